package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wall clock goes as fast as the one that never jumps. Five seconds between two looks: a synchronised clock is slewed
 * by at most 0.5 ms a second (adjtimex(2), 500 ppm), so more is a step, by a person or after a sleep; less harms nothing
 * that the terminal judges by the minute.
 */
final class ClockRule implements Rule {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private final Time time;
    private Instant wall;
    private long nanos;

    ClockRule(Time time) {
        this.time = time;
        this.wall = time.wall().instant();
        this.nanos = time.nanos().getAsLong();
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Optional<Finding> look() {
        Instant wallNow = time.wall().instant();
        long nanosNow = time.nanos().getAsLong();
        Duration by = Duration.between(wall, wallNow).minusNanos(nanosNow - nanos);
        wall = wallNow;
        nanos = nanosNow;
        return by.abs().compareTo(LIMIT) > 0 ? Optional.of(new Finding.ClockJumped(by)) : Optional.empty();
    }
}
