package cn.banshi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values look to whoever stands nearby. */
class MaskingTest {

    @ParameterizedTest
    @CsvSource({"NAME, 张三, 张*", "NAME, 王明远, 王**", "NAME, 𠮷田, 𠮷*", "NAME, 李, 李",
        "NUMBER, 410199198506150015, 410199********0015",
        "NUMBER, ABC123456789012, ABC123*****9012", "MOBILE, 13800138000, 138****8000",
        "CARD, 6299990000000000012, **** 0012", "ACCOUNT, 410106150015, ********0015", "NUMBER, 123, ***"})
    void hides(Masking masking, String plain, String hidden) {
        assertThat(masking.hide(plain)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 410199198506150015, 410199 19850615 0015", "MOBILE, 13800138000, 138 0013 8000",
        "CARD, 6299990000000000012, 6299 9900 0000 0000 012", "MOBILE, 1380, 138 0"})
    void groupsForReading(Masking masking, String plain, String grouped) {
        assertThat(masking.group(plain)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource({"86420.50, 8642050", "0.05, 5", "7, 700", "7., 700", "7.5, 750"})
    void readsMoneyWithoutFractions(String text, long fen) {
        assertThat(Money.fen(text)).isEqualTo(OptionalLong.of(fen));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "1.234", "01", "-1", "1e3", "9999999999999"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(Money.fen(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8642050, '86,420.50'", "5, 0.05", "123456789012, '1,234,567,890.12'", "100, 1.00"})
    void showsMoney(long fen, String shown) {
        assertThat(Money.shown(fen)).isEqualTo(shown);
    }

    @Test
    void showsTimesOfTheHallInBothLanguages() {
        assertThat(Dates.minute(Instant.parse("2026-11-22T17:32:00Z")))
                .isEqualTo(new Localized("2026年11月23日 01:32", "23 Nov 2026 01:32"));
        assertThat(Dates.day(LocalDate.of(2027, 3, 1))).isEqualTo(new Localized("2027年3月1日", "1 Mar 2027"));
    }
}
