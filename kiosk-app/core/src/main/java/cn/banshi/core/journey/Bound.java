package cn.banshi.core.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** The first or last day that can be given. */
public sealed interface Bound {

    LocalDate on(LocalDate today);

    /** A day in the calendar. */
    record Fixed(LocalDate day) implements Bound {

        @Override
        public LocalDate on(LocalDate today) {
            return day;
        }
    }

    /** As long after today; negative for before. */
    record Away(Period by) implements Bound {

        @Override
        public LocalDate on(LocalDate today) {
            return today.plus(by);
        }
    }

    /** @param text as the schema has it: {@code 2020-01-31}, {@code today}, {@code today-20y}, {@code today+30d} */
    @JsonCreator
    static Bound of(String text) {
        if (!text.startsWith(TODAY)) {
            return new Fixed(LocalDate.parse(text, DAY));
        }
        String by = text.substring(TODAY.length());
        if (by.isEmpty()) {
            return new Away(Period.ZERO);
        }
        Period period = Period.parse("P" + by.substring(1));
        return new Away(by.startsWith("-") ? period.negated() : period);
    }

    /** Whether there is, or will be, no day from one to the other. */
    static boolean apart(Bound earliest, Bound latest) {
        return switch (earliest) {
            case Away away when latest instanceof Fixed -> true;
            case Fixed fixed when latest instanceof Away -> false;
            case Bound same -> same.on(LocalDate.EPOCH).isAfter(latest.on(LocalDate.EPOCH));
        };
    }

    String TODAY = "today";

    /** The schema lets the 31st of every month pass: it counts as the last one. */
    DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.SMART);
}
