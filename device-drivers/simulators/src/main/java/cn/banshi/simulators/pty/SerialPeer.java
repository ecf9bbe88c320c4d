package cn.banshi.simulators.pty;

import cn.banshi.simulators.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A simulated device on a serial line of its own, with a thread that hears and answers. Cables are pulled and faults armed
 * from any thread.
 *
 * @param <O> the occasions on which it can fail, such as its commands
 * @param <F> its faults
 */
public abstract class SerialPeer<O, F> implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final int BUFFER = 512;

    private final SerialLine line;
    private final Faults<O, F> faults = new Faults<>();
    private final String name;
    private @Nullable Thread thread;
    private final AtomicInteger outages = new AtomicInteger();
    private volatile boolean stopped;

    /** @param device the path under which hosts find it; a symbolic link is created there */
    protected SerialPeer(Path device, String name) {
        this.line = new SerialLine(device);
        this.name = name;
    }

    /** Called last by the constructor of the device. */
    protected final void start() {
        thread = Thread.ofPlatform().daemon().name(name + " simulator").start(this::run);
    }

    /**
     * Hears what the host sent, on this device's thread, every few milliseconds.
     *
     * @param count how many of the bytes are new, often 0
     */
    protected abstract void hear(byte[] bytes, int count);

    private void run() {
        byte[] bytes = new byte[BUFFER];
        while (!stopped) {
            hear(bytes, line.receive(bytes));
        }
    }

    protected final void send(byte[] bytes) {
        line.send(bytes);
    }

    /** The device itself works for so long. */
    protected final void work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (end - System.nanoTime() > 0 && !stopped) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    protected final Faults<O, F> faults() {
        return faults;
    }

    /** For configuration: {@code serial:///…?baud=…}. */
    public final String address(int baud) {
        return "serial://" + line.device() + "?baud=" + baud;
    }

    /** The next time, whatever the occasion. */
    public final void failNext(F fault) {
        faults.failNext(any -> true, fault);
    }

    /** The next time on this occasion. */
    public final void failNext(O occasion, F fault) {
        faults.failNext(occasion::equals, fault);
    }

    /** Every time until {@link #clear}. */
    public final void failAlways(F fault) {
        faults.failAlways(any -> true, fault);
    }

    /** Every time on this occasion until {@link #clear}. */
    public final void failAlways(O occasion, F fault) {
        faults.failAlways(occasion::equals, fault);
    }

    /** Disarms every fault. */
    public final void clear() {
        faults.clear();
    }

    /** Pulls the cable. */
    public final void unplug() {
        outages.incrementAndGet();
        line.unplug();
    }

    public final void plugIn() {
        line.plugIn();
    }

    public final boolean pluggedIn() {
        return line.pluggedIn();
    }

    /**
     * How often the cable was pulled. A device that draws its power from it forgets by that what it was doing, however soon
     * the cable is back.
     */
    protected final int outages() {
        return outages.get();
    }

    protected final Path device() {
        return line.device();
    }

    /** Unplugs it for good. */
    @Override
    public final void close() {
        stopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            join(running);
        }
        line.close();
    }

    private static void join(Thread running) {
        try {
            running.join(STOP_LIMIT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
