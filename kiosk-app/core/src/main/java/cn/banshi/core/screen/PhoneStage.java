package cn.banshi.core.screen;

/** How far it is with pages from the phone. */
public enum PhoneStage {
    /** The code is being made. */
    OPENING,
    /** The code can be scanned. */
    OPEN,
    /** The same, but what arrives is not known just now. */
    SILENT,
    /** The code's time is over, and nothing came. */
    EXPIRED,
    /** The phone is done, and nothing that came is of use. */
    NONE_OF_USE,
    /** There is no code to be had. */
    NOT_TO_BE_HAD
}
