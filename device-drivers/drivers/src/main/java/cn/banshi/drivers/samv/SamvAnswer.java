package cn.banshi.drivers.samv;

import java.util.Arrays;
import java.util.Locale;

/**
 * A module's answer.
 *
 * @param sw1 the card's own status, first byte; 0 when the card said nothing
 * @param sw2 the card's own status, second byte
 * @param sw3 the module's status, see {@link SamvStatus}
 * @param data what follows the status
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place after decoding
record SamvAnswer(int sw1, int sw2, int sw3, byte[] data) {

    /** @param body of a frame, at least three bytes */
    static SamvAnswer of(byte[] body) {
        return new SamvAnswer(body[0] & 0xFF, body[1] & 0xFF, body[2] & 0xFF, Arrays.copyOfRange(body, 3, body.length));
    }

    SamvStatus status() {
        return SamvStatus.of(sw3);
    }

    /** As the sheet writes it: {@code 00 00 90}. */
    String raw() {
        return String.format(Locale.ROOT, "%02X %02X %02X", sw1, sw2, sw3);
    }

    /** Stable code for staff: {@code samv.60}. */
    String code() {
        return String.format(Locale.ROOT, "samv.%02X", sw3);
    }

    @Override
    public String toString() {
        return "SamvAnswer[" + raw() + "]";
    }
}
