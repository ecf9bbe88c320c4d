package cn.banshi.vision.source;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import java.time.Instant;

/** Where frames come from, once opened. Frames are dropped, never queued. Used by one thread; {@link #close} by any. */
public interface FrameSource extends AutoCloseable {

    /**
     * The newest frame that was not handed out yet; waits for one.
     *
     * @param deadline when to give up
     */
    Taking take(Deadline deadline);

    @Override
    void close();

    /** Outcome of {@link #take}. */
    sealed interface Taking {

        /**
         * @param encoded a JPEG or PNG picture; not looked into, so it may be broken
         * @param takenAt when its last byte came
         */
        @SuppressWarnings("ArrayRecordComponent") // a picture on its way
        record Taken(byte[] encoded, Instant takenAt) implements Taking {}

        /** @param failure why there is none; {@code NOT_READY} when the source is gone and has to be opened anew */
        record NoFrame(Failure failure) implements Taking {}
    }
}
