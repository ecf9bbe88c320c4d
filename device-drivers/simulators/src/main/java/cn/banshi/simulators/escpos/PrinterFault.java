package cn.banshi.simulators.escpos;

/** Conditions of a printer that somebody has to cure; each holds until {@code clear}. */
public enum PrinterFault {
    /** The roll is used up: off line. */
    PAPER_OUT,
    /** The roll is nearly used up: prints on. */
    NEAR_END,
    /** Off line. */
    COVER_OPEN,
    /** The knife is stuck: off line. */
    CUTTER_ERROR,
    /** The knife was stuck and is free again: off line until the printer is told to try. */
    CUTTER_WAITS,
    /** Off line without naming a cause. */
    OFFLINE,
    /** An error that only switching off cures: off line. */
    BROKEN,
    /** Receives and prints but answers nothing. */
    SILENT,
    /** Answers the real-time questions but not GS r, like many cheap models. */
    NO_MARKER,
    /** Sends its status by itself at the first line of each receipt, as a program before has asked it to. */
    TALKATIVE
}
