package cn.banshi.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.schema.Misfit;
import cn.banshi.core.schema.Misfit.Why;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the office does not take is said at the field in the citizen's language. */
class MisfitWordsTest {

    private final MisfitWords words = new MisfitWords(
            TextsReader.read(Path.of(System.getProperty("banshi.root"), "assets")));

    @Test
    void saysHowManyDigits() {
        assertThat(words.of(new Misfit(Why.DIGITS, List.of("4"))))
                .isEqualTo(new Localized("须为 4 位数字，请核对", "Must be 4 digits. Please check."));
        assertThat(words.of(new Misfit(Why.DIGITS_BETWEEN, List.of("16", "19"))))
                .isEqualTo(new Localized("须为 16 至 19 位数字，请核对", "Must be 16 to 19 digits. Please check."));
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoNameUnfilled(Why why) {
        Localized said = words.of(new Misfit(why, List.of("4", "9")));
        assertThat(said.zh() + said.en()).isNotBlank().doesNotContain("{", "}");
    }
}
