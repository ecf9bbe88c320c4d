package cn.banshi.simulators.pinpad;

/** When a pad can fail. */
public enum PinPadOccasion {
    /** It is asked how it is. */
    QUESTION,
    /** It is told to take a PIN, or to stop. */
    COMMAND,
    /** It is asked for the block. */
    BLOCK,
    /** A key is pressed. */
    KEY
}
