package cn.banshi.drivers.barcode;

import cn.banshi.drivers.transport.Framing;
import java.util.Arrays;

/**
 * Finds packets in a stream of bytes. There is no preamble: a byte that can be no length is skipped, as are the zeros that
 * wake a sleeping reader, and after a wrong checksum the line has to fall silent before the next packet is looked for.
 */
final class SsiPacketReader implements Framing {

    private final byte[] packet = new byte[255 + SsiPacket.CHECKSUM];
    private int filled;

    @Override
    public Progress feed(byte next) {
        if (filled == 0 && (next & 0xFF) < SsiPacket.HEAD) {
            return Progress.BETWEEN;
        }
        packet[filled++] = next;
        int length = packet[0] & 0xFF;
        if (filled < length + SsiPacket.CHECKSUM) {
            return Progress.INSIDE;
        }
        filled = 0;
        short expected = SsiPacket.checksum(packet, length);
        boolean right = packet[length] == (byte) (expected >> 8) && packet[length + 1] == (byte) expected;
        return right ? Progress.WHOLE : Progress.BROKEN;
    }

    /** The packet that {@code WHOLE} announced. */
    SsiPacket packet() {
        return new SsiPacket(packet[1] & 0xFF, packet[2] & 0xFF, packet[3] & 0xFF,
                Arrays.copyOfRange(packet, SsiPacket.HEAD, packet[0] & 0xFF));
    }

    @Override
    public void restart() {
        filled = 0;
        Arrays.fill(packet, (byte) 0);
    }
}
