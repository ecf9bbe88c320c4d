package cn.banshi.vision.worker;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.vision.opencv.CodeVariants;
import cn.banshi.vision.opencv.FaceComparison;
import cn.banshi.vision.opencv.FaceWatch;
import cn.banshi.vision.opencv.PageFinder;
import cn.banshi.vision.opencv.Picture;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.FaceResult;
import cn.banshi.vision.protocol.Request;
import cn.banshi.vision.protocol.Request.Task;
import cn.banshi.vision.qr.QrLadder;
import cn.banshi.vision.source.FrameSource.Taking;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Does what is asked, one request after the other. Used by one thread. */
final class Worker implements AutoCloseable {

    private final Cameras cameras;
    private final FaceWatch faces = new FaceWatch();
    private final FaceComparison comparison;
    private final CodeVariants codes = new CodeVariants();
    private final QrLadder ladder = new QrLadder();

    /**
     * @param images whether a folder may stand in for a camera
     * @param comparison describes the model for comparing faces
     */
    Worker(boolean images, Optional<Path> comparison) {
        this.cameras = new Cameras(images, System::nanoTime);
        this.comparison = FaceComparison.of(comparison);
    }

    Answer answer(Request request) {
        return switch (request) {
            case Request.Ping ping -> new Answer.Ready();
            case Request.Release(String address) -> {
                cameras.release(address);
                yield new Answer.Ready();
            }
            case Request.Look(String address, Task task, int limitMs) -> look(address, task,
                    Deadline.after(Duration.ofMillis(limitMs)));
            case Request.Compare(byte[] reference, byte[] live) -> new Answer.Compared(
                    comparison.compare(reference, live));
        };
    }

    private Answer look(String address, Task task, Deadline deadline) {
        return switch (cameras.take(address, deadline)) {
            case Taking.NoFrame(Failure failure) -> failed(task, failure);
            case Taking.Taken(byte[] encoded, Instant takenAt) -> {
                Optional<Picture> decoded = Picture.decode(encoded);
                if (decoded.isEmpty()) {
                    yield failed(task, new Failure(Cause.PROTOCOL_ERROR, "camera.broken-frame",
                            "the camera sent a frame that is no whole picture; look at its cable when this goes on"));
                }
                try (Picture picture = decoded.get()) {
                    yield seen(task, picture, encoded, takenAt, deadline);
                }
            }
        };
    }

    private Answer seen(Task task, Picture picture, byte[] encoded, Instant takenAt, Deadline deadline) {
        return switch (task) {
            case FRAME -> new Answer.Frame(frame(picture, picture.jpeg(encoded), takenAt));
            case PAGE -> new Answer.Page(page(picture, takenAt));
            case CODE -> new Answer.Code(
                    ladder.read(CodeVariants.of(picture), () -> codes.slow(picture), deadline)
                            .<ScanResult>map(text -> new ScanResult.Scanned("QR", text))
                            .orElseGet(ScanResult.Nothing::new));
            case FACE -> new Answer.Face(
                    new FaceResult.Looked(faces.look(picture), frame(picture, picture.jpeg(encoded), takenAt)));
        };
    }

    private static PageResult page(Picture picture, Instant takenAt) {
        return switch (PageFinder.find(picture)) {
            case PageFinder.Finding.Flawed(Flaw flaw) -> new PageResult.Rejected(flaw);
            case PageFinder.Finding.Page(Picture sheet) -> {
                try (sheet) {
                    yield new PageResult.Accepted(frame(sheet, sheet.jpegWithin(DocumentCamera.MOST_BYTES), takenAt));
                }
            }
        };
    }

    private static Frame frame(Picture picture, byte[] jpeg, Instant takenAt) {
        return new Frame(jpeg, picture.width(), picture.height(), takenAt);
    }

    private static Answer failed(Task task, Failure failure) {
        return switch (task) {
            case FRAME -> new Answer.Frame(new FrameResult.Failed(failure));
            case PAGE -> new Answer.Page(new PageResult.Failed(failure));
            case CODE -> new Answer.Code(new ScanResult.Failed(failure));
            case FACE -> new Answer.Face(new FaceResult.Failed(failure));
        };
    }

    /** Closes cameras nobody looked through for a while. */
    void closeIdle() {
        cameras.closeIdle();
    }

    @Override
    public void close() {
        cameras.close();
    }
}
