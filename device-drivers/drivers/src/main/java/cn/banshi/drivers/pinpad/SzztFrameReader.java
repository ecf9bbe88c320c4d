package cn.banshi.drivers.pinpad;

import cn.banshi.drivers.transport.Framing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the pad's frames; bytes between them are keys, which nobody waits for here, and are passed over. */
final class SzztFrameReader implements Framing {

    private static final int HEAD = 4;
    private static final int TAIL = 3;

    private final byte[] frame = new byte[HEAD + SzztFrame.LONGEST_TEXT + TAIL];
    private int filled;

    @Override
    public Progress feed(byte next) {
        if (filled == 0 && next != SzztFrame.STX) {
            return Progress.BETWEEN;
        }
        frame[filled++] = next;
        if (filled < HEAD) {
            return Progress.INSIDE;
        }
        int length = length();
        if (length < 1 || length > SzztFrame.LONGEST_TEXT) {
            return Progress.BROKEN;
        }
        return filled < HEAD + length + TAIL ? Progress.INSIDE : judged(length);
    }

    /** -1 where three digits should stand and do not. */
    private int length() {
        int length = 0;
        for (int i = 1; i < HEAD; i++) {
            int digit = frame[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = 10 * length + digit;
        }
        return length;
    }

    private Progress judged(int length) {
        byte[] right = SzztFrame.encode(text(length));
        return Arrays.equals(right, 0, right.length, frame, 0, filled) ? Progress.WHOLE : Progress.BROKEN;
    }

    private String text(int length) {
        return new String(frame, HEAD, length, StandardCharsets.ISO_8859_1);
    }

    /** Of the frame that {@code WHOLE} announced: an error's code, or something and what belongs to it. */
    String text() {
        return text(length());
    }

    @Override
    public void restart() {
        Arrays.fill(frame, (byte) 0);
        filled = 0;
    }
}
