package cn.banshi.drivers.ipp;

import cn.banshi.drivers.transport.ipp.IppGroup;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a printer says about one job.
 *
 * @param reasons its {@code job-state-reasons}, without {@code none}
 * @param sides printed sides it counted; empty when it does not count. Many never leave 0, so 0 proves nothing
 * @param neverBegan it says that it has not begun with the job, and so that nothing of it was printed
 */
record JobReport(Phase phase, List<String> reasons, OptionalInt sides, boolean neverBegan) {

    static final String[] ATTRIBUTES = {"job-id", "job-state", "job-state-reasons", "job-impressions-completed",
        "time-at-processing"};

    private static final int CANCELED = 7;
    private static final int ABORTED = 8;
    private static final int COMPLETED = 9;

    /** Printers were seen to call a job completed whose document they could not read (HP ENVY 5530). */
    private static final Set<String> NOT_REALLY_COMPLETED = Set.of("job-completed-with-errors", "errors-detected",
            "aborted-by-system", "document-format-error", "unsupported-document-format", "document-unprintable-error",
            "document-access-error", "document-password-error", "document-permission-error", "document-security-error",
            "job-canceled-by-user", "job-canceled-by-operator", "job-canceled-at-device");

    /** How far a job is. */
    enum Phase {
        /** Waiting, held, printing or stopped. */
        UNDER_WAY, COMPLETED,
        /** The printer calls it completed and gives reasons against it. */
        COMPLETED_WITH_ERRORS, CANCELLED, ABORTED
    }

    static JobReport of(IppGroup job) {
        List<String> reasons = job.words("job-state-reasons").stream().filter(each -> !each.equals("none")).toList();
        OptionalInt sides = job.whole("job-impressions-completed");
        return new JobReport(phase(job.whole("job-state").orElse(0), reasons), reasons,
                sides.orElse(0) > 0 ? sides : OptionalInt.empty(), job.hasNoValue("time-at-processing"));
    }

    private static Phase phase(int state, List<String> reasons) {
        return switch (state) {
            case CANCELED -> Phase.CANCELLED;
            case ABORTED -> Phase.ABORTED;
            case COMPLETED -> Collections.disjoint(reasons, NOT_REALLY_COMPLETED)
                    ? Phase.COMPLETED
                    : Phase.COMPLETED_WITH_ERRORS;
            default -> Phase.UNDER_WAY;
        };
    }

    /** For staff. */
    String words() {
        return (reasons.isEmpty() ? "no reason given" : String.join(", ", reasons))
                + (sides.isPresent() ? "; " + sides.getAsInt() + " sides were counted" : "");
    }
}
