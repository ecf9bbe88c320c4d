package cn.banshi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Number plates as GA 36-2018 has them. */
class PlateSpellingTest {

    private static final PlateSpelling PLATE = new PlateSpelling("豫");

    @ParameterizedTest
    @ValueSource(strings = {"豫A12345", "京AB123C", "豫A1234挂", "豫A1234学", "豫AD12345", "豫AFB1234", "豫A12345D", "新ZK00001"})
    void knowsPlates(String plate) {
        assertThat(PLATE.accepted(plate)).isEqualTo(plate);
        assertThat(PLATE.whole(plate)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"豫A·12345, 豫A12345", "豫a8b6c20, 豫A8B6C2", "豫AO1234I5, 豫A12345", "A12345, ''", "豫A123456, 豫A12345",
        "豫AABC12, 豫AAB", "豫A12345L, 豫A12345", "豫A挂1234, 豫A", "豫AI, 豫A"})
    void leavesOutWhatCanMeanNothing(String typed, String text) {
        assertThat(PLATE.accepted(typed)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "豫", "豫A", "豫A1234", "豫A123"})
    void isNotWholeBefore(String text) {
        assertThat(PLATE.whole(text)).isFalse();
    }

    @Test
    void offersAtEveryPlaceWhatCanStandThere() {
        assertThat(PLATE.next("")).startsWith("豫京津冀").hasSize(31).doesNotContain("A", "1");
        assertThat(PLATE.next("豫")).isEqualTo("ABCDEFGHJKLMNPQRSTUVWXYZ");
        assertThat(PLATE.next("豫A")).hasSize(34).doesNotContain("I", "O", "挂");
        assertThat(PLATE.next("豫AAB")).isEqualTo("1234567890");
        assertThat(PLATE.next("豫A1234")).contains("挂", "学", "Z", "0");
        assertThat(PLATE.next("豫A12345")).isEqualTo("ABCDEFGHJK");
        assertThat(PLATE.next("豫AD1234")).isEqualTo("1234567890");
        assertThat(PLATE.next("豫A8B6C")).isEqualTo("1234567890挂学");
        assertThat(PLATE.next("豫A8B6C2")).isEmpty();
    }

    @Test
    void knowsVehiclesOfNewEnergyAndReadsInTwoParts() {
        assertThat(PLATE.newEnergy("豫AD12345")).isTrue();
        assertThat(PLATE.newEnergy("豫A12345")).isFalse();
        assertThat(PLATE.shown("豫A12345").zh()).isEqualTo("豫A·12345");
        assertThat(PLATE.shown("豫A").zh()).isEqualTo("豫A");
    }

    @Test
    void offersAnotherProvinceFirstWhereAskedTo() {
        assertThat(new PlateSpelling("京").next("")).startsWith("京津");
    }
}
