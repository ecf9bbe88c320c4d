package cn.banshi.device.receipt;

import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import java.util.List;

/** Prints short slips on a roll and cuts them. */
public interface ReceiptPrinter extends Device {

    /** What this model can do; fixed while the device is open. */
    Capabilities capabilities();

    /** Paper and mechanics as last seen. Never blocks. */
    PaperStatus paper();

    /**
     * Prints one receipt and asks the printer afterwards whether it came out.
     *
     * <p>Never repeats anything by itself: after {@link PrintResult.NotKnown} the paper may or may not be there.
     *
     * @param receipt what to print, top to bottom; the driver wraps, aligns and cuts
     * @param deadline for everything: queue, wire, print and the last status
     */
    PrintResult print(List<ReceiptLine> receipt, Deadline deadline);

    /**
     * @param columns characters of half width in a line of normal size
     * @param dots printable width
     * @param cutter whether it cuts; otherwise the citizen tears
     * @param nearEndSensor whether "low" can ever be known
     */
    record Capabilities(int columns, int dots, boolean cutter, boolean nearEndSensor) {}

    /** State of roll, cover and cutter. */
    record PaperStatus(DeviceStatus device, Paper paper, boolean coverOpen, boolean cutterError) {}

    /** The three-way truth about paper. */
    sealed interface PrintResult {

        /** The printer took every byte and said afterwards that all is well. */
        record Printed(PaperStatus after) implements PrintResult {}

        /** Nothing was printed: the printer was not ready before the first byte. */
        record NotPrinted(Reason reason, Failure failure) implements PrintResult {}

        /** Something may have come out: the fault or the silence came after the first byte. */
        record NotKnown(Reason reason, Failure failure) implements PrintResult {}
    }

    /** What stopped a print, for the person who can cure it. */
    enum Reason {
        PAPER_OUT, COVER_OPEN, CUTTER_ERROR, NO_PRINTER, PRINTER_FAULT, TIMED_OUT
    }
}
