package cn.banshi.device.camera;

import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;
import java.time.Instant;

/** Live pictures of a person or of a document on the plate. */
public interface Camera extends Device {

    /**
     * The newest frame. Frames are dropped, never queued.
     *
     * @param deadline when to give up
     */
    FrameResult frame(Deadline deadline);

    /** Outcome of {@link #frame}. */
    sealed interface FrameResult {

        /**
         * @param jpeg the frame, JPEG
         * @param width pixels
         * @param height pixels
         * @param takenAt when the driver received it
         */
        @SuppressWarnings("ArrayRecordComponent") // a picture, wiped in place
        record Frame(byte[] jpeg, int width, int height, Instant takenAt) implements FrameResult {}

        record Failed(Failure failure) implements FrameResult {}
    }
}
