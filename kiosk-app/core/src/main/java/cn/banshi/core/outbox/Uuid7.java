package cn.banshi.core.outbox;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7): milliseconds first, so that keys sort by time and an index stays compact.
 * Ascending even within a millisecond and when the clock steps back. Thread-safe.
 */
public final class Uuid7 {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int COUNTER = 0xfff;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long millis;
    private int counter;

    public Uuid7(InstantSource clock) {
        this(clock, new SecureRandom());
    }

    Uuid7(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            counter = random.nextInt(COUNTER / 2);
        } else if (counter < COUNTER) {
            counter++;
        } else {
            millis++;
            counter = 0;
        }
        return new UUID(millis << 16 | VERSION | counter, random.nextLong() >>> 2 | VARIANT);
    }
}
