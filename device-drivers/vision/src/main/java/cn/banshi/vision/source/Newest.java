package cn.banshi.vision.source;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.vision.source.FrameSource.Taking;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A place for one frame between the thread a camera's frames come on and the one that looks at them. A frame nobody took is
 * replaced by the next. Thread-safe.
 */
public final class Newest {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Taking newest; // guarded by lock

    /** What came last: a frame, or why there will be no more. */
    public void put(Taking taking) {
        lock.lock();
        try {
            newest = taking;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes what came last out; a failure stays. */
    public Taking take(Deadline deadline) {
        lock.lock();
        try {
            while (newest == null) {
                if (deadline.passed()) {
                    return none(Cause.TIMED_OUT, "camera.silent",
                            "the camera sent no whole frame until the deadline; is it another program's?");
                }
                changed.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            }
            Taking taken = newest;
            if (taken instanceof Taking.Taken) {
                newest = null;
            }
            return taken;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return none(Cause.CANCELLED, "camera.cancelled", "the wait for a frame was ended");
        } finally {
            lock.unlock();
        }
    }

    private static Taking none(Cause cause, String code, String detail) {
        return new Taking.NoFrame(new Failure(cause, code, detail));
    }
}
