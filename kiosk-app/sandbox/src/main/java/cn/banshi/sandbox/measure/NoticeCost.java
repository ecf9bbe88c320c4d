package cn.banshi.sandbox.measure;

import cn.banshi.core.supervision.Supervised;
import cn.banshi.core.supervision.SupervisedReceiptPrinter;
import cn.banshi.core.supervision.Supervisor;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges;
import cn.banshi.device.DeviceState;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.PrinterFault;
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

/**
 * How soon the state of a supervised printer tells that its paper is out, or its plug, at 9600 baud; the goal is 300 ms.
 * The printer is asked as often as on a terminal. Exits with 1 when a goal is missed.
 */
public final class NoticeCost {

    private static final double GOAL_MS = 300;
    private static final int ROUNDS = 20;
    private static final Duration CHECK = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long GLANCE_NANOS = 500_000;
    /** So that a fault comes at another moment of the rounds of questions each time. */
    private static final Duration STAGGER = Duration.ofMillis(37);

    private final EscPosSimulator simulator;
    private final ReceiptPrinter printer;

    private NoticeCost(EscPosSimulator simulator, ReceiptPrinter printer) {
        this.simulator = simulator;
        this.printer = printer;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("notice-cost");
        boolean kept;
        ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        try (var simulator = new EscPosSimulator(folder.resolve("printer"), Duration.ZERO);
                Supervised<ReceiptPrinter> supervised = supervised(simulator.address(9_600))) {
            new Supervisor(List.of(supervised)).start((delay, task) -> {
                var running = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> running.cancel(false);
            });
            kept = new NoticeCost(simulator, new SupervisedReceiptPrinter(supervised, "measure")).measured();
        } finally {
            timers.shutdownNow();
            Files.deleteIfExists(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private static Supervised<ReceiptPrinter> supervised(String address) {
        return new Supervised<>(new Supervised.Fitting<>(Word.of("receipt-printer"), ready(address),
                () -> Optional.of(ready(address)),
                Drivers.usbPort(address), CHECK), new Gauges.Time(InstantSource.system(), System::nanoTime), () -> {});
    }

    private static ReceiptPrinter ready(String address) {
        return switch (new Drivers("measure").receiptPrinter(address, PrinterModels.DEFAULT)) {
            case Opening.Ready<ReceiptPrinter>(ReceiptPrinter made) -> made;
            case Opening.Unusable<ReceiptPrinter>(String problem) -> throw new IllegalStateException(problem);
        };
    }

    private boolean measured() {
        boolean kept = told("paper out", () -> simulator.failAlways(PrinterFault.PAPER_OUT), simulator::clear);
        kept &= told("plug pulled", simulator::unplug, simulator::plugIn);
        return kept;
    }

    private boolean told(String what, Runnable fault, Runnable cure) {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            await(() -> printer.status().state() == DeviceState.ONLINE);
            LockSupport.parkNanos(STAGGER.multipliedBy(round).toNanos());
            long start = System.nanoTime();
            fault.run();
            await(() -> printer.status().state() != DeviceState.ONLINE);
            times[round] = (System.nanoTime() - start) / 1e6;
            cure.run();
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-12s told after: median %.0f ms, longest of %d %.0f ms (goal %.0f ms)%n", what,
                times[ROUNDS / 2], ROUNDS, times[ROUNDS - 1], GOAL_MS);
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
