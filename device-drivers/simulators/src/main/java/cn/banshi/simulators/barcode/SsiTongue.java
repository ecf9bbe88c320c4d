package cn.banshi.simulators.barcode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Packets of the Simple Serial Interface. Sleeps until the first byte, which it drops. */
final class SsiTongue implements Tongue {

    /** What a reader puts into one packet beside the type of code. */
    private static final int MOST_TEXT = 250;
    private static final int MORE = 2;
    private static final int AGAIN = 1;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Deque<byte[]> packets = new ArrayDeque<>();
    private boolean asleep;
    private boolean session;
    /** The packet at the head was sent and is not acknowledged. */
    private boolean waiting;

    SsiTongue(boolean asleep) {
        this.asleep = asleep;
    }

    @Override
    public List<byte[]> hear(byte[] bytes, int count, boolean refusing) {
        int start = asleep && count > 0 ? count : 0; // whatever woke it is lost
        asleep &= count == 0;
        heard.write(bytes, start, count - start);
        List<byte[]> answers = new ArrayList<>();
        for (byte[] packet = next(); packet.length > 0; packet = next()) {
            answers.addAll(answer(packet, refusing));
        }
        return answers;
    }

    /** The next packet with a right sum; what cannot be a packet is passed over. */
    private byte[] next() {
        byte[] all = heard.toByteArray();
        int at = 0;
        while (at < all.length && (all[at] & 0xFF) < 4) {
            at++;
        }
        int whole = at < all.length ? at + (all[at] & 0xFF) + 2 : Integer.MAX_VALUE;
        boolean there = whole <= all.length;
        heard.reset();
        heard.write(all, there ? whole : at, all.length - (there ? whole : at));
        return there ? Arrays.copyOfRange(all, at, whole) : new byte[0];
    }

    private List<byte[]> answer(byte[] packet, boolean refusing) {
        return switch (packet[1] & 0xFF) {
            case 0xE4 -> {
                forgetCode();
                session = !refusing;
                yield List.of(refusing ? packet(0xD1, 0, 6) : packet(0xD0, 0));
            }
            case 0xE5 -> {
                forgetCode();
                session = false;
                yield List.of(packet(0xD0, 0));
            }
            case 0xA3 -> List.of(packet(0xA4, 0, 'S', '1', ' ', 'D'));
            case 0xD0 -> {
                acknowledged();
                yield List.of();
            }
            case 0xD1 -> {
                byte[] unheard = packets.peek();
                yield unheard == null ? List.of() : List.of(again(unheard));
            }
            default -> List.of(packet(0xD1, 0, 2));
        };
    }

    private void acknowledged() {
        if (waiting) {
            packets.poll();
            waiting = false;
        }
    }

    private void forgetCode() {
        packets.clear();
        waiting = false;
    }

    @Override
    public boolean looking() {
        return session && packets.isEmpty();
    }

    @Override
    public void read(SimulatedCode code) {
        session = false;
        byte[] text = code.content();
        for (int at = 0; at < text.length; at += MOST_TEXT) {
            int end = Math.min(text.length, at + MOST_TEXT);
            int[] data = new int[1 + end - at];
            data[0] = code.ssi();
            for (int i = at; i < end; i++) {
                data[1 + i - at] = text[i];
            }
            packets.add(packet(0xF3, end < text.length ? MORE : 0, data));
        }
    }

    @Override
    public List<byte[]> due() {
        byte[] first = packets.peek();
        if (first == null || waiting) {
            return List.of();
        }
        waiting = true;
        return List.of(first);
    }

    @Override
    public byte[] again(byte[] packet) {
        int[] data = new int[packet.length - 6];
        for (int i = 0; i < data.length; i++) {
            data[i] = packet[4 + i];
        }
        return packet(packet[1], packet[3] | AGAIN, data);
    }

    private static byte[] packet(int opcode, int status, int... data) {
        byte[] packet = new byte[4 + data.length + 2];
        packet[0] = (byte) (4 + data.length);
        packet[1] = (byte) opcode;
        packet[3] = (byte) status;
        for (int i = 0; i < data.length; i++) {
            packet[4 + i] = (byte) data[i];
        }
        int sum = 0;
        for (byte each : packet) {
            sum += each & 0xFF;
        }
        packet[packet.length - 2] = (byte) ((0x10000 - sum) >> 8);
        packet[packet.length - 1] = (byte) (0x10000 - sum);
        return packet;
    }
}
