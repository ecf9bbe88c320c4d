package cn.banshi.simulators.modbus;

/** What can go wrong on the line and on the board. */
public sealed interface BoardFault {

    /** Faults of the line. */
    enum Line implements BoardFault {
        /** No answer. */
        SILENT,
        /** The checksum is wrong. */
        BAD_CHECKSUM,
        /** The answer ends in the middle. */
        CUT_SHORT,
        /** Bytes of a bus that turns round stand before the answer. */
        NOISE,
        /** The host's adapter hears itself before the answer. */
        ECHO,
        /** The adapter hears itself, and the board is dead. */
        ECHO_ONLY,
        /** Another board answers. */
        OTHER_BOARD,
        /** The adapter is pulled in the middle of the answer. */
        UNPLUGGED,
        /** The command is confirmed, but the relay is stuck. */
        STUCK
    }

    /** @param code of the exception: 1 function, 2 address, 3 value, 4 failure, 6 busy */
    record Refusal(int code) implements BoardFault {}
}
