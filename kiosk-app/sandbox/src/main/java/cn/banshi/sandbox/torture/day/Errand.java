package cn.banshi.sandbox.torture.day;

import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * One command, again and again, on a device that no citizen of the day uses. Whoever looks at the device finds out how it is;
 * this, whether it works.
 */
final class Errand {

    /** While all is well. All errands are run at the same moments, so that the clock waits for them together. */
    private static final Duration EVERY = Duration.ofMinutes(6);
    private static final Duration IN_TROUBLE = Duration.ofSeconds(10);
    /** While its ailment goes on: each try may wait in vain, and the clock with it. */
    private static final Duration ILL = Duration.ofMinutes(2);

    private final String device;
    private final Device driver;
    private final BooleanSupplier command;
    private final BooleanSupplier ill;
    private final DayClock clock;
    private final Executor workers;
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean works;
    private volatile Duration tried = Duration.ZERO;
    private volatile Duration failing = Duration.ZERO;

    /**
     * @param command whether it came to its good end; may block until its own deadline
     * @param ill whether something is known to be wrong with the device
     */
    Errand(String device, Device driver, BooleanSupplier command, BooleanSupplier ill, DayClock clock,
            Executor workers) {
        this.device = device;
        this.driver = driver;
        this.command = command;
        this.ill = ill;
        this.clock = clock;
        this.workers = workers;
    }

    void begin() {
        workers.execute(this::go);
    }

    private void go() {
        boolean good = command.getAsBoolean();
        run.incrementAndGet();
        failed.addAndGet(good ? 0 : 1);
        tried = clock.age();
        failing = works && !good ? tried : failing;
        works = good;
        clock.after(good ? untilNext() : IN_TROUBLE, good ? this::begin : this::again);
    }

    private void again() {
        if (ill.getAsBoolean() && clock.age().minus(tried).compareTo(ILL) < 0) {
            clock.after(IN_TROUBLE, this::again);
        } else {
            begin();
        }
    }

    private Duration untilNext() {
        return EVERY.minusNanos(clock.age().toNanos() % EVERY.toNanos());
    }

    /** Tells whether the last command came to its good end. */
    void tell(Recovery recovery) {
        DeviceState state = works ? DeviceState.ONLINE : DeviceState.OFFLINE;
        recovery.saw(Recovery.atWork(device), state.name(), "its last command failed; " + driver.status(), failing);
    }

    int run() {
        return run.get();
    }

    int failed() {
        return failed.get();
    }

    String device() {
        return device;
    }
}
