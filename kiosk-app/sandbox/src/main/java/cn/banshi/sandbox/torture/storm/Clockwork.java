package cn.banshi.sandbox.torture.storm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes from one event to the next; what is due at the same instant happens in the order it was asked for. */
final class Clockwork implements InstantSource {

    private static final Comparator<Due> ORDER = Comparator.comparingLong(Due::at).thenComparingLong(Due::turn);

    private final Instant start;
    private final PriorityQueue<Due> events = new PriorityQueue<>(ORDER);
    private long millis;
    private long turns;

    private record Due(long at, long turn, Runnable task) {}

    Clockwork(Instant start) {
        this.start = start;
    }

    /** Milliseconds since the start. */
    long now() {
        return millis;
    }

    @Override
    public Instant instant() {
        return start.plusMillis(millis);
    }

    void after(Duration delay, Runnable task) {
        events.add(new Due(millis + delay.toMillis(), turns++, task));
    }

    /** Lets everything happen that is due by then. */
    void runUntil(Duration sinceStart) {
        long end = sinceStart.toMillis();
        while (!events.isEmpty() && events.element().at <= end) {
            Due next = events.remove();
            millis = next.at;
            next.task.run();
        }
        millis = end;
    }
}
