package cn.banshi.vision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.SameCode;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Request.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A camera that reads QR codes; where there is no scanner, or beside one. */
final class WorkerBarcodeReader implements BarcodeReader {

    private static final Duration FRAME = Duration.ofSeconds(2);
    private static final int LOST = 5;

    private final Lens camera;
    private final SameCode sameCode; // guarded by this

    /** @param clock nanoseconds from an arbitrary origin */
    WorkerBarcodeReader(VisionWorker worker, String address, LongSupplier clock) {
        this.camera = new Lens(worker, address);
        this.sameCode = new SameCode(clock);
    }

    /** The camera alone. */
    static final class Lens extends WorkerCamera {

        Lens(VisionWorker worker, String address) {
            super(worker, address);
        }

        private ScanResult code(Deadline deadline) {
            return this.<ScanResult>look(Task.CODE, deadline,
                    answer -> answer instanceof Answer.Code(ScanResult result) ? Optional.of(result)
                            : Optional.empty(),
                    ScanResult.Failed::new,
                    result -> result instanceof ScanResult.Failed(Failure failure) ? Optional.of(failure)
                            : Optional.empty());
        }
    }

    @Override
    public synchronized ScanResult scan(Deadline deadline, Cancellation cancellation) {
        int lost = 0;
        while (!deadline.passed()) {
            if (cancellation.requested()) {
                return new ScanResult.Failed(
                        new Failure(Cause.CANCELLED, "code.cancelled", "the scan was ended by its owner"));
            }
            switch (camera.code(deadline.within(FRAME))) {
                case ScanResult.Scanned scanned -> {
                    if (sameCode.isNew(scanned.text().hashCode())) {
                        return scanned;
                    }
                    lost = 0;
                }
                case ScanResult.Nothing nothing -> lost = 0;
                case ScanResult.Failed(Failure starting) when starting.code().equals(VisionWorker.STARTING) -> lost = 0;
                case ScanResult.Failed failed -> {
                    lost++;
                    if (lost > LOST || failed.failure().cause() == Cause.UNSUPPORTED
                            || failed.failure().cause() == Cause.CANCELLED) {
                        return failed;
                    }
                }
            }
        }
        return new ScanResult.Nothing();
    }

    @Override
    public DeviceStatus status() {
        return camera.status();
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return camera.check(deadline);
    }

    @Override
    public boolean attached() {
        return camera.attached();
    }

    @Override
    public void reopen() {
        camera.reopen();
    }

    @Override
    public void close() {
        camera.close();
    }
}
