package cn.banshi.simulators.pinpad;

/** What can go wrong on the line and in the pad. */
public sealed interface PinPadFault {

    /** Faults of the line, and of a pad that is not what it should be. */
    enum Line implements PinPadFault {
        /** No answer. */
        SILENT,
        /** The answer's checksum is wrong. */
        BAD_CHECKSUM,
        /** The answer ends in the middle. */
        CUT_SHORT,
        /** The cable is pulled. */
        UNPLUGGED,
        /** The pad sends the key itself in place of a star. */
        CLEAR_DIGIT,
        /** The pad was opened and has erased its keys. */
        BLANK
    }

    /** @param code the pad answers with: E1 no initial key, E4 no such key, EE its time is up, … */
    record Refusal(int code) implements PinPadFault {}
}
