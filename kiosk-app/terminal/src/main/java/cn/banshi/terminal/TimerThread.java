package cn.banshi.terminal;

import cn.banshi.core.session.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Timers of the real terminal, all on one thread. */
final class TimerThread implements Scheduler {

    private final ScheduledExecutorService executor = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("timers").factory());

    @Override
    public Pending after(Duration delay, Runnable task) {
        Future<?> running = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> running.cancel(false);
    }
}
