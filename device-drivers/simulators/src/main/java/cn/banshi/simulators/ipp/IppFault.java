package cn.banshi.simulators.ipp;

import java.util.List;

/** What can happen to a printer of documents, by name. */
public enum IppFault {
    PAPER_LOW(Kind.WARNS, "media-low-warning"), PAPER_OUT(Kind.STOPS, "media-empty-error", "media-needed-error"), JAM(
            Kind.STOPS, "media-jam-error"), COVER_OPEN(Kind.STOPS, "cover-open-error"), TONER_LOW(Kind.WARNS,
                    "toner-low-warning"), TONER_OUT(Kind.STOPS,
                            "toner-empty-error"), OUTPUT_FULL(Kind.STOPS, "output-area-full-error"),
    /** By somebody at its panel. */
    PAUSED(Kind.STOPS, "paused"),
    /** Stands still and does not say why. */
    BROKEN(Kind.STOPS, "other-error"),
    /** Takes no jobs. */
    NOT_ACCEPTING(Kind.WARNS),
    /** Takes a job and prints nothing of it until the fault is cured. */
    HOLDING(Kind.WARNS),
    /** Gives a job up in its middle. */
    JOB_ABORTED(Kind.JOB),
    /** Calls a job completed whose document it could not read. */
    JOB_ERRORS(Kind.JOB),
    /** Knows nothing of a job as soon as it has ended. */
    FORGETFUL(Kind.JOB),
    /** Asks to come again. */
    BUSY(Kind.LINE),
    /** Does what it is asked, and the line breaks before the answer. */
    LOST_ANSWER(Kind.LINE),
    /** The line breaks before it has understood what it is asked. */
    CUT_CONNECTION(Kind.LINE),
    /** Hears and neither acts nor answers. */
    SILENT(Kind.LINE),
    /** Refuses with an error of its own. */
    INTERNAL_ERROR(Kind.LINE);

    private final Kind kind;
    private final String reasons;

    IppFault(Kind kind, String... reasons) {
        this.kind = kind;
        this.reasons = String.join(" ", reasons);
    }

    enum Kind {
        /** Stands until it is cured, and the printer with it. */
        STOPS,
        /** Stands until it is cured; the printer goes on. */
        WARNS,
        /** Befalls a job. */
        JOB,
        /** Befalls one exchange. */
        LINE
    }

    Kind kind() {
        return kind;
    }

    /** In the words of {@code printer-state-reasons}. */
    List<String> reasons() {
        return reasons.isEmpty() ? List.of() : List.of(reasons.split(" "));
    }
}
