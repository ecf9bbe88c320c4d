package cn.banshi.core.screen;

/** Why a number that somebody brought along leads no further here. */
public enum NumberTrouble {
    /** Not whole, or mistyped: its check character does not fit. */
    MISTYPED,
    /** Something else was held under the scanner. */
    FOREIGN_CODE,
    /** The platform never gave it out. */
    UNKNOWN,
    /** It was filed, replaced, or its time is over. */
    OVER,
    /** Filed, and nothing is asked of the citizen. */
    FILED,
    /** Its service is not done at this terminal. */
    NOT_HERE,
    /** Too many wrong ones were tried here. */
    TOO_OFTEN,
    /** The platform did not answer. */
    NO_ANSWER
}
