package cn.banshi.sandbox.supervision;

import cn.banshi.core.supervision.Supervised;
import cn.banshi.core.supervision.Supervisor;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** One device under supervision as on a terminal, at its real pace, and what is told of it. For one thread. */
public final class Attended<D extends Device> implements AutoCloseable {

    private static final Duration CHECK = Duration.ofMillis(100);

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("timers").factory());
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final Supervised<D> supervised;
    private final D device;

    /**
     * @param address where the device stands; its USB port is what is reset
     * @param owned the device as its owner sees it
     */
    public Attended(String address, Supplier<Opening<D>> driver, Function<Supervised<D>, D> owned) {
        supervised = new Supervised<>(new Supervised.Fitting<>(Word.of("device"), ready(driver.get()),
                () -> Optional.of(ready(driver.get())),
                Drivers.usbPort(address), CHECK), new Gauges.Time(InstantSource.system(), System::nanoTime),
                () -> told.add("changed"));
        device = owned.apply(supervised);
        new Supervisor(List.of(supervised)).start((delay, task) -> {
            var running = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> running.cancel(false);
        });
    }

    private static <D> D ready(Opening<D> opening) {
        return switch (opening) {
            case Opening.Ready<D>(D ready) -> ready;
            case Opening.Unusable<D>(String problem) -> throw new IllegalArgumentException(problem);
        };
    }

    /** As its owner sees it. */
    public D device() {
        return device;
    }

    /** Waits until it is told that the device is so; the minute is for a machine that hangs. */
    public void awaitState(DeviceState state) throws InterruptedException {
        while (device.status().state() != state) {
            Objects.requireNonNull(told.poll(1, TimeUnit.MINUTES), () -> "nobody tells of " + state + "; it is "
                    + device.status());
        }
    }

    @Override
    public void close() {
        timers.shutdownNow();
        supervised.close();
    }
}
