package cn.banshi.vision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Request.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A camera that reads QR codes; where there is no scanner, or beside one. */
final class WorkerBarcodeReader implements BarcodeReader {

    private static final Duration FRAME = Duration.ofSeconds(2);
    private static final int LOST = 5;

    /** So long a code that was read has to be out of view to count again. */
    private static final Duration AGAIN = Duration.ofMillis(1_500);

    private final Lens camera;
    private final LongSupplier clock;
    private int last; // guarded by this; no more of a code than a hash, because it may be somebody's
    private Deadline until; // guarded by this

    /** @param clock nanoseconds from an arbitrary origin */
    WorkerBarcodeReader(VisionWorker worker, String address, LongSupplier clock) {
        this.camera = new Lens(worker, address);
        this.clock = clock;
        this.until = Deadline.after(Duration.ZERO, clock);
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
                    if (isNew(scanned.text())) {
                        return scanned;
                    }
                    lost = 0;
                }
                case ScanResult.Nothing nothing -> lost = 0;
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

    private boolean isNew(String text) {
        boolean isNew = until.passed() || text.hashCode() != last;
        last = text.hashCode();
        until = Deadline.after(AGAIN, clock);
        return isNew;
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
    public void close() {
        camera.close();
    }
}
