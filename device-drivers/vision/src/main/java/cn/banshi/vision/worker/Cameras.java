package cn.banshi.vision.worker;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.vision.opencv.VideoSource;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.vision.source.FrameSource;
import cn.banshi.vision.source.FrameSource.Taking;
import cn.banshi.vision.source.ImageFolder;
import cn.banshi.vision.source.MjpegSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The cameras that are open. Opened at the first frame, again after they were lost, closed when nobody looks. */
final class Cameras implements AutoCloseable {

    /** Long enough for a citizen to turn a page over; short enough that a camera's lamp tells the truth. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final boolean images;
    private final LongSupplier clock;
    private final Map<String, Open> open = new HashMap<>();

    /** An open camera and when it may be closed. */
    private record Open(FrameSource source, Deadline idle) {}

    /**
     * @param images whether a folder may stand in for a camera
     * @param clock nanoseconds from an arbitrary origin
     */
    Cameras(boolean images, LongSupplier clock) {
        this.images = images;
        this.clock = clock;
    }

    Taking take(String address, Deadline deadline) {
        return switch (CameraAddress.parse(address)) {
            case CameraAddress.Parsed.Invalid(String problem) -> none(problem);
            case CameraAddress.Parsed.Valid(CameraAddress.Images folder) when !images -> none(
                    CameraAddress.Images.refused(address));
            case CameraAddress.Parsed.Valid(CameraAddress place) -> take(address, place, deadline);
        };
    }

    private Taking take(String address, CameraAddress place, Deadline deadline) {
        Open before = open.get(address);
        FrameSource source = before == null ? source(place) : before.source();
        open.put(address, new Open(source, Deadline.after(IDLE, clock)));
        Taking taking = source.take(deadline);
        if (taking instanceof Taking.NoFrame(Failure failure) && failure.cause() == Cause.NOT_READY) {
            release(address);
        }
        return taking;
    }

    private static FrameSource source(CameraAddress place) {
        return switch (place) {
            case CameraAddress.Video video -> new VideoSource(video);
            case CameraAddress.Mjpeg mjpeg -> new MjpegSource(mjpeg.place());
            case CameraAddress.Images folder -> new ImageFolder(folder.folder());
        };
    }

    private static Taking none(String problem) {
        return new Taking.NoFrame(new Failure(Cause.UNSUPPORTED, "camera.address", problem));
    }

    void release(String address) {
        Open camera = open.remove(address);
        if (camera != null) {
            camera.source().close();
        }
    }

    void closeIdle() {
        open.values().removeIf(camera -> {
            if (camera.idle().passed()) {
                camera.source().close();
                return true;
            }
            return false;
        });
    }

    @Override
    public void close() {
        open.values().forEach(camera -> camera.source().close());
        open.clear();
    }
}
