package cn.banshi.sandbox.backend.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What became of an application. */
public sealed interface Decision {

    /** @param amount paid out, yuan with two places */
    record Approved(BigDecimal amount) implements Decision {}

    /** @param nextDate first day on which the same application could succeed; empty when waiting does not help */
    record Refused(RefusalCode code, Optional<LocalDate> nextDate) implements Decision {

        public static Refused because(RefusalCode code) {
            return new Refused(code, Optional.empty());
        }

        public static Refused until(RefusalCode code, LocalDate nextDate) {
            return new Refused(code, Optional.of(nextDate));
        }
    }

    /** People decide, within the days the service promises. */
    record UnderReview() implements Decision {}
}
