package cn.banshi.core.outbox;

import java.util.Locale;

/** Where a submission stands. */
enum State {
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
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
