package cn.banshi.sandbox.usb;

import static cn.banshi.sandbox.usb.Trials.require;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.PrinterFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A printer of receipts on the kernel's usblp. */
final class PrinterTrials {

    private static final Path OWN_SIDE = Path.of("/dev/g_printer0");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LINES = 40;

    private final Drivers drivers;
    private final EscPosSimulator simulator;
    private final Path node;

    PrinterTrials(Drivers drivers, int port) throws IOException {
        this.drivers = drivers;
        Gadget gadget = Gadget.of("PRINTER", port, Function.printer());
        gadget.plugIn();
        simulator = new EscPosSimulator(OWN_SIDE, Duration.ZERO);
        node = HostSide.node("usbmisc", gadget.serial());
    }

    void make(Trials trials) {
        try (ReceiptPrinter printer = printer("usb://" + node)) {
            trials.run("receipt printer on usblp: prints what a serial line prints", () -> print(printer));
            trials.run("receipt printer: DLE EOT is answered", () -> paperOut(printer));
        }
    }

    private ReceiptPrinter printer(String address) {
        return Trials.opened(drivers.open(DeviceClass.RECEIPT_PRINTER, Wiring.at(address)));
    }

    private String print(ReceiptPrinter printer) throws IOException {
        byte[] onUsb = printed(printer, simulator);
        Path folder = Files.createTempDirectory("printer");
        try (var serial = new EscPosSimulator(folder.resolve("ttyPRINTER"), Duration.ZERO);
                ReceiptPrinter other = printer(serial.address(115_200))) {
            require(Arrays.equals(onUsb, printed(other, serial)), "other bytes than on a serial line");
        }
        return onUsb.length + " bytes at " + node;
    }

    private static byte[] printed(ReceiptPrinter printer, EscPosSimulator simulator) {
        PrintResult result = printer.print(receipt(), Deadline.after(LIMIT));
        require(result instanceof PrintResult.Printed, result);
        List<byte[]> receipts = simulator.receipts();
        require(receipts.size() == 1, receipts.size() + " receipts");
        return receipts.getFirst();
    }

    private String paperOut(ReceiptPrinter printer) {
        simulator.failAlways(PrinterFault.PAPER_OUT);
        require(printer.check(Deadline.after(LIMIT)).state() == DeviceState.USER_ERROR, printer.status());
        simulator.clear();
        require(printer.check(Deadline.after(LIMIT)).usable(), printer.status());
        return "paper out and back are told";
    }

    private static List<ReceiptLine> receipt() {
        Stream<ReceiptLine> lines = IntStream.range(0, LINES)
                .mapToObj(line -> new ReceiptLine.Pair("第" + line + "行", "办结 410199-" + line));
        return Stream.concat(lines, Stream.of(new ReceiptLine.Qr("https://example.invalid/410199"))).toList();
    }
}
