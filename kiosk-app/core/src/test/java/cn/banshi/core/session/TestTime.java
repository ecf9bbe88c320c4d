package cn.banshi.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Clock and scheduler that move only when a test says so. */
final class TestTime implements InstantSource, Scheduler {

    /** A Monday morning in the hall. */
    static final Instant START = Instant.parse("2026-11-23T01:30:00Z");

    private final List<Task> tasks = new ArrayList<>();
    private long nanos;

    private record Task(long at, Runnable run) {}

    @Override
    public Instant instant() {
        return START.plusNanos(nanos);
    }

    long nanos() {
        return nanos;
    }

    @Override
    public Pending after(Duration delay, Runnable task) {
        var waiting = new Task(nanos + delay.toNanos(), task);
        tasks.add(waiting);
        return () -> tasks.remove(waiting);
    }

    int pending() {
        return tasks.size();
    }

    /** Moves on and runs what became due, {@code settle} after each. */
    void advance(Duration duration, Runnable settle) {
        long end = nanos + duration.toNanos();
        for (Optional<Task> due = due(end); due.isPresent(); due = due(end)) {
            nanos = due.get().at();
            tasks.remove(due.get());
            due.get().run().run();
            settle.run();
        }
        nanos = end;
    }

    private Optional<Task> due(long end) {
        return tasks.stream().filter(task -> task.at() <= end).min(Comparator.comparingLong(Task::at));
    }
}
