package cn.banshi.drivers.samv;

import java.util.Arrays;

/**
 * Finds one frame in a stream of bytes. Noise before the preamble and extra AA bytes are skipped; behind a preamble the
 * length is trusted, so a preamble inside the data is data. One use per frame.
 */
final class FrameReader {

    /** Where the reader stands after a byte. */
    enum Progress {
        /** No whole preamble yet. */
        HUNTING,
        /** Inside a frame. */
        INSIDE,
        /** The frame is whole and its checksum right. */
        WHOLE,
        /** The frame is whole but its checksum wrong. */
        BAD_CHECKSUM
    }

    private static final int EXTRA_AA_STATE = 3;

    private final int shortestLength;
    private final byte[] content = new byte[Frame.LONGEST_BODY + 1];
    private int matched;
    private int lengthBytes;
    private int length;
    private int filled;

    /** @param shortestLength smallest LEN that can be real: 3 for requests, 4 for answers */
    FrameReader(int shortestLength) {
        this.shortestLength = shortestLength;
    }

    /** Must not be called again after {@code WHOLE} or {@code BAD_CHECKSUM}. */
    Progress feed(byte next) {
        if (matched < Frame.preambleLength()) {
            matched = hunt(matched, next);
        } else if (lengthBytes < 2) {
            measure(next);
        } else {
            content[filled++] = next;
            if (filled == length) {
                return checksumRight() ? Progress.WHOLE : Progress.BAD_CHECKSUM;
            }
        }
        return matched < Frame.preambleLength() ? Progress.HUNTING : Progress.INSIDE;
    }

    /** The number of preamble bytes that match after {@code next}, given how many did before. */
    private static int hunt(int before, byte next) {
        if (next == Frame.preamble(before)) {
            return before + 1;
        }
        if (next == Frame.preamble(0)) {
            return before == EXTRA_AA_STATE ? EXTRA_AA_STATE : 1;
        }
        return 0;
    }

    private void measure(byte next) {
        length = (length << 8) | (next & 0xFF);
        lengthBytes++;
        if (lengthBytes == 2 && (length < shortestLength || length > content.length)) {
            // No real length, so this was no preamble; its length bytes may begin the real one.
            matched = hunt(hunt(0, (byte) (length >> 8)), (byte) length);
            lengthBytes = 0;
            length = 0;
        }
    }

    private boolean checksumRight() {
        return (byte) (Frame.xor(content, filled) ^ (length >> 8) ^ length) == 0;
    }

    /** What stands between length and checksum. Only after {@code WHOLE}. */
    byte[] body() {
        return Arrays.copyOf(content, length - 1);
    }

    /** Card data must not outlive the command in a buffer. */
    void wipe() {
        Arrays.fill(content, (byte) 0);
    }
}
