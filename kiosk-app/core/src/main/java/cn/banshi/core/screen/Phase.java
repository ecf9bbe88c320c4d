package cn.banshi.core.screen;

/** How far the reading of a card is. */
public enum Phase {
    WAITING,
    /** On the reader. */
    READING,
    /** In the slot. */
    READING_IN_SLOT,
    /** Nothing is read before a touch: several in a row were no good, and one may be lying there for ever. */
    RESTING
}
