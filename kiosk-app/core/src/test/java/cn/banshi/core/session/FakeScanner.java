package cn.banshi.core.session;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader;
import java.util.ArrayDeque;
import java.util.Deque;

/** A barcode reader that waits until the test holds something before it. */
final class FakeScanner implements BarcodeReader {

    /** As an app shows it. */
    static final String CODE = "BANSHI-ID:" + "wJ8-_".repeat(8);

    private final Deque<ScanResult> results = new ArrayDeque<>();
    DeviceStatus status = DeviceStatus.ONLINE;
    /** Answers although the wait was cancelled, as one that has just found something does. */
    boolean deaf;
    /** Of the newest wait. */
    Cancellation wait = new Cancellation();

    void hold(String text) {
        results.add(new ScanResult.Scanned("QR", text));
    }

    void end(ScanResult result) {
        results.add(result);
    }

    static ScanResult broken() {
        return new ScanResult.Failed(new Failure(Failure.Cause.NOT_READY, "fake.gone", "the scanner vanished"));
    }

    @Override
    public ScanResult scan(Deadline deadline, Cancellation cancellation) {
        wait = cancellation;
        if (cancellation.requested() && !deaf) {
            return new ScanResult.Failed(new Failure(Failure.Cause.CANCELLED, "fake.cancelled", "cancelled"));
        }
        ScanResult result = results.poll();
        if (result == null) {
            throw new HoldOn();
        }
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
