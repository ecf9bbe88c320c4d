package cn.banshi.core.session;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints, unless the test says otherwise. */
final class FakePrinter implements ReceiptPrinter {

    private static final PaperStatus FINE = new PaperStatus(DeviceStatus.ONLINE, Paper.FULL, false, false);

    final List<List<ReceiptLine>> receipts = new ArrayList<>();
    PrintResult result = new PrintResult.Printed(FINE);
    boolean busy;

    static PrintResult notPrinted(Reason reason) {
        return new PrintResult.NotPrinted(reason,
                new Failure(Failure.Cause.HARDWARE_ERROR, "fake." + reason, "receipt printer: " + reason));
    }

    static PrintResult notKnown(Reason reason) {
        return new PrintResult.NotKnown(reason,
                new Failure(Failure.Cause.HARDWARE_ERROR, "fake." + reason, "receipt printer: " + reason));
    }

    /** Everything on the paper as one text. */
    String text() {
        return receipts.stream().flatMap(List::stream).map(FakePrinter::text).collect(Collectors.joining("\n"));
    }

    private static String text(ReceiptLine line) {
        return switch (line) {
            case ReceiptLine.Text text -> text.text();
            case ReceiptLine.Pair pair -> pair.label() + " " + pair.value();
            case ReceiptLine.Qr qr -> qr.content();
            case ReceiptLine.Rule rule -> "";
            case ReceiptLine.Space space -> "";
        };
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(48, 576, true, true);
    }

    @Override
    public PaperStatus paper() {
        return FINE;
    }

    @Override
    public PrintResult print(List<ReceiptLine> receipt, Deadline deadline) {
        if (busy) {
            throw new HoldOn();
        }
        receipts.add(receipt);
        return result;
    }

    @Override
    public DeviceStatus status() {
        return DeviceStatus.ONLINE;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return DeviceStatus.ONLINE;
    }

    @Override
    public void close() {}
}
