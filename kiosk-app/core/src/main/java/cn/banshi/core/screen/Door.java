package cn.banshi.core.screen;

/** What can be begun just now; what can only be read always can. */
public enum Door {
    OPEN,
    /** Nothing: the backend cannot be reached. */
    OFFLINE,
    /** Nothing: the terminal itself waits for maintenance. */
    SHUT,
    /** Nothing: the terminal's clock is wrong; nor does the attract screen show the time of day. */
    CLOCK_WRONG
}
