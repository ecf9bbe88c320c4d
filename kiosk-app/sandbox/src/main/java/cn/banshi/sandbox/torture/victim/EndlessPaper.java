package cn.banshi.sandbox.torture.victim;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import java.util.List;
import java.util.function.Consumer;

/** A printer that has printed before one looks. */
public final class EndlessPaper implements ReceiptPrinter {

    private static final PaperStatus FINE = new PaperStatus(DeviceStatus.ONLINE, Paper.FULL, false, false);

    private final Consumer<List<ReceiptLine>> eyes;

    /** @param eyes read every slip */
    public EndlessPaper(Consumer<List<ReceiptLine>> eyes) {
        this.eyes = eyes;
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
        eyes.accept(receipt);
        return new PrintResult.Printed(FINE);
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
