package cn.banshi.core.supervision;

import cn.banshi.device.Device;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds a device's driver, which can be thrown away and made anew, even one that does not come back. Thread-safe. */
final class Mount<D extends Device> implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final Supplier<D> driver;
    private D device; // guarded by this
    private @Nullable Thread closing; // guarded by this

    /** @param driver makes one that has opened nothing yet */
    Mount(Supplier<D> driver) {
        this.driver = driver;
        this.device = driver.get();
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

    /** @return false while a driver that hung still holds the link: a second one would only wait for it */
    boolean reload() {
        Thread old = old();
        if (old == null) {
            device().close();
        } else if (!ended(old)) {
            return false;
        }
        synchronized (this) {
            closing = null;
            device = driver.get();
        }
        return true;
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
