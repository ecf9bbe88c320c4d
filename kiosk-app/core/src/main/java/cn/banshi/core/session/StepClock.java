package cn.banshi.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Measures where the time of a visit goes. At every moment it goes to exactly one: a device that is at work, else the
 * backend, else the citizen when a screen asks for something, else this program itself. Thread-safe.
 */
public final class StepClock {

    private final LongSupplier nanos;
    private final InstantSource clock;
    private final Consumer<StepTime> ended;
    private final Map<Who, Duration> spent = new EnumMap<>(Who.class);
    private final Map<Who, Integer> busy = new EnumMap<>(Who.class);
    private String step = "";
    private Instant start = Instant.EPOCH;
    private long since;

    /** @param ended gets every step when it is over */
    public StepClock(LongSupplier nanos, InstantSource clock, Consumer<StepTime> ended) {
        this.nanos = nanos;
        this.clock = clock;
        this.ended = ended;
        this.since = nanos.getAsLong();
    }

    /** Who time is spent on. */
    enum Who {
        DEVICE, BACKEND, HUMAN, OWN
    }

    /**
     * One step of a visit; nothing personal.
     *
     * @param step name of the session's state, such as {@code Identifying}
     * @param duration sum of the other four
     * @param own time of this program itself
     */
    public record StepTime(String step, Instant start, Duration duration, Duration device, Duration backend,
            Duration human, Duration own) {}

    synchronized void begin(Who who) {
        settle(nanos.getAsLong());
        busy.merge(who, 1, Integer::sum);
    }

    synchronized void end(Who who) {
        settle(nanos.getAsLong());
        busy.merge(who, -1, Integer::sum);
    }

    /** The screen asks: from now on the citizen's time. */
    synchronized void asked() {
        settle(nanos.getAsLong());
        busy.put(Who.HUMAN, 1);
    }

    /** @param at when the citizen acted, on the clock that never jumps */
    synchronized void acted(long at) {
        settle(Math.max(at, since));
        busy.put(Who.HUMAN, 0);
    }

    /** @param name empty when nobody is there */
    synchronized void step(String name) {
        if (name.equals(step)) {
            return;
        }
        settle(nanos.getAsLong());
        if (!step.isEmpty()) {
            Duration total = spent.values().stream().reduce(Duration.ZERO, Duration::plus);
            ended.accept(new StepTime(step, start, total, of(Who.DEVICE), of(Who.BACKEND), of(Who.HUMAN),
                    of(Who.OWN)));
        }
        spent.clear();
        step = name;
        start = clock.instant();
    }

    private Duration of(Who who) {
        return spent.getOrDefault(who, Duration.ZERO);
    }

    private void settle(long now) {
        spent.merge(now(), Duration.ofNanos(Math.max(0, now - since)), Duration::plus);
        since = Math.max(since, now);
    }

    private Who now() {
        for (Who who : Who.values()) {
            if (busy.getOrDefault(who, 0) > 0) {
                return who;
            }
        }
        return Who.OWN;
    }
}
