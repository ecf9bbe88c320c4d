package cn.banshi.simulators.samv;

/** What can go wrong between a reader and its host. */
public sealed interface SamvFault {

    /** Faults of the line and of what stands on the reader. */
    enum Line implements SamvFault {
        /** The answer's checksum is wrong. */
        BAD_CHECKSUM,
        /** No answer. */
        SILENT,
        /** The answer ends in the middle. */
        CUT_SHORT,
        /** Random bytes before the answer, among them the beginning of a preamble. */
        NOISE,
        /** One more AA before the preamble. */
        EXTRA_AA,
        /** The answer comes byte by byte, with pauses. */
        BYTE_BY_BYTE,
        /** The card leaves while the module works on the command. */
        CARD_PULLED,
        /** The reader's cable is pulled in the middle of the answer. */
        UNPLUGGED
    }

    /**
     * The module answers with a status and nothing else.
     *
     * @param sw1 the card's status, first byte
     * @param sw2 the card's status, second byte
     * @param sw3 the module's status
     */
    record Status(int sw1, int sw2, int sw3) implements SamvFault {

        /** The card said nothing. */
        public static Status of(int sw3) {
            return new Status(0, 0, sw3);
        }
    }
}
