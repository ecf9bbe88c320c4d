package cn.banshi.simulators.escpos;

import cn.banshi.simulators.pty.SerialLine;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A receipt printer on a serial line of its own: one thread receives and answers real-time questions at once, the other
 * prints at the pace of the mechanics. Faults are armed and cured from any thread.
 */
public final class EscPosSimulator implements AutoCloseable {

    /** 150 mm a second, as kiosk printers do: 4.25 mm a line. */
    public static final Duration REALISTIC = Duration.ofMillis(28);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final int MIDDLE_OF_A_RECEIPT = 120;
    private static final int FIXED_BITS = 0x12;

    private final SerialLine line;
    private final PrintEngine engine;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final Thread receiver;
    private final Thread printer;
    private volatile boolean automatic;
    private volatile byte[] told = {};
    private volatile boolean stopped;

    /**
     * @param device the path under which hosts find the printer; a symbolic link is created there
     * @param perLine how long a line of text takes; zero for tests that are not about time
     */
    public EscPosSimulator(Path device, Duration perLine) {
        line = new SerialLine(device);
        engine = new PrintEngine(perLine);
        receiver = Thread.ofPlatform().daemon().name("escpos receiver").start(this::receive);
        printer = Thread.ofPlatform().daemon().name("escpos printer").start(this::print);
    }

    /** For configuration: {@code serial:///…?baud=…}. */
    public String address(int baud) {
        return "serial://" + line.device() + "?baud=" + baud;
    }

    /** In the middle of the next receipt (the knife: at its cut), until {@link #clear}. */
    public void failNext(PrinterFault fault) {
        failNext(fault, MIDDLE_OF_A_RECEIPT);
    }

    /** When so many bytes of a receipt have been printed, until {@link #clear}. */
    public void failNext(PrinterFault fault, int afterBytes) {
        engine.arm(fault, fault == PrinterFault.CUTTER_ERROR || fault == PrinterFault.CUTTER_WAITS
                ? Integer.MAX_VALUE
                : afterBytes);
    }

    /** Now, until {@link #clear} or {@link #cure}. */
    public void failAlways(PrinterFault fault) {
        engine.arise(fault);
    }

    /** Cures one fault: a new roll, a closed cover. What waits in the buffer is printed then, as real printers do. */
    public void cure(PrinterFault fault) {
        engine.cure(fault);
    }

    /** Cures and disarms everything. */
    public void clear() {
        engine.clear();
    }

    public boolean has(PrinterFault fault) {
        return engine.has(fault);
    }

    /** From now on a line of text takes so long. */
    public void slow(Duration perLine) {
        engine.slow(perLine);
    }

    public void unplug() {
        line.unplug();
    }

    public void plugIn() {
        line.plugIn();
    }

    public boolean pluggedIn() {
        return line.pluggedIn();
    }

    /** Every byte since the start or since receipts were last taken, questions included. */
    public byte[] received() {
        synchronized (received) {
            return received.toByteArray();
        }
    }

    /** What was printed, a receipt for each cut, without the real-time questions. */
    public List<byte[]> receipts() {
        return engine.receipts();
    }

    /** As {@link #receipts}, and forgets them and what was received: for a printer that stands for days. */
    public List<byte[]> takeReceipts() {
        synchronized (received) {
            received.reset();
        }
        return engine.takeReceipts();
    }

    /** What has been printed since the last cut. */
    public byte[] unfinished() {
        return engine.unfinished();
    }

    private void receive() {
        byte[] bytes = new byte[512];
        TokenSplitter splitter = new TokenSplitter();
        while (!stopped) {
            int count = line.receive(bytes);
            synchronized (received) {
                received.write(bytes, 0, count);
            }
            splitter.add(bytes, count);
            tellChanges();
            for (Optional<byte[]> token = splitter.next(); token.isPresent(); token = splitter.next()) {
                accept(token.get());
            }
        }
    }

    private void accept(byte[] token) {
        if (token[0] == 0x10 && token.length == 3 && token[1] == 0x04) {
            realTimeStatus(token[2]).ifPresent(this::send);
        } else if (token[0] == 0x10 && token.length == 3 && token[1] == 0x05) {
            recover(token[2]);
        } else {
            engine.put(token);
        }
    }

    private void recover(int n) {
        if (n == 1) {
            engine.goOn();
        } else if (n == 2) {
            engine.startAfresh();
        }
    }

    private Optional<Integer> realTimeStatus(int n) {
        return switch (n) {
            case 1 -> Optional.of(FIXED_BITS | (engine.offline() ? 0x08 : 0));
            case 2 -> Optional.of(FIXED_BITS | bits(PrinterFault.COVER_OPEN, 0x04) | bits(PrinterFault.PAPER_OUT, 0x20)
                    | knife(0x40) | bits(PrinterFault.BROKEN, 0x40));
            case 3 -> Optional.of(FIXED_BITS | knife(0x08) | bits(PrinterFault.BROKEN, 0x20));
            // a sensor of a used-up roll reports the near end as well
            case 4 -> Optional.of(FIXED_BITS | bits(PrinterFault.NEAR_END, 0x0C) | bits(PrinterFault.PAPER_OUT, 0x6C));
            default -> Optional.empty();
        };
    }

    /** ASB: what changed since it was last sent, as four bytes. */
    private byte[] automaticStatus() {
        return new byte[]{(byte) (0x10 | (engine.offline() ? 0x08 : 0) | bits(PrinterFault.COVER_OPEN, 0x20)),
            (byte) (knife(0x08) | bits(PrinterFault.BROKEN, 0x20)),
            (byte) (bits(PrinterFault.NEAR_END, 0x03) | bits(PrinterFault.PAPER_OUT, 0x0F)), 0};
    }

    private void tellChanges() {
        byte[] now = automaticStatus();
        if (automatic && !Arrays.equals(now, told) && !engine.has(PrinterFault.SILENT)) {
            told = now;
            line.send(now);
        }
    }

    private int knife(int mask) {
        return bits(PrinterFault.CUTTER_ERROR, mask) | bits(PrinterFault.CUTTER_WAITS, mask);
    }

    private int bits(PrinterFault fault, int mask) {
        return engine.has(fault) ? mask : 0;
    }

    private void print() {
        try {
            while (!stopped) {
                byte[] token = engine.take();
                long end = System.nanoTime() + engine.time(token).toNanos();
                while (end - System.nanoTime() > 0 && !stopped) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                if (engine.print(token)) {
                    comment(token);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it says of something it has just printed. */
    private void comment(byte[] token) {
        if (token.length == 3 && token[0] == 0x1D && token[1] == 0x61) {
            told = new byte[0]; // once at once
            automatic = token[2] != 0;
        } else if (isPaperQuestion(token) && !engine.has(PrinterFault.NO_MARKER)) {
            send(bits(PrinterFault.NEAR_END, 0x03));
        } else if (engine.has(PrinterFault.TALKATIVE) && engine.unfinished().length == token.length) {
            line.send(new byte[]{0x10, 0, (byte) bits(PrinterFault.NEAR_END, 0x03), 0});
        }
    }

    private static boolean isPaperQuestion(byte[] token) {
        return Arrays.equals(token, new byte[]{0x1D, 0x72, 1}) || Arrays.equals(token, new byte[]{0x1D, 0x72, 49});
    }

    private void send(int answer) {
        if (!engine.has(PrinterFault.SILENT)) {
            line.send(new byte[]{(byte) answer});
        }
    }

    /** Unplugs the printer for good. */
    @Override
    public void close() {
        stopped = true;
        receiver.interrupt();
        printer.interrupt();
        try {
            receiver.join(STOP_LIMIT);
            printer.join(STOP_LIMIT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        line.close();
    }
}
