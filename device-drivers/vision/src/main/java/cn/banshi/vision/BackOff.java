package cn.banshi.vision;

import cn.banshi.device.Deadline;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to wait before a process that died is started again: not at all when it had done some work, then twice as long each
 * time it dies without having done any. Not thread-safe.
 */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final LongSupplier clock;
    private Duration next = Duration.ZERO;
    private Deadline until;

    /** @param clock nanoseconds from an arbitrary origin */
    BackOff(LongSupplier clock) {
        this.clock = clock;
        this.until = Deadline.after(Duration.ZERO, clock);
    }

    void died() {
        until = Deadline.after(next, clock);
        Duration doubled = next.isZero() ? FIRST : next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    void worked() {
        next = Duration.ZERO;
    }

    /** Whether nothing died since it last worked. */
    boolean idle() {
        return next.isZero();
    }

    /** How long no new one may be started. */
    Duration remaining() {
        return until.remaining();
    }
}
