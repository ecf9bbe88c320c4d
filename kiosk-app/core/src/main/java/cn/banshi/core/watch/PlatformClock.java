package cn.banshi.core.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * How far this terminal's clock is from the platform's, which judges every application by its own. Learned from what
 * answers say of their time; several must agree, because one of a platform's many machines can be wrong. Thread-safe.
 */
public final class PlatformClock {

    /**
     * The platform takes what was recorded within five minutes of its own time (contract, "Clocks"). A minute of them is
     * left for what is not seen: three seconds of an answer's way, and what the clock does until the next answer.
     */
    public static final Duration LIMIT = Duration.ofMinutes(4);

    /** Answers in a row that must say the same. */
    static final int ANSWERS = 3;

    /** RFC 9110 §5.6.7: dates are cut to whole seconds. */
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    /** No platform spoke this contract before; a machine whose clock was never set says 1970. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Deque<Reading> readings = new ArrayDeque<>();

    /** @param nanos a clock that never jumps */
    public PlatformClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /**
     * How far ahead this clock was: {@code least} when the answer was dated as late as can be, which a long way allows,
     * {@code most} when just before it came.
     */
    private record Reading(Duration least, Duration most, Instant wall, long nanos) {

        /** Also before the clock was set: a machine that slept looks as if it had been, and only the next answer can tell. */
        boolean ahead(Duration set) {
            return least.compareTo(LIMIT) > 0 && least.plus(set).compareTo(LIMIT) > 0;
        }

        boolean behind(Duration set) {
            return most.negated().compareTo(LIMIT) > 0 && most.plus(set).negated().compareTo(LIMIT) > 0;
        }

        boolean suspect(Duration set) {
            return beyond(Duration.ZERO) || beyond(set);
        }

        private boolean beyond(Duration set) {
            return least.plus(set).compareTo(LIMIT) > 0 || most.plus(set).negated().compareTo(LIMIT) > 0;
        }

        Duration middle() {
            return least.plus(most).dividedBy(2);
        }
    }

    /** To be read before something is asked. */
    public long now() {
        return nanos.getAsLong();
    }

    /**
     * An answer came that is surely the platform's.
     *
     * @param asked {@link #now} before it was asked for
     * @param said when the platform says it answered, in whole seconds
     */
    public synchronized void heard(long asked, Instant said) {
        if (said.isBefore(EARLIEST)) {
            return;
        }
        long here = nanos.getAsLong();
        Instant now = wall.instant();
        Duration most = Duration.between(said, now);
        readings.addLast(new Reading(most.minus(RESOLUTION).minusNanos(here - asked), most, now, here));
        if (readings.size() > ANSWERS) {
            readings.removeFirst();
        }
    }

    /**
     * How far this clock is ahead, when surely too far; negative when it is behind. Empty as soon as it was set right:
     * no answer need come for that.
     */
    public synchronized Optional<Duration> wrong() {
        boolean wrong = readings.size() == ANSWERS
                && (all(reading -> reading.ahead(set(reading))) || all(reading -> reading.behind(set(reading))));
        return wrong
                ? Optional.of(readings.getLast()).map(last -> last.middle().plus(set(last)))
                : Optional.empty();
    }

    /** Whether the last answer gives reason to ask again soon. */
    public synchronized boolean doubtful() {
        return !readings.isEmpty() && readings.getLast().suspect(set(readings.getLast())) && wrong().isEmpty();
    }

    private boolean all(Predicate<Reading> wrong) {
        return readings.stream().allMatch(wrong);
    }

    /** By how much the clock was set since. */
    private Duration set(Reading reading) {
        return Duration.between(reading.wall, wall.instant()).minusNanos(nanos.getAsLong() - reading.nanos);
    }
}
