package cn.banshi.simulators.pty;

import cn.banshi.device.Deadline;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Deadlines that pass when something has happened, so that no test is about how fast the machine is. */
public final class StoppedClock {

    /** So often the clock is read before it goes on: time to take what arrived together with what happened. */
    private static final int READS = 50;

    private StoppedClock() {}

    /** A deadline that has not passed before {@code happened}, and has for ever soon after. */
    public static Deadline until(BooleanSupplier happened) {
        AtomicInteger reads = new AtomicInteger();
        return new Deadline(Duration.ofHours(1).toNanos(), () -> {
            if (reads.get() < READS && happened.getAsBoolean()) {
                reads.incrementAndGet();
            }
            return reads.get() < READS ? 0 : Duration.ofHours(2).toNanos();
        });
    }
}
