package cn.banshi.sandbox.torture.victim;

import cn.banshi.sandbox.backend.person.IdNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** A made-up person for every visit, so that whatever the platform holds tells whose visit it was. */
public final class Applicants {

    private static final LocalDate OLDEST = LocalDate.of(1960, 1, 1);
    private static final int BIRTHDAYS = 12_000;
    private static final int FIRST_SEQUENCE = 101;

    private Applicants() {}

    /** Number of an identity card of region 410199, which is nobody's; {@code visit} from 0 to ten million. */
    public static String number(int visit) {
        String body = "410199" + DateTimeFormatter.BASIC_ISO_DATE.format(OLDEST.plusDays(visit % BIRTHDAYS))
                + (FIRST_SEQUENCE + visit / BIRTHDAYS);
        return Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
                .map(body::concat)
                .filter(IdNumber::isValid)
                .findFirst()
                .orElseThrow();
    }

    static String mobile(int visit) {
        return "139%08d".formatted(visit);
    }
}
