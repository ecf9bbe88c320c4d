package cn.banshi.simulators.fingerprint;

/** What can go wrong on the line and in the module. */
public sealed interface FingerFault {

    /** Faults of the line. */
    enum Line implements FingerFault {
        /** No answer. */
        SILENT,
        /** The answer's sum is wrong. */
        BAD_CHECKSUM,
        /** The answer ends in the middle. */
        CUT_SHORT,
        /** The byte of a module that has just got power, and half a head, before the answer. */
        NOISE,
        /** The cable is pulled in the middle of the answer. */
        UNPLUGGED
    }

    /** @param code the module answers with, and nothing else: 06 too messy, 29 sensor error, … */
    record Code(int code) implements FingerFault {}
}
