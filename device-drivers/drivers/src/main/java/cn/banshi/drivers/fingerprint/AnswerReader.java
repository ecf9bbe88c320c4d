package cn.banshi.drivers.fingerprint;

import cn.banshi.drivers.transport.Framing;
import java.util.Arrays;

/** Finds answers among whatever else is on the line, such as the byte 55 that some modules send when they have power. */
final class AnswerReader implements Framing {

    private final byte[] packet = new byte[Packet.HEAD + Packet.LONGEST_CONTENT + Packet.SUM];
    private int filled;

    @Override
    public Progress feed(byte next) {
        if (!fits(next)) {
            filled = 0;
            if (!fits(next)) {
                return Progress.BETWEEN;
            }
        }
        packet[filled++] = next;
        if (filled < Packet.HEAD) {
            return Progress.INSIDE;
        }
        int length = length();
        if (length <= Packet.SUM || length > Packet.LONGEST_CONTENT + Packet.SUM) {
            return Progress.BROKEN;
        }
        return filled < Packet.HEAD + length ? Progress.INSIDE : judged(length);
    }

    /** Whether a byte can stand where the search is: start, address and kind are known beforehand. */
    private boolean fits(byte next) {
        return switch (filled) {
            case 0 -> next == (byte) 0xEF;
            case 1 -> next == 0x01;
            case 2, 3, 4, 5 -> next == (byte) 0xFF;
            case 6 -> next == Packet.Kind.ANSWER.id();
            default -> true;
        };
    }

    private int length() {
        return word(Packet.HEAD - 2);
    }

    private int word(int at) {
        return (packet[at] & 0xFF) << 8 | (packet[at + 1] & 0xFF);
    }

    private Progress judged(int length) {
        byte[] content = content();
        int sum = Packet.sum(Packet.Kind.ANSWER.id(), length, content, content.length);
        return sum == word(Packet.HEAD + content.length) ? Progress.WHOLE : Progress.BROKEN;
    }

    /** Confirmation code and what belongs to it, once {@code WHOLE} announced it. */
    byte[] content() {
        return Arrays.copyOfRange(packet, Packet.HEAD, Packet.HEAD + length() - Packet.SUM);
    }

    @Override
    public void restart() {
        Arrays.fill(packet, (byte) 0);
        filled = 0;
    }
}
