package cn.banshi.drivers.fingerprint;

import java.nio.ByteBuffer;

/** What travels on the line: EF 01, address, kind, length, content, sum (R503 manual, section 4). */
final class Packet {

    static final int HEAD = 9;
    static final int SUM = 2;
    /** The largest size a module offers. */
    static final int LONGEST_CONTENT = 256;
    static final short START = (short) 0xEF01;
    /** Every module's own until it is changed. */
    static final int ADDRESS = 0xFFFF_FFFF;

    private Packet() {}

    /** Kinds of packet. */
    enum Kind {
        COMMAND(1), DATA(2), ANSWER(7), LAST_DATA(8);

        private final int id;

        Kind(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }
    }

    static byte[] encode(Kind kind, byte[] content) {
        int length = content.length + SUM;
        return ByteBuffer.allocate(HEAD + length)
                .putShort(START)
                .putInt(ADDRESS)
                .put((byte) kind.id())
                .putShort((short) length)
                .put(content)
                .putShort((short) sum(kind.id(), length, content, content.length))
                .array();
    }

    /** Of kind, both bytes of the length, and content; 16 bits. */
    static int sum(int kind, int length, byte[] content, int count) {
        int sum = kind + (length >> 8) + (length & 0xFF);
        for (int i = 0; i < count; i++) {
            sum += content[i] & 0xFF;
        }
        return sum & 0xFFFF;
    }
}
