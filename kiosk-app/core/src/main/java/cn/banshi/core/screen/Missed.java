package cn.banshi.core.screen;

/** Why nothing is offered of what somebody brought the number of. */
public enum Missed {
    /** The person identified has nothing under it. */
    NOT_THEIRS,
    /** The platform did not say. */
    NO_ANSWER,
    /** Nothing of what was filled in there fits any more. */
    NOTHING_FITS
}
