package cn.banshi.core.screen;

/** What the citizen can cure by hand. */
public enum PlateTrouble {
    /** A part of the sheet lies outside the picture. */
    CUT_OFF,
    /** Too small or too far away. */
    TOO_SMALL, TOO_DARK,
    /** Moved, or out of focus. */
    BLURRED,
    /** A lamp is mirrored in it. */
    GLARE,
    /** Its back. */
    BLANK,
    /** The page that was photographed last still lies there. */
    SAME_PAGE
}
