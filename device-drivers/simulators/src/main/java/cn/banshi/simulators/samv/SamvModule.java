package cn.banshi.simulators.samv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The security module and the radio field above it. Knows nothing of lines and time. Thread-safe.
 */
final class SamvModule {

    /** Label 05.01-20260115-0000410199-0000000001. */
    private static final byte[] IDENTITY = {5, 0, 1, 0, 0x13, 0x25, 0x35, 0x01, 0x57, 0x42, 0x06, 0, 1, 0, 0, 0};

    private @Nullable SimulatedCard card;
    private boolean selected;

    synchronized void insert(SimulatedCard inserted) {
        card = inserted;
        selected = false;
    }

    synchronized void remove() {
        card = null;
        selected = false;
    }

    synchronized Optional<SimulatedCard> card() {
        return Optional.ofNullable(card);
    }

    /** The answer's body: SW1 SW2 SW3 and data. */
    synchronized byte[] answer(SamvOrder order) {
        return switch (order) {
            case RESET -> {
                selected = false;
                yield status(0x90);
            }
            case STATUS -> status(0x90);
            case IDENTITY -> body(IDENTITY);
            // once selected, a card is not found again until it has left the field
            case FIND -> card == null || selected ? status(0x80) : new byte[]{0, 0, (byte) 0x9F, 0, 0, 0, 0};
            case SELECT -> select();
            case READ -> read(false);
            case READ_FINGERPRINT -> read(true);
            case NEWEST_ADDRESS -> newestAddress();
            case OTHER -> status(0x21);
        };
    }

    private byte[] select() {
        selected = card != null;
        return selected ? body(new byte[8]) : status(0x81);
    }

    private byte[] read(boolean fingerprint) {
        if (card == null || !selected) {
            return status(0x41);
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        length(data, card.text().length);
        length(data, card.photo().length);
        if (fingerprint) {
            length(data, card.fingerprint().length);
        }
        data.writeBytes(card.text());
        data.writeBytes(card.photo());
        if (fingerprint) {
            data.writeBytes(card.fingerprint());
        }
        return body(data.toByteArray());
    }

    private byte[] newestAddress() {
        if (card == null || !selected) {
            return status(0x41);
        }
        return card.newestAddress().map(address -> body(padded(address))).orElseGet(() -> status(0x91));
    }

    private static byte[] padded(String address) {
        String text = address + " ".repeat(Math.max(0, 35 - address.length()));
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static void length(ByteArrayOutputStream data, int length) {
        data.write(length / 256);
        data.write(length % 256);
    }

    static byte[] status(int sw3) {
        return new byte[]{0, 0, (byte) sw3};
    }

    private static byte[] body(byte[] data) {
        byte[] body = new byte[3 + data.length];
        body[2] = (byte) 0x90;
        System.arraycopy(data, 0, body, 3, data.length);
        return body;
    }

    /** Preamble, length, body, checksum. */
    static byte[] frame(byte[] body) {
        byte[] frame = new byte[body.length + 8];
        frame[0] = frame[1] = frame[2] = (byte) 0xAA;
        frame[3] = (byte) 0x96;
        frame[4] = 0x69;
        frame[5] = (byte) ((body.length + 1) / 256);
        frame[6] = (byte) ((body.length + 1) % 256);
        System.arraycopy(body, 0, frame, 7, body.length);
        for (int i = 5; i < frame.length - 1; i++) {
            frame[frame.length - 1] ^= frame[i];
        }
        return frame;
    }
}
