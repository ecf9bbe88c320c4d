package cn.banshi.core.session;

/** What is to be said on a page beside what its answers say themselves. */
public record Note(Kind kind, int number) {

    static final Note NONE = new Note(Kind.NONE, 0);

    /** Whether seconds are counted down. */
    boolean counting() {
        return (kind == Kind.CODE_SENT || kind == Kind.CODE_TOO_SOON) && number > 0;
    }

    /** Whether a code may be asked for. */
    boolean free() {
        return kind != Kind.CODE_SENDING && !counting();
    }

    Note oneLess() {
        return new Note(kind, number - 1);
    }

    /** What was said about the last code does not fit a new entry. */
    Note afterEntry() {
        return switch (kind) {
            case CODE_WRONG -> new Note(Kind.CODE_SENT, 0);
            case CODE_MISSING, CODE_SPENT, CODE_NOT_SENT -> NONE;
            case NONE, CODE_SENDING, CODE_SENT, CODE_TOO_SOON -> this;
        };
    }

    /** The meaning of the number stands with each kind. */
    public enum Kind {
        NONE,
        /** The code is being sent. */
        CODE_SENDING,
        /** A code was sent; a new one can be had in {@code number} seconds, 0 for now. */
        CODE_SENT,
        /** The code could not be sent. */
        CODE_NOT_SENT,
        /** Asked for too often; again in {@code number} seconds. */
        CODE_TOO_SOON,
        /** No code was asked for, or for another number. */
        CODE_MISSING,
        /** Wrong; {@code number} tries are left, 0 where that is not known but there is one. */
        CODE_WRONG,
        /** Wrong too often: a new one is needed. */
        CODE_SPENT
    }
}
