package cn.banshi.simulators.fingerprint;

import cn.banshi.simulators.pty.SerialPeer;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A module on a serial line of its own. A finger is a number; its template is {@link #template}. Equal templates score 200, others 3.
 */
public final class FingerSimulator extends SerialPeer<FingerOrder, FingerFault> {

    public static final int SAME = 200;
    public static final int OTHER = 3;

    private static final int TEMPLATE = 512;
    private static final int HEAD = 9;
    private static final byte[] NOISE = {0x55, (byte) 0xEF, 0x01, (byte) 0xFF};
    /** Packets of 128 bytes: 32 doubled twice. */
    private static final byte[] PARAMETERS = {0, 0, 0, 0, 0, (byte) 200, 0, 3, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF,
        (byte) 0xFF, 0, 2, 0, 6};

    private byte[] heard = new byte[0];
    private byte[] ofFinger = new byte[0];
    private byte[] ofTemplate = new byte[0];
    private final ByteArrayOutputStream receiving = new ByteArrayOutputStream();
    private volatile @Nullable Integer finger;
    private volatile boolean looked;

    /** @param device the path under which hosts find the module; a symbolic link is created there */
    public FingerSimulator(Path device) {
        super(device, "finger");
        start();
    }

    /** What modules of this kind make of a finger. */
    public static byte[] template(int finger) {
        byte[] template = new byte[TEMPLATE];
        Arrays.fill(template, (byte) finger);
        template[0] = 0x03;
        return template;
    }

    public void lay(int number) {
        finger = number;
    }

    public void lift() {
        finger = null;
    }

    /** Whether the host has looked for a finger since the start. */
    public boolean looked() {
        return looked;
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + count);
        System.arraycopy(bytes, 0, heard, before, count);
        for (int whole = whole(); whole > 0; whole = whole()) {
            byte[] packet = Arrays.copyOf(heard, whole);
            heard = Arrays.copyOfRange(heard, whole, heard.length);
            take(packet);
        }
    }

    /** Bytes of the packet that stands at the beginning; 0 while there is none. Whatever else stands there is dropped. */
    private int whole() {
        while (heard.length >= 2 && (heard[0] != (byte) 0xEF || heard[1] != 1)) {
            heard = Arrays.copyOfRange(heard, 1, heard.length);
        }
        if (heard.length < HEAD) {
            return 0;
        }
        int length = HEAD + (heard[7] & 0xFF) * 256 + (heard[8] & 0xFF);
        return heard.length < length ? 0 : length;
    }

    private void take(byte[] packet) {
        if (!right(packet)) {
            answer(new byte[]{1}, Optional.empty());
            return;
        }
        byte[] content = Arrays.copyOfRange(packet, HEAD, packet.length - 2);
        switch (packet[6]) {
            case 1 -> command(content);
            case 2 -> receiving.writeBytes(content);
            case 8 -> {
                receiving.writeBytes(content);
                ofTemplate = receiving.toByteArray();
                receiving.reset();
            }
            default -> {
            }
        }
    }

    private void command(byte[] content) {
        FingerOrder order = FingerOrder.of(content[0]);
        looked |= order == FingerOrder.TAKE_IMAGE;
        Optional<FingerFault> fault = faults().take(order);
        if (fault.isPresent() && fault.get() instanceof FingerFault.Code(int code)) {
            answer(new byte[]{(byte) code}, Optional.empty());
        } else {
            answer(done(order), fault);
        }
    }

    private byte[] done(FingerOrder order) {
        Integer there = finger;
        return switch (order) {
            case TAKE_IMAGE -> new byte[]{(byte) (there == null ? 2 : 0)};
            case FEATURES -> {
                ofFinger = there == null ? ofFinger : template(there);
                yield new byte[]{(byte) (there == null ? 0x15 : 0)};
            }
            case RECEIVE_TEMPLATE -> {
                receiving.reset();
                yield new byte[]{0};
            }
            case MATCH -> Arrays.equals(ofFinger, ofTemplate)
                    ? new byte[]{0, 0, (byte) SAME}
                    : new byte[]{8, 0, OTHER};
            case PARAMETERS -> {
                byte[] all = new byte[1 + PARAMETERS.length];
                System.arraycopy(PARAMETERS, 0, all, 1, PARAMETERS.length);
                yield all;
            }
            case OTHER -> new byte[]{(byte) 0xFC};
        };
    }

    private void answer(byte[] content, Optional<FingerFault> fault) {
        byte[] packet = new byte[HEAD + content.length + 2];
        byte[] head = {(byte) 0xEF, 1, -1, -1, -1, -1, 7, 0, (byte) (content.length + 2)};
        System.arraycopy(head, 0, packet, 0, HEAD);
        System.arraycopy(content, 0, packet, HEAD, content.length);
        int sum = sum(packet);
        packet[packet.length - 2] = (byte) (sum / 256);
        packet[packet.length - 1] = (byte) sum;
        fault.ifPresentOrElse(each -> spoil((FingerFault.Line) each, packet), () -> send(packet));
    }

    private void spoil(FingerFault.Line fault, byte[] packet) {
        switch (fault) {
            case SILENT -> {
            }
            case BAD_CHECKSUM -> {
                packet[packet.length - 1] ^= 0x55;
                send(packet);
            }
            case CUT_SHORT -> send(Arrays.copyOf(packet, packet.length - 2));
            case NOISE -> {
                send(NOISE);
                send(packet);
            }
            case UNPLUGGED -> {
                send(Arrays.copyOf(packet, 5));
                unplug();
            }
        }
    }

    private static boolean right(byte[] packet) {
        int sum = sum(packet);
        return packet[packet.length - 2] == (byte) (sum / 256) && packet[packet.length - 1] == (byte) sum;
    }

    /** Everything from the packet's kind on but the two bytes at the end. */
    private static int sum(byte[] packet) {
        int sum = 0;
        for (int i = 6; i < packet.length - 2; i++) {
            sum += packet[i] & 0xFF;
        }
        return sum;
    }
}
