package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.session.Scheduler;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time and threads of a terminal without a window.
 *
 * @param nanos a clock that never jumps back
 * @param turns one task after the other
 * @param workers for what blocks
 * @param stop takes no more work
 */
public record Pulse(LongSupplier nanos, Scheduler scheduler, Executor turns, Executor workers, Runnable stop)
        implements
            AutoCloseable {

    private static final RejectedExecutionHandler NOTHING_AFTER_CLOSING = new ThreadPoolExecutor.DiscardPolicy();

    /** The real time, and the threads of a terminal. */
    public static Pulse real() {
        var timers = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("timers").factory(),
                NOTHING_AFTER_CLOSING);
        ExecutorService turns = sessionThread();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        return new Pulse(System::nanoTime, (delay, task) -> {
            Future<?> pending = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> pending.cancel(false);
        }, turns, workers, () -> {
            timers.shutdownNow();
            turns.shutdownNow();
            workers.shutdown();
        });
    }

    /** The session's thread. */
    public static ExecutorService sessionThread() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("session").factory(), NOTHING_AFTER_CLOSING);
    }

    @Override
    public void close() {
        stop.run();
    }
}
