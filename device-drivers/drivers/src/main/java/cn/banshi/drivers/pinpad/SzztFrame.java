package cn.banshi.drivers.pinpad;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * STX, three digits of length, text, ETX, two hexadecimal digits of the exclusive-or of everything between STX and themselves. Learned
 * from the public driver of the project smartkiosk/smartware; the maker's own sheet comes under agreement.
 */
final class SzztFrame {

    static final byte STX = 0x02;
    static final byte ETX = 0x03;
    /** Longer is no answer to anything asked here. */
    static final int LONGEST_TEXT = 256;

    private SzztFrame() {}

    static byte[] encode(String text) {
        String body = String.format(Locale.ROOT, "%03d", text.length()) + text + (char) ETX;
        int sum = 0;
        for (byte each : latin(body)) {
            sum ^= each;
        }
        return latin((char) STX + body + String.format(Locale.ROOT, "%02X", sum & 0xFF));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
