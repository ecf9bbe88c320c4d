package cn.banshi.terminal;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import java.util.List;

/** A terminal without a usable receipt printer: the number stays on the screen, with its QR code. */
final class NoReceiptPrinter implements ReceiptPrinter {

    @Override
    public Capabilities capabilities() {
        return new Capabilities(0, 0, false, false);
    }

    @Override
    public PaperStatus paper() {
        return new PaperStatus(NotFitted.STATUS, Paper.NOT_SUPPORTED, false, false);
    }

    @Override
    public PrintResult print(List<ReceiptLine> receipt, Deadline deadline) {
        return new PrintResult.NotPrinted(Reason.NO_PRINTER, NotFitted.FAILURE);
    }

    @Override
    public DeviceStatus status() {
        return NotFitted.STATUS;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return NotFitted.STATUS;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
