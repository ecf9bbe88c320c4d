package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditEvent.ClockJumped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Notices a calendar clock that jumps against the clock that never does, by more than a network's time service corrects
 * in the time between two visits. Confined to its owner's lock.
 */
final class ClockWatch {

    private static final Duration JUMP = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant wall;
    private long steady;

    ClockWatch(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.wall = clock.instant();
        this.steady = nanos.getAsLong();
    }

    Instant now() {
        return clock.instant();
    }

    /** A jump since the last call. */
    Optional<ClockJumped> jump() {
        Instant now = clock.instant();
        long ticks = nanos.getAsLong();
        Duration jump = Duration.between(wall, now).minusNanos(ticks - steady);
        wall = now;
        steady = ticks;
        return jump.abs().compareTo(JUMP) > 0 ? Optional.of(new ClockJumped(jump.toSeconds())) : Optional.empty();
    }
}
