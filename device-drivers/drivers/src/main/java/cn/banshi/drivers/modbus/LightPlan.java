package cn.banshi.drivers.modbus;

import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.Position;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Which light is to change when, for boards that cannot flash by themselves. Used by the thread that has the line.
 */
final class LightPlan {

    /** A light that nobody sets again has been forgotten. */
    static final Duration WATCHDOG = Duration.ofMinutes(5);

    private final LongSupplier clock;
    private final Map<Position, Lit> lights = new EnumMap<>(Position.class);

    /**
     * A light that burns or flashes.
     *
     * @param since when it was set, in nanoseconds of the clock
     * @param next when it changes the next time
     * @param on whether it burns now
     */
    private record Lit(Flash flash, long since, long next, boolean on) {}

    /** @param clock nanoseconds from an arbitrary origin */
    LightPlan(LongSupplier clock) {
        this.clock = clock;
    }

    /** @return whether the light has to burn now */
    boolean set(Position position, Flash flash) {
        if (flash == Flash.OFF) {
            lights.remove(position);
            return false;
        }
        long now = clock.getAsLong();
        lights.put(position, new Lit(flash, now, next(flash, now, now), true));
        return true;
    }

    /** What a light has to do now; empty when it is not its time. */
    Optional<Boolean> due(Position position) {
        Lit lit = lights.get(position);
        long now = clock.getAsLong();
        if (lit == null || now - lit.next() < 0) {
            return Optional.empty();
        }
        if (forgotten(lit, now)) {
            lights.remove(position);
            return Optional.of(false);
        }
        lights.put(position, new Lit(lit.flash(), lit.since(), next(lit.flash(), lit.since(), now), !lit.on()));
        return Optional.of(!lit.on());
    }

    private static boolean forgotten(Lit lit, long now) {
        return now - lit.since() >= WATCHDOG.toNanos();
    }

    private static long next(Flash flash, long since, long now) {
        long end = since + WATCHDOG.toNanos();
        return halfPeriod(flash).map(half -> Math.min(end, now + half.toNanos())).orElse(end);
    }

    private static Optional<Duration> halfPeriod(Flash flash) {
        return switch (flash) {
            case OFF, CONTINUOUS -> Optional.empty();
            case SLOW -> Optional.of(Duration.ofSeconds(1));
            case MEDIUM -> Optional.of(Duration.ofMillis(400));
            case QUICK -> Optional.of(Duration.ofMillis(200));
        };
    }

    /** Nanoseconds until the next change; empty when every light is off. */
    OptionalLong untilNext() {
        long now = clock.getAsLong();
        return lights.values().stream().mapToLong(lit -> Math.max(0, lit.next() - now)).min();
    }
}
