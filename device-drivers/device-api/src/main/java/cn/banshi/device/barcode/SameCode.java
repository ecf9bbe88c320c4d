package cn.banshi.device.barcode;

import cn.banshi.device.Deadline;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells a code that is held in view, and therefore read again and again, from one that is shown anew. Keeps no more of it
 * than a hash, because the code may be somebody's. Used by one thread at a time.
 */
public final class SameCode {

    /** So long a code that was read has to be out of view to count again. */
    private static final Duration AGAIN = Duration.ofMillis(1_500);

    private final LongSupplier clock;
    private int last;
    private Deadline until;

    /** @param clock nanoseconds from an arbitrary origin */
    public SameCode(LongSupplier clock) {
        this.clock = clock;
        this.until = Deadline.after(Duration.ZERO, clock);
    }

    /** @param hash of what was read */
    public boolean isNew(int hash) {
        boolean isNew = until.passed() || hash != last;
        last = hash;
        until = Deadline.after(AGAIN, clock);
        return isNew;
    }
}
