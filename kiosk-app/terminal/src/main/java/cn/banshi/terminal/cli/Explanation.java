package cn.banshi.terminal.cli;

import cn.banshi.core.crypto.Sealing.Reason;
import cn.banshi.core.outbox.StaffOutbox.Seen;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind an entry's state, for somebody at a counter with a citizen in front of them.
 *
 * @param meaning for the citizen's case
 * @param cure what to do
 */
record Explanation(String happened, String meaning, String cure) {

    private static final String NUMBER_IS_SAFE = "The application is safe on this terminal and is not filed yet. Nothing"
            + " that the citizen holds is wrong: the slip says that it waits here.";
    private static final String NOTHING = "Nothing: the terminal goes on by itself";

    static Explanation of(Seen seen) {
        return switch (seen.state()) {
            case PENDING -> new Explanation(recorded(seen) + "and has not been handed to the platform"
                    + tries(seen) + ".", NUMBER_IS_SAFE, next(seen));
            case SENDING, NOT_YET_KNOWN -> new Explanation(recorded(seen) + "and handed to the platform, whose answer"
                    + " did not arrive" + tries(seen) + ".",
                    "It may be filed already. It is asked for by its key before it is sent again, so it is filed at"
                            + " most once.",
                    next(seen));
            case ACKNOWLEDGED -> new Explanation(recorded(seen) + "and the platform has it"
                    + seen.caseNumber().map(number -> " as case " + number).orElse("") + ".",
                    "It is filed. What the citizen wrote was erased here.", "Nothing.");
            case REJECTED -> rejected(seen);
            case BLOCKED -> blocked(seen);
        };
    }

    private static Explanation rejected(Seen seen) {
        if (seen.problem().equals(Optional.of("taken-back"))) {
            return new Explanation(recorded(seen) + "and taken back before anything was handed to the platform.",
                    "Nothing is filed, and the citizen was told so. What they wrote was erased here.",
                    "The citizen may apply again.");
        }
        return new Explanation(recorded(seen) + "and the platform refused it"
                + seen.problem().map(problem -> ": " + problem).orElse("") + ".",
                "Nothing is filed, and sending it again would not help. What the citizen wrote was erased here.",
                "The citizen must apply again, here or at a counter.");
    }

    private static Explanation blocked(Seen seen) {
        String unblock = "'banshi outbox unblock " + seen.reference() + "'";
        String problem = seen.problem().orElse("");
        if (problem.equals(Reason.OTHER_KEY.word())) {
            return new Explanation(recorded(seen) + "and sealed under another vault key than the one in vault.key.",
                    "It cannot be read here, so it cannot be sent.",
                    "Put back the vault.key of that time, then " + unblock
                            + ". If it is lost, the citizen must apply again.");
        }
        if (problem.equals(Reason.CHANGED.word())) {
            return new Explanation(recorded(seen) + "and what lies on the disk now is not what was recorded: it was"
                    + " changed, or the disk is damaged.",
                    "It is not sent, because it would not be what the citizen"
                            + " signed.",
                    "Keep the terminal's file and call the manufacturer. Ask the platform for the number on the slip;"
                            + " if it does not know it, the citizen must apply again.");
        }
        return new Explanation(recorded(seen) + "and could not be brought to an end within three days" + tries(seen)
                + ".", "It may or may not be filed. Nothing is sent any more.",
                "See that the terminal reaches the platform, then " + unblock
                        + ": it is asked for first, and sent only when the platform does not know it.");
    }

    private static String recorded(Seen seen) {
        return "It was recorded on " + OutboxAccess.time(seen.recordedAt()) + " for " + seen.serviceId() + " ";
    }

    private static String tries(Seen seen) {
        return seen.attempts() == 0 ? "" : " (" + seen.attempts() + " tries)";
    }

    private static String next(Seen seen) {
        return seen.behind()
                ? "See the earlier entry of " + seen.group() + ", for which it waits."
                : NOTHING + ", next on " + OutboxAccess.time(seen.nextAttempt()) + ".";
    }

    List<String> lines() {
        return List.of("What happened:   " + happened, "What it means:   " + meaning, "What to do:      " + cure);
    }
}
