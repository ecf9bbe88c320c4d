package cn.banshi.drivers.socialsecurity;

import java.util.Arrays;

/**
 * What a card answered.
 *
 * @param data without the status; may be personal data
 * @param status SW1 SW2
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place
record CardAnswer(byte[] data, int status) {

    private static final int STATUS_BYTES = 2;

    /** What a status means for a card that is read without keys; from the standard's table where it says so. */
    enum Meaning {
        /** 9000, and 6282: the end of the record came before the bytes that were wanted. */
        DONE,
        /** 61xx: so many bytes more wait for GET RESPONSE. */
        MORE,
        /** 6Cxx: ask again for so many bytes. */
        OTHER_LENGTH,
        /** 6A82, 6A83, 6A88: no such file, record or item. */
        NOT_THERE,
        /** 6982, 6983, 6985, 6283, 9303: keys are wanted, or the application is locked. */
        LOCKED,
        /** 6D00, 6E00, 6A81, 6A86: the card does not know the command. */
        UNKNOWN_COMMAND,
        /** All others. */
        FAILED
    }

    /** @param response at least two bytes, overwritten */
    static CardAnswer of(byte[] response) {
        int length = response.length - STATUS_BYTES;
        int status = ((response[length] & 0xFF) << 8) | (response[length + 1] & 0xFF);
        CardAnswer answer = new CardAnswer(Arrays.copyOf(response, length), status);
        Arrays.fill(response, (byte) 0);
        return answer;
    }

    Meaning meaning() {
        return switch (status >> 8) {
            case 0x61 -> Meaning.MORE;
            case 0x6C -> Meaning.OTHER_LENGTH;
            default -> switch (status) {
                case 0x9000, 0x6282 -> Meaning.DONE;
                case 0x6A82, 0x6A83, 0x6A88 -> Meaning.NOT_THERE;
                case 0x6982, 0x6983, 0x6985, 0x6283, 0x9303 -> Meaning.LOCKED;
                case 0x6D00, 0x6E00, 0x6A81, 0x6A86 -> Meaning.UNKNOWN_COMMAND;
                default -> Meaning.FAILED;
            };
        };
    }

    /** The number of bytes that 61xx and 6Cxx speak of. */
    int announced() {
        int low = status & 0xFF;
        return low == 0 ? 256 : low;
    }

    String code() {
        return "sw.%04x".formatted(status);
    }

    void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    @Override
    public String toString() {
        return "CardAnswer[" + code() + "]";
    }
}
