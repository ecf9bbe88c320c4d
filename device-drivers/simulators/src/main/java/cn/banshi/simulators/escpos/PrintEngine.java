package cn.banshi.simulators.escpos;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The mechanics: a buffer of tokens, a head that needs time, sensors and a knife. Stops while a fault keeps the printer
 * off line and goes on where it stopped. Thread-safe.
 */
final class PrintEngine {

    private static final Set<PrinterFault> STOPPING = EnumSet.of(PrinterFault.PAPER_OUT, PrinterFault.COVER_OPEN,
            PrinterFault.CUTTER_ERROR, PrinterFault.CUTTER_WAITS, PrinterFault.OFFLINE, PrinterFault.BROKEN);
    private static final Set<PrinterFault> OF_THE_KNIFE = EnumSet.of(PrinterFault.CUTTER_ERROR,
            PrinterFault.CUTTER_WAITS);
    /** A line of text at the default spacing; rasters take their share by rows. */
    private static final int LINE_DOTS = 34;
    private static final int LINES_PER_CUT = 10;

    private final Deque<byte[]> buffer = new ArrayDeque<>();
    private final Set<PrinterFault> faults = EnumSet.noneOf(PrinterFault.class);
    private final List<byte[]> receipts = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();
    private Armed armed = Armed.NONE;
    private Duration perLine;

    PrintEngine(Duration perLine) {
        this.perLine = perLine;
    }

    /** A fault that waits until so many bytes of a receipt are printed. */
    private record Armed(PrinterFault fault, int afterBytes) {

        private static final Armed NONE = new Armed(PrinterFault.OFFLINE, Integer.MAX_VALUE);
    }

    synchronized void put(byte[] token) {
        buffer.add(token);
        notifyAll();
    }

    /** Waits until there is a token and nothing keeps the head from printing it. */
    synchronized byte[] take() throws InterruptedException {
        while (buffer.isEmpty() || stopped()) {
            wait();
        }
        return buffer.remove();
    }

    /**
     * Puts a token on paper, or back into the buffer when a fault comes first.
     *
     * @return whether it was printed
     */
    synchronized boolean print(byte[] token) {
        if (current.size() >= armed.afterBytes() || (isCut(token) && OF_THE_KNIFE.contains(armed.fault()))) {
            faults.add(armed.fault());
            armed = Armed.NONE;
        }
        if (stopped()) {
            buffer.addFirst(token);
            return false;
        }
        current.writeBytes(token);
        if (isCut(token)) {
            receipts.add(current.toByteArray());
            current.reset();
        }
        return true;
    }

    private boolean stopped() {
        return faults.stream().anyMatch(STOPPING::contains);
    }

    synchronized boolean has(PrinterFault fault) {
        return faults.contains(fault);
    }

    synchronized boolean offline() {
        return stopped();
    }

    synchronized void arise(PrinterFault fault) {
        faults.add(fault);
    }

    /** The fault arises in the middle of what is printed next. */
    synchronized void arm(PrinterFault fault, int afterBytes) {
        armed = new Armed(fault, afterBytes);
    }

    synchronized void cure(PrinterFault fault) {
        faults.remove(fault);
        notifyAll();
    }

    /** Tries the knife again, and goes on with what it has. */
    synchronized void goOn() {
        cure(PrinterFault.CUTTER_WAITS);
    }

    /** Tries the knife again, and forgets what has not been printed. */
    synchronized void startAfresh() {
        if (faults.stream().anyMatch(OF_THE_KNIFE::contains)) {
            buffer.clear();
        }
        goOn();
    }

    synchronized void clear() {
        faults.clear();
        armed = Armed.NONE;
        notifyAll();
    }

    synchronized void slow(Duration timePerLine) {
        perLine = timePerLine;
    }

    /** Each ends with its cut. */
    synchronized List<byte[]> receipts() {
        return List.copyOf(receipts);
    }

    /** What was cut off since the last time, taken out of the slot and no longer kept. */
    synchronized List<byte[]> takeReceipts() {
        List<byte[]> taken = receipts();
        receipts.clear();
        return taken;
    }

    /** What hangs out of the slot uncut. */
    synchronized byte[] unfinished() {
        return current.toByteArray();
    }

    synchronized Duration time(byte[] token) {
        if (token[0] == 0x0A) {
            return perLine;
        }
        if (token.length > 8 && token[0] == 0x1D && token[1] == 0x76) {
            int rows = (token[6] & 0xFF) | ((token[7] & 0xFF) << 8);
            return perLine.multipliedBy(rows).dividedBy(LINE_DOTS);
        }
        return isCut(token) ? perLine.multipliedBy(LINES_PER_CUT) : Duration.ZERO;
    }

    private static boolean isCut(byte[] token) {
        return (token[0] == 0x1D && token[1] == 0x56) || (token[0] == 0x1B && (token[1] == 0x69 || token[1] == 0x6D));
    }
}
