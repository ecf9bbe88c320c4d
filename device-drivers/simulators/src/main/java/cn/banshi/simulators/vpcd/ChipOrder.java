package cn.banshi.simulators.vpcd;

/** What a reader asks of a chip. */
public enum ChipOrder {
    /** Power, and the answer to reset. */
    POWER, SELECT_APPLICATION, SELECT_FILE, READ_RECORD, GET_RESPONSE,
    /** Asked of the reader's radio rather than of the chip. */
    UID,
    /** Everything else. */
    OTHER;

    static ChipOrder of(byte[] command) {
        if (command.length < 4) {
            return OTHER;
        }
        return switch (((command[0] & 0xFF) << 8) | (command[1] & 0xFF)) {
            case 0x00A4 -> command[2] == 4 ? SELECT_APPLICATION : SELECT_FILE;
            case 0x00B2 -> READ_RECORD;
            case 0x00C0 -> GET_RESPONSE;
            case 0xFFCA -> UID;
            default -> OTHER;
        };
    }
}
