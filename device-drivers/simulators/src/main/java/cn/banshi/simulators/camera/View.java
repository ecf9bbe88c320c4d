package cn.banshi.simulators.camera;

/** What lies before the lens. */
public enum View {
    /** The plate alone. */
    PLATE,
    /** A sheet full of print. */
    SHEET,
    /** A made-up certificate with a frame, which says 演示 (for demonstration). */
    CERTIFICATE,
    /** The back of one. */
    BACK,
    /** A sheet far away. */
    SMALL_SHEET,
    /** A sheet of which a part lies outside the picture. */
    SHEET_CUT_OFF
}
