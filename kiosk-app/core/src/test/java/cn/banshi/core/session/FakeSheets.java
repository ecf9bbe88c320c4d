package cn.banshi.core.session;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.document.DocumentPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Keeps what it would print. */
final class FakeSheets implements DocumentPrinter {

    final List<byte[]> documents = new ArrayList<>();
    /** The bytes it was given, which are somebody else's. */
    final List<byte[]> lent = new ArrayList<>();
    PrintResult result = new PrintResult.Printed(OptionalInt.of(1));
    DeviceStatus status = DeviceStatus.ONLINE;
    boolean cancelled;

    static PrintResult notPrinted(Reason reason) {
        return new PrintResult.NotPrinted(reason,
                new Failure(Failure.Cause.HARDWARE_ERROR, "fake." + reason, "document printer: " + reason));
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.NONE;
    }

    @Override
    public PaperStatus paper() {
        return PaperStatus.of(status);
    }

    @Override
    public PrintResult print(byte[] pdf, Options options, Deadline deadline, Cancellation cancellation) {
        documents.add(pdf.clone());
        lent.add(pdf);
        cancelled = cancellation.requested();
        return result;
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return status;
    }

    @Override
    public void close() {}
}
