package cn.banshi.device;

/** What a printer prints on, roll or sheets, in the words of XFS4IoT. */
public enum Paper {
    FULL,
    /** Near end: some receipts or sheets are left. */
    LOW, OUT, JAMMED,
    /** Not asked, or the printer did not say. */
    UNKNOWN, NOT_SUPPORTED
}
