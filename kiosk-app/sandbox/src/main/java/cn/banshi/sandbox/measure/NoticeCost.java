package cn.banshi.sandbox.measure;

import cn.banshi.core.supervision.Supervised;
import cn.banshi.core.supervision.SupervisedDocumentPrinter;
import cn.banshi.core.supervision.SupervisedReceiptPrinter;
import cn.banshi.core.supervision.Supervisor;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.driver.Opening;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.PrinterFault;
import cn.banshi.simulators.ipp.IppFault;
import cn.banshi.simulators.ipp.IppSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How soon the state of a supervised printer tells that its paper is out, or its plug: the receipt printer at 9600 baud, the
 * document printer by IPP. They are asked as often as on a terminal; the goal is 300 ms. Exits with 1 when a goal is missed.
 */
public final class NoticeCost {

    private static final double GOAL_MS = 300;
    private static final int ROUNDS = 20;
    private static final Duration CHECK_RECEIPTS = Duration.ofMillis(100);
    private static final Duration CHECK_DOCUMENTS = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long GLANCE_NANOS = 500_000;
    /** So that a fault comes at another moment of the rounds of questions each time. */
    private static final Duration STAGGER = Duration.ofMillis(37);

    private final String name;
    private final Supplier<DeviceStatus> status;

    private NoticeCost(String name, Supplier<DeviceStatus> status) {
        this.name = name;
        this.status = status;
    }

    public static void main(String[] arguments) throws IOException {
        boolean receipts = receipts();
        boolean documents = documents();
        System.exit(receipts && documents ? 0 : 1);
    }

    private static boolean receipts() throws IOException {
        Path folder = Files.createTempDirectory("notice-cost");
        try (var simulator = new EscPosSimulator(folder.resolve("printer"), Duration.ZERO)) {
            String address = simulator.address(9_600);
            return watched(fitting("receipt-printer", address, CHECK_RECEIPTS,
                    () -> ready(new Drivers("measure").receiptPrinter(address, PrinterModels.DEFAULT))), supervised -> {
                        var printer = new SupervisedReceiptPrinter(supervised, "measure");
                        var cost = new NoticeCost("receipt printer", printer::status);
                        return cost.told(new Fate(() -> simulator.failAlways(PrinterFault.PAPER_OUT), simulator::clear),
                                new Fate(simulator::unplug, simulator::plugIn));
                    });
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static boolean documents() {
        try (var simulator = new IppSimulator(IppSimulator.Offer.ALL, Duration.ZERO)) {
            String address = simulator.address();
            return watched(fitting("document-printer", address, CHECK_DOCUMENTS,
                    () -> ready(new Drivers("measure").documentPrinter(address))), supervised -> {
                        var printer = new SupervisedDocumentPrinter(supervised, "measure");
                        var cost = new NoticeCost("document printer", printer::status);
                        return cost.told(new Fate(() -> simulator.failAlways(IppFault.PAPER_OUT), simulator::clear),
                                new Fate(simulator::unplug, simulator::plugIn));
                    });
        }
    }

    private static <D extends Device> Supervised.Fitting<D> fitting(String name, String address, Duration check,
            Supplier<D> driver) {
        return new Supervised.Fitting<>(Word.of(name), driver.get(), () -> Optional.of(driver.get()),
                Drivers.usbPort(address), check);
    }

    /** Measures while the device is under supervision as on a terminal. */
    private static <D extends Device> boolean watched(Supervised.Fitting<D> fitting,
            Predicate<Supervised<D>> measured) {
        ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        try (Supervised<D> supervised = new Supervised<>(fitting,
                new Gauges.Time(InstantSource.system(), System::nanoTime), () -> {})) {
            new Supervisor(List.of(supervised)).start((delay, task) -> {
                var running = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> running.cancel(false);
            });
            return measured.test(supervised);
        } finally {
            timers.shutdownNow();
        }
    }

    private static <D> D ready(Opening<D> opening) {
        return switch (opening) {
            case Opening.Ready<D>(D made) -> made;
            case Opening.Unusable<D>(String problem) -> throw new IllegalStateException(problem);
        };
    }

    /** What befalls a device, and how it ends. */
    private record Fate(Runnable fault, Runnable cure) {}

    private boolean told(Fate paperOut, Fate unplugged) {
        boolean paper = told("paper out", paperOut);
        boolean plug = told("plug pulled", unplugged);
        return paper && plug;
    }

    private boolean told(String what, Fate fate) {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            await(() -> status.get().state() == DeviceState.ONLINE);
            LockSupport.parkNanos(STAGGER.multipliedBy(round).toNanos());
            long start = System.nanoTime();
            fate.fault.run();
            await(() -> status.get().state() != DeviceState.ONLINE);
            times[round] = (System.nanoTime() - start) / 1e6;
            fate.cure.run();
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s, %-11s told after: median %.0f ms, longest of %d %.0f ms (goal %.0f ms)%n",
                name, what, times[ROUNDS / 2], ROUNDS, times[ROUNDS - 1], GOAL_MS);
        return times[ROUNDS - 1] <= GOAL_MS;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("it did not come about within " + LONGEST);
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
