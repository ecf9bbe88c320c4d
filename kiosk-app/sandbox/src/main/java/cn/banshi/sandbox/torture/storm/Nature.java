package cn.banshi.sandbox.torture.storm;

import java.time.Duration;
import java.util.Optional;

/**
 * What a platform is like.
 *
 * @param capacity submissions a second once it is warm
 * @param queue work that may wait, in the time it takes, before the platform is overrun
 * @param cold from a start until it is as fast as that; it begins with a fifth
 * @param overrun what it does with what it cannot take
 */
record Nature(double capacity, Duration queue, Duration cold, Overrun overrun) {

    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

    /** What a platform does when it is overrun. */
    sealed interface Overrun {

        /** Says so at once, and perhaps for how long. */
        record Refuses(Optional<Duration> retryAfter) implements Overrun {}

        /** Says nothing. */
        record KeepsSilent() implements Overrun {}

        /** Loses everything that waited, is gone for a while, and comes back cold. */
        record FallsOver(Duration gone) implements Overrun {}
    }

    /** Lets so much wait that a terminal still gets its answer in time, and refuses the rest. */
    static Nature refusing(double capacity, Optional<Duration> retryAfter) {
        return new Nature(capacity, Duration.ofSeconds(3), THREE_MINUTES, new Overrun.Refuses(retryAfter));
    }

    /** The same, but the rest hears nothing. */
    static Nature silent(double capacity) {
        return new Nature(capacity, Duration.ofSeconds(3), THREE_MINUTES, new Overrun.KeepsSilent());
    }

    /** Lets far more wait than terminals wait for, and then falls over. */
    static Nature fragile(double capacity) {
        return new Nature(capacity, Duration.ofSeconds(20), THREE_MINUTES,
                new Overrun.FallsOver(Duration.ofMinutes(2)));
    }
}
