package cn.banshi.sandbox.measure;

import cn.banshi.device.Deadline;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.escpos.EscPosReceiptPrinter;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.drivers.transport.Claims;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.Transport;
import cn.banshi.simulators.escpos.EscPosSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a receipt of 40 Chinese lines with a QR code costs: from call to answer on a wire that takes no time, and how much
 * of a real wire's speed is used. Exits with 1 when a goal is missed.
 */
public final class ReceiptCost {

    private static final double ENCODE_GOAL_MS = 2;
    private static final double WIRE_GOAL = 0.95;
    private static final int LINES = 40;
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 1_000;
    private static final int BITS_PER_BYTE = 10;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ReceiptCost() {}

    public static void main(String[] arguments) throws IOException {
        boolean kept = encoding();
        for (int baud : new int[]{9_600, 38_400}) {
            kept &= streaming(baud);
        }
        System.exit(kept ? 0 : 1);
    }

    private static List<ReceiptLine> receipt() {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(i % 2 == 0
                    ? ReceiptLine.Text.of("郑州市政务服务中心自助服务终端办事回执第" + i + "行")
                    : new ReceiptLine.Pair("提取金额", "¥15,259.00"));
        }
        lines.add(new ReceiptLine.Qr("https://platform.example/case/0007-00001-P"));
        return lines;
    }

    private static boolean encoding() {
        Connector<Transport> instant = deadline -> new Connector.Connection.Open<>(
                new InstantWire());
        var port = new Port<>("nowhere", "measure", new Claims(), instant, LIMIT);
        double[] times = new double[ROUNDS];
        try (ReceiptPrinter printer = EscPosReceiptPrinter.of(port, PrinterModels.DEFAULT, List.of()).orElseThrow()) {
            List<ReceiptLine> receipt = receipt();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                print(printer, receipt);
                if (round >= 0) {
                    times[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(times);
        double median = times[ROUNDS / 2];
        System.out.printf(Locale.ROOT,
                "receipt of %d lines with QR, on a wire that takes no time: median %.3f ms, 99 %% "
                        + "%.3f ms (goal < %.0f ms)%n",
                LINES, median, times[ROUNDS * 99 / 100], ENCODE_GOAL_MS);
        return median < ENCODE_GOAL_MS;
    }

    private static boolean streaming(int baud) throws IOException {
        Path folder = Files.createTempDirectory("receipt-cost");
        try (var simulator = new EscPosSimulator(folder.resolve("printer"), Duration.ZERO);
                ReceiptPrinter printer = ready(simulator.address(baud))) {
            printer.check(Deadline.after(LIMIT)); // the port is open
            int before = simulator.received().length;
            long start = System.nanoTime();
            print(printer, receipt());
            double took = (System.nanoTime() - start) / 1e9;
            int bytes = simulator.received().length - before;
            double wire = (double) bytes * BITS_PER_BYTE / baud;
            System.out.printf(Locale.ROOT,
                    "the same at %d baud: %d bytes, %.0f ms on the wire, printed and known after "
                            + "%.0f ms: %.1f %% of the wire (goal %.0f %%)%n",
                    baud, bytes, wire * 1e3, took * 1e3,
                    wire / took * 100, WIRE_GOAL * 100);
            return wire / took >= WIRE_GOAL;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static ReceiptPrinter ready(String address) {
        return switch (new Drivers("measure").receiptPrinter(address, PrinterModels.DEFAULT)) {
            case Opening.Ready<ReceiptPrinter>(ReceiptPrinter printer) -> printer;
            case Opening.Unusable<ReceiptPrinter>(String problem) -> throw new IllegalStateException(problem);
        };
    }

    private static void print(ReceiptPrinter printer, List<ReceiptLine> receipt) {
        PrintResult result = printer.print(receipt, Deadline.after(LIMIT));
        if (!(result instanceof PrintResult.Printed)) {
            throw new IllegalStateException("the receipt was not printed: " + result);
        }
    }
}
