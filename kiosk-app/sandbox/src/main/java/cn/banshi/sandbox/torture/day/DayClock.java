package cn.banshi.sandbox.torture.day;

import cn.banshi.core.session.Scheduler;
import cn.banshi.core.watch.Gauges;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The time of a simulated day, and what is to happen at which moment of it. It goes as the real time does while anybody works:
 * a driver that waits for bytes waits for real ones, and its deadline is as far away as on a terminal. While nobody works,
 * it leaps to the next thing that is to happen. So a deadline never passes because of a leap, and hours without a citizen
 * take no time. Tasks run on the thread that {@link #run}s the day, one at a time, and are short.
 */
public final class DayClock implements Scheduler, InstantSource {

    /** Between two looks whether somebody still works. */
    private static final long GLANCE_NANOS = 200_000;

    private final Instant dawn;
    private final long origin = System.nanoTime();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(task -> task.due));
    private final AtomicInteger working = new AtomicInteger();
    private final List<BooleanSupplier> others = new CopyOnWriteArrayList<>();
    private volatile long leapt; // written by the thread that runs the day alone
    private long worked; // used by that thread
    private int leaps; // used by that thread

    /** @param late how much later it may come, as things stand */
    private record Task(long due, Supplier<Duration> late, Runnable work) {

        long latest() {
            return due + late.get().toNanos();
        }
    }

    /** @param dawn what the calendar says when the day begins */
    public DayClock(Instant dawn) {
        this.dawn = dawn;
    }

    /** A clock that never jumps back, on the scale of {@link System#nanoTime} plus what was leapt over. */
    public long nanos() {
        return System.nanoTime() + leapt;
    }

    @Override
    public Instant instant() {
        return dawn.plus(age());
    }

    /** Since the day began. */
    public Duration age() {
        return Duration.ofNanos(nanos() - origin);
    }

    /** The same in real time. */
    public Duration realAge() {
        return Duration.ofNanos(System.nanoTime() - origin);
    }

    public Gauges.Time time() {
        return new Gauges.Time(this, this::nanos);
    }

    @Override
    public Pending after(Duration delay, Runnable task) {
        return after(delay, () -> Duration.ZERO, task);
    }

    /**
     * For what may come late, as it does on a busy machine: the clock does not stop for it alone.
     *
     * @param late by how much; asked before each leap, on the thread that runs the day
     */
    public Scheduler lax(Supplier<Duration> late) {
        return (delay, task) -> after(delay, late, task);
    }

    private Pending after(Duration delay, Supplier<Duration> late, Runnable work) {
        var task = new Task(nanos() + delay.toNanos(), late, work);
        synchronized (tasks) {
            tasks.add(task);
        }
        return () -> {
            synchronized (tasks) {
                tasks.remove(task);
            }
        };
    }

    /** An executor whose work keeps the clock from leaping, from the moment it is handed over. */
    public Executor working(Executor executor) {
        return work -> {
            working.incrementAndGet();
            try {
                executor.execute(() -> {
                    try {
                        work.run();
                    } finally {
                        working.decrementAndGet();
                    }
                });
            } catch (RejectedExecutionException over) {
                working.decrementAndGet();
                throw over;
            }
        };
    }

    /** The clock does not leap while this says that somebody works. */
    public void heed(BooleanSupplier busy) {
        others.add(busy);
    }

    /** How much of the real time somebody worked; the rest is what the day itself cost. By the thread that runs the day. */
    public Duration worked() {
        return Duration.ofNanos(worked);
    }

    /** How often it leapt. By the thread that runs the day. */
    public int leaps() {
        return leaps;
    }

    /** Lives the day on this thread until {@code over}. */
    public void run(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            for (Optional<Task> due = due(); due.isPresent(); due = due()) {
                due.get().work.run();
            }
            // looked at twice: work may be on its way from one thread to another, counted by neither
            long looked = System.nanoTime();
            if (quiet() && stillQuiet()) {
                leap();
            } else {
                LockSupport.parkNanos(GLANCE_NANOS);
                worked += System.nanoTime() - looked;
            }
        }
    }

    private Optional<Task> due() {
        synchronized (tasks) {
            return Optional.ofNullable(tasks.peek())
                    .filter(task -> task.due - nanos() <= 0)
                    .map(task -> tasks.remove());
        }
    }

    private boolean quiet() {
        return working.get() == 0 && others.stream().noneMatch(BooleanSupplier::getAsBoolean);
    }

    private boolean stillQuiet() {
        LockSupport.parkNanos(GLANCE_NANOS / 2);
        return quiet();
    }

    private void leap() {
        leaps++;
        synchronized (tasks) {
            long now = nanos();
            long gap = tasks.stream().mapToLong(task -> task.latest() - now).min().orElse(0);
            leapt = leapt + Math.max(0, gap);
        }
    }
}
