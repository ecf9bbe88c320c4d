package cn.banshi.core.session;

/** What is known about the submission. */
public enum Truth {
    DONE, ACCEPTED, REFUSED,
    /** Taken in; a part waits for the word of somebody else, who can say it here. */
    TO_AGREE,
    /** Taken in, and not paid yet. */
    TO_PAY,
    /** Taken in; nobody says whether it is paid. */
    MAYBE_PAID,
    /** Taken in and paid; people decide. */
    PAID,
    /** The backend will not take it; sending again would not help. */
    REJECTED,
    /** It could not be handed over and was taken back: nothing was filed. */
    TAKEN_BACK,
    /** Not yet known, surely still only here. */
    WAITS_HERE,
    /** Not yet known, the backend may have it. */
    MAYBE_HANDED_OVER;

    boolean known() {
        return this != WAITS_HERE && this != MAYBE_HANDED_OVER;
    }

    /** Whether it is still to be paid, as far as is known. */
    boolean unpaid() {
        return this == TO_PAY || this == MAYBE_PAID;
    }

    /** Whether it is with the authorities, or on its way there. */
    public boolean takenIn() {
        return switch (this) {
            case DONE, ACCEPTED, TO_AGREE, TO_PAY, MAYBE_PAID, PAID, WAITS_HERE, MAYBE_HANDED_OVER -> true;
            case REFUSED, REJECTED, TAKEN_BACK -> false;
        };
    }
}
