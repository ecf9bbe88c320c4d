package cn.banshi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digit by digit to a day that there is, and that may be given. */
class DaySpellingTest {

    private static final DaySpelling BORN = new DaySpelling(LocalDate.of(1906, 11, 28), LocalDate.of(2026, 11, 28));

    @ParameterizedTest
    @CsvSource({"'', 12", "1, 9", "19, 1234567890", "190, 6789", "2, 0", "20, 120", "202, 1234560",
        "1946, 1234567890", "19460, 123456789", "19461, 1234567890", "1946021, 1234567890", "1946022, 123456780",
        "202611, 1234567890", "2026112, 123456780", "2026, 1234567890", "20261, 103456789", "19460308, ''"})
    void offersTheDigitsThatLeadToADay(String text, String keys) {
        assertThat(BORN.next(text).chars().sorted().toArray()).isEqualTo(keys.chars().sorted().toArray());
    }

    @ParameterizedTest
    @CsvSource({"1946-03-08, 19460308, 1946-03-08", "194638, 19460308, 1946-03-08", "1946 3 1, 1946031, 1946-03-01",
        "19460230, 19460203, 1946-02-03", "20240229, 20240229, 2024-02-29", "20230229, 2023022, 2023-02-02",
        "20261129, 2026112, 2026-11-02", "19461531, 19460105, 1946-01-05", "年月日, '', ", "1946, 1946, ",
        "194601, 194601, "})
    void takesWhatCanStandAndKnowsTheDay(String typed, String text, LocalDate day) {
        assertThat(BORN.accepted(typed)).isEqualTo(text);
        assertThat(BORN.day(text).orElse(null)).isEqualTo(day);
        assertThat(BORN.whole(text)).isEqualTo(day != null);
    }

    @Test
    void readsAsADayWhileItIsTyped() {
        assertThat(BORN.shown("19").zh()).isEqualTo("19");
        assertThat(BORN.shown("1946").zh()).isEqualTo("1946年");
        assertThat(BORN.shown("194603").zh()).isEqualTo("1946年03月");
        assertThat(BORN.shown("1946030").zh()).isEqualTo("1946年03月0");
        assertThat(BORN.shown("19460308").zh()).isEqualTo("1946年03月08日");
        assertThat(BORN.shown("194603").en()).isEqualTo("1946-03");
    }

    @Test
    void saysWhichPartComesNext() {
        assertThat(BORN.part("194")).isEqualTo(DaySpelling.Part.YEAR);
        assertThat(BORN.part("19460")).isEqualTo(DaySpelling.Part.MONTH);
        assertThat(BORN.part("194603")).isEqualTo(DaySpelling.Part.DAY);
    }

    /** Whatever is typed, no key that is offered leads into a place where no key is. */
    @Test
    void neverEndsBeforeADay() {
        var overNewYear = new DaySpelling(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2));
        assertThat(walk(overNewYear, "")).isEqualTo(4);
        assertThat(walk(new DaySpelling(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1)), "")).isEqualTo(3);
    }

    /** Days that are reached with all digits. */
    private static int walk(DaySpelling spelling, String text) {
        if (text.length() == spelling.limit()) {
            assertThat(spelling.whole(text)).isTrue();
            return 1;
        }
        assertThat(spelling.next(text)).as(text).isNotEmpty();
        return spelling.next(text)
                .chars()
                .mapToObj(key -> spelling.after(text, (char) key))
                .distinct()
                .filter(next -> next.length() == text.length() + 1)
                .mapToInt(next -> walk(spelling, next))
                .sum();
    }
}
