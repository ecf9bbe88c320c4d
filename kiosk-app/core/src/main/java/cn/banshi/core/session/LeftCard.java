package cn.banshi.core.session;

/**
 * What is known of a card from before: one that has lain where it was shown since the last visit's end, or since before the
 * start. A card laid down in this visit is none, whoever looks.
 */
public enum LeftCard {
    /** Nobody has looked since, or the reader did not say. */
    UNKNOWN,
    /** Every reader was seen empty. Only now does a card there identify anybody. */
    NONE,
    /** It lies there, and whoever forgot it is called: they may still be near. */
    CALLED,
    /** Nobody came in time. Staff is told, until it is taken. */
    LEFT
}
