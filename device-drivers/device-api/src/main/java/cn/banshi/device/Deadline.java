package cn.banshi.device;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The latest moment at which an answer is still of use, on a clock that never jumps.
 *
 * @param atNanos the moment, on the scale of {@code clock}
 * @param clock nanoseconds from an arbitrary origin, {@link System#nanoTime()} outside tests
 */
public record Deadline(long atNanos, LongSupplier clock) {

    public static Deadline after(Duration duration) {
        return after(duration, System::nanoTime);
    }

    public static Deadline after(Duration duration, LongSupplier clock) {
        return new Deadline(clock.getAsLong() + duration.toNanos(), clock);
    }

    /** Time left, zero when passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, atNanos - clock.getAsLong()));
    }

    public boolean passed() {
        return atNanos - clock.getAsLong() <= 0;
    }

    /** The earlier of this deadline and {@code duration} from now; for the single steps of a longer command. */
    public Deadline within(Duration duration) {
        Deadline step = after(duration, clock);
        return step.atNanos - atNanos < 0 ? step : this;
    }
}
