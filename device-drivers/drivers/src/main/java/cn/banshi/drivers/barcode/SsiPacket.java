package cn.banshi.drivers.barcode;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * A packet of the Simple Serial Interface (Zebra 72E-40451): length, opcode, source, status, data, checksum.
 *
 * @param opcode see {@link SsiOpcode}; what is not listed there is passed over
 * @param source 0 reader, 4 host; some compatible modules answer with 4
 * @param status bits, see the constants
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place after decoding
record SsiPacket(int opcode, int source, int status, byte[] data) {

    /** Bytes before the data, which the length counts. */
    static final int HEAD = 4;
    static final int CHECKSUM = 2;
    static final int HOST = 4;

    private static final int RETRANSMITTED = 0x01;
    private static final int MORE_FOLLOW = 0x02;

    static byte[] fromHost(int opcode, byte... data) {
        return new SsiPacket(opcode, HOST, 0, data).encode();
    }

    byte[] encode() {
        ByteBuffer packet = ByteBuffer.allocate(HEAD + data.length + CHECKSUM);
        packet.put((byte) (HEAD + data.length)).put((byte) opcode).put((byte) source).put((byte) status).put(data);
        return packet.putShort(checksum(packet.array(), HEAD + data.length)).array();
    }

    /** Two's complement of the sum of the first {@code count} bytes. */
    static short checksum(byte[] packet, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += packet[i] & 0xFF;
        }
        return (short) -sum;
    }

    /** The reader did not hear our answer to this packet and sends it again. */
    boolean retransmitted() {
        return (status & RETRANSMITTED) != 0;
    }

    /** The content goes on in the next packet. */
    boolean moreFollow() {
        return (status & MORE_FOLLOW) != 0;
    }

    /** Of a NAK: the reader wants to hear it once more. */
    boolean asksAgain() {
        return data.length > 0 && data[0] == SsiOpcode.RESEND;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SsiPacket[%02X, %d bytes]", opcode, data.length);
    }
}
