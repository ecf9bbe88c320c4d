package cn.banshi.vision.opencv;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.vision.source.FrameSource;
import cn.banshi.vision.source.Newest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;

/**
 * A camera of Video4Linux. Asks for Motion JPEG first, because uncompressed frames of this size do not fit through USB 2 in
 * time, and takes whatever the camera then gives.
 */
public final class VideoSource implements FrameSource {

    /** Exposure and white balance settle while these pass. */
    private static final int SETTLING = 5;

    /** Empty frames in a row after which the camera counts as gone; {@code isOpened} stays true after unplugging. */
    private static final int EMPTY = 3;

    private static final Duration LETTING_GO = Duration.ofSeconds(3);

    private final CameraAddress.Video camera;
    private final Path node;
    private final Newest newest = new Newest();
    private volatile boolean closed;
    private volatile @Nullable Thread reading;

    public VideoSource(CameraAddress.Video camera) {
        this.camera = camera;
        this.node = camera.node();
    }

    @Override
    public Taking take(Deadline deadline) {
        if (reading == null) {
            reading = Thread.ofPlatform().daemon().name("vision-video").start(this::read);
        }
        return newest.take(deadline);
    }

    private void read() {
        if (!Files.exists(node)) {
            end("camera.missing", node + " does not exist; is the camera plugged in?");
            return;
        }
        var capture = new VideoCapture();
        try {
            if (open(capture)) {
                frames(capture);
                end("camera.gone", node + " sends no more frames; look at its cable");
            } else {
                end("camera.no-camera",
                        node + " is no camera that can be opened; use the capture node (…-video-index0),"
                                + " see that this user is in the group video and no other program holds it");
            }
        } catch (CvException | IOException broken) {
            end("camera.broken", node + " cannot be used as a camera");
        } finally {
            capture.release();
        }
    }

    private boolean open(VideoCapture capture) throws IOException {
        if (!capture.open(node.toRealPath().toString(), Videoio.CAP_V4L2)) {
            return false;
        }
        capture.set(Videoio.CAP_PROP_FOURCC, VideoWriter.fourcc('M', 'J', 'P', 'G'));
        capture.set(Videoio.CAP_PROP_FRAME_WIDTH, camera.width());
        capture.set(Videoio.CAP_PROP_FRAME_HEIGHT, camera.height());
        capture.set(Videoio.CAP_PROP_BUFFERSIZE, 1);
        return true;
    }

    private void frames(VideoCapture capture) {
        var frame = new Mat();
        try {
            int settling = SETTLING;
            int empty = 0;
            while (!closed && empty < EMPTY) {
                if (!capture.read(frame) || frame.empty()) {
                    empty++;
                } else if (settling > 0) {
                    settling--;
                } else {
                    empty = 0;
                    newest.put(new Taking.Taken(new Picture(frame).jpeg(), Instant.now()));
                }
            }
        } finally {
            frame.release();
        }
    }

    private void end(String code, String detail) {
        newest.put(new Taking.NoFrame(new Failure(Cause.NOT_READY, code, detail)));
    }

    /** Waits until the camera is let go, at most as long as it may be silent: who opens it next would find it taken. */
    @Override
    public void close() {
        closed = true;
        Thread ending = reading;
        if (ending != null) {
            try {
                if (!ending.join(LETTING_GO)) {
                    ending.interrupt();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
