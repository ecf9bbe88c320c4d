package cn.banshi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys can put into a number's field, and which numbers can be. */
class TypedNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"410199198506150015", "410199194910010024", "410199199703121023", "41019919900101002X"})
    void takesIdentityNumbersWithTheRightCheckCharacterOnly(String about) {
        String body = about.substring(0, 17);
        long right = IntStream.range(0, 11)
                .mapToObj(i -> body + "0123456789X".charAt(i))
                .filter(TypedNumber.IDENTITY::right)
                .count();

        assertThat(right).isEqualTo(1);
        assertThat(TypedNumber.IDENTITY.right(about)).isTrue();
    }

    @Test
    void noticesEveryWrongDigit() {
        String right = "410199198506150015";
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(TypedNumber.IDENTITY.right(changed)).as(changed).isEqualTo(changed.equals(right));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, 4101x9, 41019", "IDENTITY, 41019919900101002x, 41019919900101002X",
        "IDENTITY, 41019919850615001512, 410199198506150015", "IDENTITY, X, ''", "MOBILE, 138-0013-80001, 13800138000",
        "CODE, 12a34567, 123456"})
    void keepsWhatMayStandThere(TypedNumber number, String typed, String kept) {
        assertThat(number.accepted(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, 410199198502300012", "IDENTITY, 41019919850615001", "MOBILE, 12800138000",
        "MOBILE, 1380013800",
        "CODE, 12345"})
    void refusesWhatCannotBe(TypedNumber number, String text) {
        assertThat(number.right(text)).isFalse();
    }

    @Test
    void groupsWhileItIsTyped() {
        assertThat(TypedNumber.IDENTITY.shown("4101991985")).isEqualTo("410199 1985");
        assertThat(TypedNumber.IDENTITY.shown("410199198506150015")).isEqualTo("410199 19850615 0015");
    }
}
