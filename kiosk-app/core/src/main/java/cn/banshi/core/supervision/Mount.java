package cn.banshi.core.supervision;

import cn.banshi.device.Device;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds a device's driver, which can be thrown away and made anew, even one that does not come back. Thread-safe. */
final class Mount<D extends Device> implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final Supplier<Optional<D>> again;
    private D device; // guarded by this
    private @Nullable Thread closing; // guarded by this

    /**
     * @param device has opened nothing yet
     * @param again makes another such one; empty when it cannot
     */
    Mount(D device, Supplier<Optional<D>> again) {
        this.device = device;
        this.again = again;
    }

    synchronized D device() {
        return device;
    }

    /** The driver did not come back: closing its link from outside is what may still free it, and may take as long. */
    synchronized void hang() {
        closing = Thread.ofPlatform().daemon().name("close hung driver").start(device::close);
    }

    synchronized boolean hanging() {
        return closing != null;
    }

    /** How {@link #reload} ended; without a new driver the old one stays. */
    enum Reload {
        DONE,
        /** A driver that hung still holds the link: a second one would only wait for it. */
        LINK_HELD,
        /** No second one could be made. */
        REFUSED
    }

    Reload reload() {
        Thread old = old();
        if (old != null && !ended(old)) {
            return Reload.LINK_HELD;
        }
        return again.get().map(made -> replace(old, made)).orElse(Reload.REFUSED);
    }

    private Reload replace(@Nullable Thread old, D made) {
        if (old == null) {
            device().close();
        }
        synchronized (this) {
            closing = null;
            device = made;
        }
        return Reload.DONE;
    }

    private synchronized @Nullable Thread old() {
        return closing;
    }

    private static boolean ended(Thread closing) {
        try {
            return closing.join(LONGEST_CLOSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (!hanging()) {
            device().close();
        }
    }
}
