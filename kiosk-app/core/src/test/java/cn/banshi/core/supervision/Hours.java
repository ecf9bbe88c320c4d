package cn.banshi.core.supervision;

import cn.banshi.core.watch.Gauges.Time;
import cn.banshi.device.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. Thread-safe. */
final class Hours {

    static final Instant START = Instant.parse("2026-11-26T01:00:00Z");

    private final AtomicLong nanos = new AtomicLong(42);

    Time time() {
        return new Time(() -> START.plusNanos(nanos() - 42), this::nanos);
    }

    long nanos() {
        return nanos.get();
    }

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    Deadline deadline(Duration duration) {
        return Deadline.after(duration, this::nanos);
    }
}
