package cn.banshi.drivers.transport.pcsc;

/** What the return codes of PC/SC mean to whoever waits for a card (pcsclite.h; the same numbers as in Windows). */
enum ServiceCode {
    /** The service is not there, was restarted, or no longer knows us. */
    SERVICE_GONE,
    /** It hung up: stopped in the middle of a question, or not for this user. The library has one code for both. */
    HUNG_UP,
    /** The reader is not, or no longer, attached. */
    READER_GONE,
    /** No card, or no longer. */
    CARD_GONE,
    /** The card lost its state, or the exchange broke off. */
    CARD_INTERRUPTED,
    /** There is a card, but it does not answer or speaks no protocol that is known. */
    CARD_MUTE,
    /** Another program has the card. */
    CLAIMED,
    /** Nothing happened within the time given. */
    TIMEOUT,
    /** Everything else: a bug here or there, or want of memory. */
    UNLISTED;

    static ServiceCode of(int raw) {
        return switch (raw) {
            // E_NO_SERVICE, E_SERVICE_STOPPED, F_COMM_ERROR, E_INVALID_HANDLE, F_INTERNAL_ERROR
            case 0x8010001D, 0x8010001E, 0x80100013, 0x80100003, 0x80100001 -> SERVICE_GONE;
            // W_SECURITY_VIOLATION
            case 0x8010006A -> HUNG_UP;
            // E_UNKNOWN_READER, E_READER_UNAVAILABLE, E_NO_READERS_AVAILABLE
            case 0x80100009, 0x80100017, 0x8010002E -> READER_GONE;
            // W_REMOVED_CARD, E_NO_SMARTCARD
            case 0x80100069, 0x8010000C -> CARD_GONE;
            // W_RESET_CARD, W_UNPOWERED_CARD, E_NOT_TRANSACTED, E_COMM_DATA_LOST
            case 0x80100068, 0x80100067, 0x80100016, 0x8010002F -> CARD_INTERRUPTED;
            // W_UNRESPONSIVE_CARD, W_UNSUPPORTED_CARD, E_PROTO_MISMATCH
            case 0x80100066, 0x80100065, 0x8010000F -> CARD_MUTE;
            // E_SHARING_VIOLATION
            case 0x8010000B -> CLAIMED;
            // E_TIMEOUT
            case 0x8010000A -> TIMEOUT;
            default -> UNLISTED;
        };
    }

    /** For staff to look up: {@code pcsc.80100069}. */
    static String text(int raw) {
        return "pcsc.%08x".formatted(raw);
    }
}
