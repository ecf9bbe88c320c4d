package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date that nobody could give is refused, and bounds are what they say. */
class BadDateTest extends ChangedService {

    private static final String LATEST = "          latest: today\n";

    BadDateTest() {
        super("market-consumer-complaint");
    }

    private String said(String from, String to) throws IOException {
        return said(from, to, RuleBooks::check);
    }

    @Test
    void findsNothingToSayOfWhatShips() throws IOException {
        assertThat(said(LATEST, LATEST)).isEmpty();
    }

    @Test
    void namesBoundsWithNoDayBetweenThem() throws IOException {
        assertThat(said(LATEST, "          latest: today-30y\n")).contains(":" + line(LATEST) + ": ")
                .contains("fields.0.latest comes before the earliest day");
    }

    /** A day in the calendar passes, and what is counted from today does not. */
    @Test
    void namesALatestDayThatTheEarliestComesTo() throws IOException {
        assertThat(said(LATEST, "          latest: 2030-01-01\n")).contains("comes before the earliest day, now or");
    }

    @Test
    void namesWhatIsNoBound() throws IOException {
        assertThat(said(LATEST, "          latest: tomorrow\n")).contains("fields.0.latest", "service.schema.json");
    }

    @Test
    void namesARuleThatTakesTheDayForAText() throws IOException {
        assertThat(said("today - noticed <= 1096", "noticed.matches('^20')")).contains("is no usable rule");
    }

    @ParameterizedTest
    @CsvSource({"today, 2026-02-28", "today-20y, 2006-02-28", "today+30d, 2026-03-30", "today-6m, 2025-08-28",
        "2020-02-31, 2020-02-29"})
    void countsFromToday(String bound, LocalDate day) {
        assertThat(Bound.of(bound).on(LocalDate.of(2026, 2, 28))).isEqualTo(day);
    }
}
