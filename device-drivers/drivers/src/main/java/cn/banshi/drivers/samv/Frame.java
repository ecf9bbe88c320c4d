package cn.banshi.drivers.samv;

import java.nio.ByteBuffer;

/** The frame both sides send: preamble, length, body, checksum. */
final class Frame {

    /** Longest body taken for real; the longest answer in any manual has 2,313 bytes. */
    static final int LONGEST_BODY = 4_095;

    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    private Frame() {}

    static byte[] encode(byte[] body) {
        int length = body.length + 1;
        ByteBuffer frame = ByteBuffer.allocate(PREAMBLE.length + 2 + length);
        frame.put(PREAMBLE).putShort((short) length).put(body);
        return frame.put((byte) (xor(body, body.length) ^ (length >> 8) ^ length)).array();
    }

    static int preambleLength() {
        return PREAMBLE.length;
    }

    static byte preamble(int index) {
        return PREAMBLE[index];
    }

    static int xor(byte[] bytes, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }
}
