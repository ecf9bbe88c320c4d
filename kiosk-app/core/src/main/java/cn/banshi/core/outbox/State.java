package cn.banshi.core.outbox;

import java.util.Arrays;
import java.util.Locale;

/** Where a submission stands. */
public enum State {
    /** On this disk only. */
    PENDING,
    /** Being handed over just now. */
    SENDING,
    /** Handed over, but no answer was read: look it up before sending again. */
    NOT_YET_KNOWN,
    /** The backend has it. */
    ACKNOWLEDGED,
    /** The backend refuses to take it. */
    REJECTED,
    /** Given up for the time being: staff must look. */
    BLOCKED;

    /** As stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A word that nobody wrote is left to staff. */
    static State of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findAny().orElse(BLOCKED);
    }
}
