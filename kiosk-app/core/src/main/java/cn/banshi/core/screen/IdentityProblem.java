package cn.banshi.core.screen;

/** Those that begin with a chip are of the slot, with a code of the scanner, the others of the reader or of all. */
public enum IdentityProblem {
    /** The card there has lain there since before this visit. */
    NOT_TAKEN_UP, NO_CARD, CARD_REMOVED, UNKNOWN_CARD, NOT_SELECTED, UNREADABLE, NOT_ACCEPTED, EXPIRED, NOT_VERIFIED,
    /** Of the person who is identified already, where somebody else's is wanted. */
    OWN_CARD,
    /** Whoever it is of cannot entrust anybody here. */
    NOT_ENTRUSTED,
    /** Whoever it is of is not the one whose word is waited for. */
    NOT_CO_SIGNER,
    /** Nobody knows whether the platform has heard their word. */
    AGREES_UNANSWERED,
    /** No reader answers; what was filed is filed all the same. */
    AGREES_WITHOUT_READER,
    /** The card there has been there since before this visit. */
    CHIP_LEFT,
    /** Pulled while it was read. */
    CHIP_PULLED,
    /** The wrong way round, no chip, or broken. */
    CHIP_SILENT,
    /** No social-security card. */
    CHIP_UNKNOWN,
    /** Its holder has to see a person. */
    CHIP_LOCKED, CHIP_UNREADABLE, CHIP_EXPIRED,
    /** Something else than the app's code was held there. */
    CODE_FOREIGN,
    /** Its minute is over. */
    CODE_EXPIRED,
    /** It was shown before. */
    CODE_USED,
    /** The platform does not know it. */
    CODE_NOT_ACCEPTED,
    /** Wrong codes by SMS were typed too often. */
    NUMBER_SPENT,
    /** The number, or the mobile, was tried too often today. */
    NUMBER_BLOCKED;

    /** Whether it is of number and SMS: those are no way any more. */
    public boolean ofNumber() {
        return this == NUMBER_SPENT || this == NUMBER_BLOCKED;
    }

    /** Whether nothing is wrong with the card but that it is not there. */
    public boolean gone() {
        return this == NO_CARD || this == CARD_REMOVED || this == CHIP_PULLED;
    }

    /** Whether nothing is read before the card there is taken away. */
    public boolean fromBefore() {
        return this == NOT_TAKEN_UP || this == CHIP_LEFT;
    }
}
