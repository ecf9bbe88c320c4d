package cn.banshi.sandbox.backend.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Weekends, holidays, and the weekends that are worked for them. */
class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.load();

    @Test
    void skipsWeekendAndHolidayAndCountsAWorkedSunday() {
        assertThat(days.after(LocalDate.of(2026, 9, 18), 2))
                .as("Friday; Sunday the 20th is worked for the national holiday")
                .containsExactly(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 21));
        assertThat(days.after(LocalDate.of(2026, 9, 30), 2))
                .as("a week of holidays, then Thursday, Friday")
                .containsExactly(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 9));
        assertThat(days.after(LocalDate.of(2026, 10, 9), 1)).containsExactly(LocalDate.of(2026, 10, 10));
    }

    @Test
    void knowsTheFirstDayOfTheNextYear() {
        assertThat(days.after(LocalDate.of(2026, 12, 31), 1)).containsExactly(LocalDate.of(2027, 1, 4));
        assertThat(days.works(LocalDate.of(2027, 2, 8))).as("Spring Festival").isFalse();
    }
}
