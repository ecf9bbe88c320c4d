package cn.banshi.ui.common;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Something that is done again and again on the JavaFX thread, seconds apart. A running animation, however slow, keeps the
 * toolkit pulsing sixty times a second: on a screen where nothing moves that is the largest part of what it costs. JavaFX thread
 * only.
 */
public final class Tick {

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("beats").factory());

    static {
        CLOCK.setRemoveOnCancelPolicy(true); // what is not shown any more is let go at once
    }

    private final Duration every;
    private final FxThread<Runnable> turns = new FxThread<>(Runnable::run);
    private final Runnable work;
    private Optional<Future<?>> going = Optional.empty();

    public Tick(Duration every, Runnable work) {
        this.every = every;
        this.work = () -> {
            if (going.isPresent()) { // it may have been stopped since
                work.run();
            }
        };
    }

    /** Goes on, first after one interval; does nothing while it goes. */
    public void start() {
        if (going.isEmpty()) {
            going = Optional.of(CLOCK.scheduleWithFixedDelay(() -> turns.offer(work), every.toNanos(), every.toNanos(),
                    TimeUnit.NANOSECONDS));
        }
    }

    public void stop() {
        going.ifPresent(beats -> beats.cancel(false));
        going = Optional.empty();
    }
}
