package cn.banshi.terminal;

import cn.banshi.core.session.Scheduler;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Timers of the real terminal, all on one thread. */
final class TimerThread implements Scheduler {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("timers").factory());

    /** A timer that was stopped lets go at once of what it was for: it may be a visit. */
    TimerThread() {
        executor.setRemoveOnCancelPolicy(true);
    }

    /** On the timers' thread, as soon as it is free. */
    void now(Runnable task) {
        executor.execute(task);
    }

    @Override
    public Pending after(Duration delay, Runnable task) {
        Future<?> running = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> running.cancel(false);
    }
}
