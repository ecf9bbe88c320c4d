package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.Optional;

/**
 * The answer on sealed paper.
 *
 * @param can whether one can be printed just now
 * @param state what became of it; empty while none was asked for
 */
public record SealedAnswer(Localized title, boolean can, Optional<State> state) {

    /** From asking the department to the sheet in the tray. */
    public enum State {
        PRINTING, PRINTED, PAPER_OUT, NOT_PRINTED,
        /** It may have come out, or may still. */
        NOT_KNOWN,
        /** The department says no: what it would say is not so. */
        NOT_ISSUED,
        /** The department did not answer; nothing was printed. */
        NO_ANSWER;

        /** Whether a sheet lies in the tray, or may. */
        public boolean out() {
            return this == PRINTING || this == PRINTED || this == NOT_KNOWN;
        }
    }
}
