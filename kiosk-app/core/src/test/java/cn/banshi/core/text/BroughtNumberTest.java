package cn.banshi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type off a slip is understood, and one wrong character is noticed. */
class BroughtNumberTest {

    @ParameterizedTest
    @CsvSource({"ZZD-261120-0007-Z, ZZD-261120-0007-Z", "zzd2611200007z, ZZD-261120-0007-Z",
        "ZZY 261120 0007 V, ZZY-261120-0007-V", "0007-00042-7, 0007-00042-7", "0007000427, 0007-00042-7",
        "ZZ20261123000700042B, ZZ20261123000700042B"})
    void isUnderstoodHoweverItIsTyped(String typed, String written) {
        assertThat(BroughtNumber.of(typed)).map(BroughtNumber::text).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "ZZD-261120-0007", "ZZD-261120-0008-Z", "ZZX-261120-0007-Z", "GJJ",
        "410199198506150015", "ZZ20261123000700043B", "ZZD-261120-0007-Z and more behind it", "公积金"})
    void isNotSeenInAnythingElse(String typed) {
        assertThat(BroughtNumber.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://banshi.example/draft/ZZD-261120-0007-Z", "ZZD-261120-0007-Z",
        "https://banshi.example/draft?number=ZZD-261120-0007-Z"})
    void isFoundInACode(String code) {
        assertThat(BroughtNumber.ofCode(code)).map(BroughtNumber::text).contains("ZZD-261120-0007-Z");
    }

    @ParameterizedTest
    @CsvSource({"ZZD2, ZZD-2", "ZZD261120, ZZD-261120", "ZZD26112000, ZZD-261120-00",
        "ZZD2611200007Z, ZZD-261120-0007-Z", "ZZ2026, ZZ2026", "0007000427, 0007-00042-7"})
    void isSetInGroupsWhileItIsTyped(String typed, String shown) {
        assertThat(BroughtNumber.grouped(typed)).isEqualTo(shown);
    }

    @Test
    void isNotWrittenIntoAnyLog() {
        assertThat(BroughtNumber.of("ZZD-261120-0007-Z").orElseThrow().toString()).doesNotContain("0007");
    }
}
