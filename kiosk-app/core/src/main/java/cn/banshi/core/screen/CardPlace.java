package cn.banshi.core.screen;

/** Where on this terminal a citizen shows who they are. */
public enum CardPlace {
    /** The reader on which an identity card is laid. */
    READER,
    /** The slot into which a social-security card is put. */
    SLOT,
    /** The window before which a phone is held, with the code of the city's app in the place of a card. */
    SCANNER;

    /**
     * Chooses by where a card was left.
     *
     * @throws IllegalStateException for the scanner: what is held before it goes with its owner
     */
    public <T> T left(T onReader, T inSlot) {
        return switch (this) {
            case READER -> onReader;
            case SLOT -> inSlot;
            case SCANNER -> throw new IllegalStateException("nothing is left before a scanner");
        };
    }
}
