package cn.banshi.simulators.barcode;

import cn.banshi.simulators.pty.SerialPeer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A barcode reader on a serial line of its own, and the person who shows it codes. */
public final class ScannerSimulator extends SerialPeer<ScannerOccasion, ScannerFault> {

    private final Tongue tongue;
    private @Nullable SimulatedCode shown; // guarded by this
    private boolean held; // guarded by this
    private boolean sending; // guarded by this
    private volatile boolean looking;
    /** How often the cable had been pulled when it lost its senses; -1 while it has them. */
    private int senselessSince = -1;

    /** Which reader it is. */
    public enum Kind {
        /** Always looks, sends text and CR. */
        PLAIN, HONEYWELL, NEWLAND, SSI,
        /** As {@link #SSI}, and asleep when the host comes. */
        SSI_ASLEEP, HID_POS,
        /** As {@link #HID_POS}, with its fields where only its descriptor says. */
        HID_POS_RARE,
        /** Types on a keyboard of the USA. */
        HID_KEYBOARD;

        /** What it tells the bus of its reports; empty for one that is no HID device. */
        public Optional<HidReports> reports() {
            return tongue().reports();
        }

        private Tongue tongue() {
            return switch (this) {
                case PLAIN -> new TextTongue(TextTongue.Maker.NONE);
                case HONEYWELL -> new TextTongue(TextTongue.Maker.HONEYWELL);
                case NEWLAND -> new TextTongue(TextTongue.Maker.NEWLAND);
                case SSI -> new SsiTongue(false);
                case SSI_ASLEEP -> new SsiTongue(true);
                case HID_POS -> new HidTongue(HidTongue.Layout.COMMON);
                case HID_POS_RARE -> new HidTongue(HidTongue.Layout.RARE);
                case HID_KEYBOARD -> new KeyboardTongue();
            };
        }
    }

    /** @param device the path under which hosts find the reader; a symbolic link is created there */
    public ScannerSimulator(Path device, Kind kind) {
        super(device, "scanner");
        this.tongue = kind.tongue();
        start();
    }

    /** For configuration of a HID reader: {@code hidraw:///…}. */
    public String hidrawAddress() {
        return "hidraw://" + device();
    }

    /** Shows a code until it has been read once. */
    public synchronized void show(SimulatedCode code) {
        shown = code;
        held = false;
    }

    /** Leaves a code in view; it is read whenever the reader looks. */
    public synchronized void hold(SimulatedCode code) {
        shown = code;
        held = true;
    }

    public synchronized void takeAway() {
        shown = null;
    }

    /** Whether the code that was shown has not been read and sent yet. */
    public synchronized boolean showing() {
        return shown != null || sending;
    }

    /** Whether the reader has been told to look, or looks by itself. */
    public boolean looking() {
        return looking;
    }

    private synchronized Optional<SimulatedCode> look() {
        Optional<SimulatedCode> seen = Optional.ofNullable(shown);
        shown = held ? shown : null;
        sending = true;
        return seen;
    }

    private synchronized void sent() {
        sending = false;
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        int outages = outages();
        Optional<ScannerFault> fault = count > 0 ? faults().take(ScannerOccasion.COMMAND) : Optional.empty();
        if (!fault.equals(Optional.of(ScannerFault.SILENT))) {
            boolean refusing = fault.equals(Optional.of(ScannerFault.REFUSES));
            tongue.hear(bytes, count, refusing).forEach(answer -> say(answer, fault, outages));
        }
        looking = tongue.looking();
        if (looking) {
            look().ifPresent(tongue::read);
        }
        tongue.due().forEach(piece -> say(piece, faults().take(ScannerOccasion.CODE), outages));
        sent();
        if (senselessSince == outages()) {
            send("0123456789".repeat(50).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void say(byte[] piece, Optional<ScannerFault> fault, int outages) {
        if (fault.isEmpty()) {
            send(piece);
            return;
        }
        switch (fault.get()) {
            case SILENT -> {
            }
            case REFUSES -> send(piece);
            case BAD_CHECKSUM -> {
                byte[] spoiled = piece.clone();
                spoiled[spoiled.length - 1] ^= 0x55;
                send(spoiled);
            }
            case CUT_SHORT -> send(Arrays.copyOf(piece, piece.length / 2));
            case SENDS_TWICE -> {
                send(piece);
                send(tongue.again(piece));
            }
            case ENDLESS -> {
                send(Arrays.copyOf(piece, piece.length - 1));
                senselessSince = outages;
            }
            case UNPLUGGED -> {
                send(Arrays.copyOf(piece, piece.length / 2));
                unplug();
            }
        }
    }
}
