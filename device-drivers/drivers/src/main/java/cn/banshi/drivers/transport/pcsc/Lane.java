package cn.banshi.drivers.transport.pcsc;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A thread for calls that come back when the card service likes, one after the other. Whoever waits for a call waits no
 * longer than its deadline; a call that does not come back holds this lane, and nothing else. The thread ends as soon as
 * nothing is to be called, and its stack with it, on which the service's library leaves what it read from a card.
 */
final class Lane {

    /** How often a waiting command looks whether it was cancelled. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ThreadPoolExecutor thread;
    private volatile boolean closed;

    /** @param name of the thread */
    Lane(String name) {
        this.thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /** What came of a call. */
    sealed interface Ran<T> {

        record Back<T>(T value) implements Ran<T> {}

        /** It had not come back at the deadline. */
        record Overdue<T>() implements Ran<T> {}

        /** The owner cancelled the command, closed the device or interrupted the thread; the call may still run. */
        record Stopped<T>() implements Ran<T> {}
    }

    <T> Ran<T> run(Callable<T> call, Deadline deadline, Cancellation cancellation) {
        Future<T> running;
        try {
            running = thread.submit(call);
        } catch (RejectedExecutionException closing) {
            return new Ran.Stopped<>();
        }
        while (true) {
            try {
                return new Ran.Back<>(running.get(deadline.within(GLANCE).remaining().toNanos(),
                        TimeUnit.NANOSECONDS));
            } catch (TimeoutException notYet) {
                if (closed || cancellation.requested()) {
                    return new Ran.Stopped<>();
                }
                if (deadline.passed()) {
                    return new Ran.Overdue<>();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return new Ran.Stopped<>();
            } catch (ExecutionException bug) {
                throw new IllegalStateException("a call to the card service failed", bug);
            }
        }
    }

    /**
     * Ends whoever waits, and the lane as soon as the call under way has come back.
     *
     * @param last run then, on the lane
     */
    synchronized void close(Runnable last) {
        if (!closed) {
            closed = true;
            thread.execute(last);
            thread.shutdown();
        }
    }

    /** Whether the last call has come back, which is waited for. */
    boolean ended(Deadline deadline) {
        try {
            return thread.awaitTermination(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
