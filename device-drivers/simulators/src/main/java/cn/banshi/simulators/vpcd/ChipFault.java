package cn.banshi.simulators.vpcd;

/** What can go wrong between a chip and its reader. */
public sealed interface ChipFault {

    /** Faults of contacts, and of the hand that holds the card. */
    enum Contact implements ChipFault {
        /** Never answers; the reader waits for ever. */
        SILENT,
        /** The answer ends in the middle. */
        CUT_SHORT,
        /** The card is pulled while the chip works. */
        PULLED
    }

    /**
     * The chip answers with a status and nothing else.
     *
     * @param sw SW1 SW2
     */
    record Status(int sw) implements ChipFault {}

    /**
     * The chip answers with these bytes, whatever sense they make.
     *
     * @param hex data and status
     */
    record Answer(String hex) implements ChipFault {}
}
