package cn.banshi.core.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling, bounded, and scattered, so that the terminals of a city do not come
 * back in one wave after an outage.
 *
 * @param first before the second try
 * @param longest between any two
 * @param giveUp after this long since it was recorded; the contract takes a late submission for 72 hours
 */
record Backoff(Duration first, Duration longest, Duration giveUp, RandomGenerator random) {

    private static final int DOUBLINGS = 16;

    static Backoff standard(RandomGenerator random) {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofDays(3), random);
    }

    /** @param attempts made so far, from 1; the result lies between half and one and a half of the plain doubling */
    Duration after(int attempts) {
        long plain = first.toMillis() << Math.clamp(attempts - 1L, 0, DOUBLINGS);
        return scattered(Math.min(plain, longest.toMillis()));
    }

    /** For a backend that named its time: not earlier, and not all at once. */
    Duration after(int attempts, Duration named) {
        Duration own = after(attempts);
        return own.compareTo(named) > 0 ? own : named.plusMillis(random.nextLong(first.toMillis() + 1));
    }

    private Duration scattered(long millis) {
        return Duration.ofMillis(millis / 2 + random.nextLong(millis + 1));
    }
}
