package cn.banshi.core.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The real threads of a session: one that takes everything in turn, one that rings, one for each piece of work. */
public final class SessionThreads implements AutoCloseable {

    /** Far above what timers, works and the bounded touches can put there together. */
    private static final int QUEUE = 1_024;

    private final ThreadPoolExecutor turns = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE), daemon("session"));
    private final ScheduledExecutorService bell = Executors.newSingleThreadScheduledExecutor(daemon("session-bell"));
    private final ExecutorService workers = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("session-work-", 0).factory());

    /** Runs tasks one at a time, in order. */
    public Executor turns() {
        return turns;
    }

    /** @param keys idempotency keys, UUIDs of version 7 */
    public Pace pace(Delays delays, Supplier<UUID> keys) {
        return new Pace(delays, InstantSource.system(), System::nanoTime, this::after, workers, keys);
    }

    private Scheduler.Pending after(Duration delay, Runnable task) {
        ScheduledFuture<?> pending = bell.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> pending.cancel(false);
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /** Lets go of all threads; what was under way is not waited for. */
    @Override
    public void close() {
        bell.shutdownNow();
        workers.shutdownNow();
        turns.shutdownNow();
    }
}
