package cn.banshi.drivers.escpos;

import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptPrinter.PaperStatus;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import java.util.Locale;
import java.util.Optional;

/**
 * The four answers to DLE EOT. Some models (Citizen CT-S2000) drive the two bits of a paper sensor separately, so either
 * counts. An answer that did not come is given as 0x12, "nothing to report".
 *
 * @param printer n = 1
 * @param offline n = 2, why it is off line
 * @param error n = 3
 * @param roll n = 4, the paper sensors
 */
record PrinterAnswer(int printer, int offline, int error, int roll) {

    /** Fixed bits only. */
    static final int NOTHING = 0x12;

    private static final int FIXED_MASK = 0x93;
    private static final int NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;

    /**
     * The same from an automatic status.
     *
     * @param printer its first byte
     * @param errors its second
     * @param sensors its third
     */
    static PrinterAnswer automatic(int printer, int errors, int sensors) {
        return new PrinterAnswer(NOTHING | (printer & 0x08), NOTHING | (printer & 0x20) >> 3, NOTHING | (errors & 0x68),
                NOTHING | (sensors & 0x03) << 2 | (sensors & 0x0C) << 3);
    }

    /** Tells the answer from flow control and from answers to other questions. */
    static boolean isAnswer(byte received) {
        return (received & FIXED_MASK) == NOTHING;
    }

    boolean paperOut() {
        return (roll & PAPER_END) != 0 || (offline & 0x20) != 0;
    }

    private boolean nearEnd() {
        return (roll & NEAR_END) != 0;
    }

    boolean coverOpen() {
        return (offline & 0x04) != 0;
    }

    /** The printer waits to be told to try its knife again. */
    boolean cutterError() {
        return (error & 0x08) != 0;
    }

    private boolean unrecoverable() {
        return (error & 0x20) != 0;
    }

    private boolean stopped() {
        return (printer & 0x08) != 0 || (offline & 0x40) != 0;
    }

    /** What keeps it from printing, the cause a person can cure first. */
    Optional<Reason> fault() {
        if (paperOut()) {
            return Optional.of(Reason.PAPER_OUT);
        }
        if (coverOpen()) {
            return Optional.of(Reason.COVER_OPEN);
        }
        if (cutterError()) {
            return Optional.of(Reason.CUTTER_ERROR);
        }
        return unrecoverable() || stopped() ? Optional.of(Reason.PRINTER_FAULT) : Optional.empty();
    }

    PaperStatus status() {
        Paper paper = paperOut() ? Paper.OUT : nearEnd() ? Paper.LOW : Paper.FULL;
        return new PaperStatus(device(), paper, coverOpen(), cutterError());
    }

    private DeviceStatus device() {
        if (paperOut()) {
            return new DeviceStatus(DeviceState.USER_ERROR, "the paper roll is used up; put in a new one");
        }
        if (coverOpen()) {
            return new DeviceStatus(DeviceState.USER_ERROR, "the cover is open; close it");
        }
        if (cutterError()) {
            return new DeviceStatus(DeviceState.HARDWARE_ERROR,
                    "the cutter is jammed; open the cover, free it, close the cover");
        }
        if (unrecoverable()) {
            return new DeviceStatus(DeviceState.HARDWARE_ERROR, "the printer reports an error it cannot recover from");
        }
        if (stopped()) {
            return new DeviceStatus(DeviceState.OFFLINE, "the printer has put itself off line (" + words() + ")");
        }
        return nearEnd()
                ? new DeviceStatus(DeviceState.ONLINE, "the paper roll is nearly used up; put in a new one soon")
                : DeviceStatus.ONLINE;
    }

    /** The raw bytes, for staff. */
    String words() {
        return String.format(Locale.ROOT, "%02X %02X %02X %02X", printer, offline, error, roll);
    }
}
