package cn.banshi.sandbox.usb;

import static cn.banshi.sandbox.usb.Trials.require;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import cn.banshi.simulators.barcode.SimulatedCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Readers of codes on hidraw: one that says where its fields stand, and one that types. */
final class ScannerTrials {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Longer than a code takes to be typed in an emulated machine. */
    private static final long SHOWN_EVERY_MS = 5_000;

    private final Drivers drivers;
    private final Scanner pointOfSale;
    private final Scanner keyboard;

    /** A scanner and the node it has got. */
    private record Scanner(ScannerSimulator simulator, Path node) {}

    /** @param port the first of two */
    ScannerTrials(Drivers drivers, int port) throws IOException {
        this.drivers = drivers;
        pointOfSale = plugIn("SCANNER", port, Kind.HID_POS_RARE, "/dev/hidg0");
        keyboard = plugIn("KEYBOARD", port + 1, Kind.HID_KEYBOARD, "/dev/hidg1");
    }

    private static Scanner plugIn(String serial, int port, Kind kind, String ownSide) throws IOException {
        Gadget.of(serial, port, Function.hid(kind.reports().orElseThrow())).plugIn();
        return new Scanner(new ScannerSimulator(Path.of(ownSide), kind), HostSide.node("hidraw", serial));
    }

    void make(Trials trials) {
        trials.run("scanner on hidraw (page 8C): layout from its descriptor",
                () -> scan(pointOfSale, "hid-pos",
                        new ScanResult.Scanned("QR", "办事 410199 " + "0123456789".repeat(7))));
        trials.run("scanner on hidraw that types",
                () -> scan(keyboard, "hid-keyboard", new ScanResult.Scanned("UNKNOWN", "Banshi-410199")));
    }

    private String scan(Scanner scanner, String model, ScanResult.Scanned expected) {
        var wiring = new Wiring("hidraw://" + scanner.node(), Optional.of(model), Map.of(), Optional.empty());
        SimulatedCode code = SimulatedCode.qr(expected.text());
        try (BarcodeReader reader = Trials.opened(drivers.open(DeviceClass.BARCODE_READER, wiring));
                var person = Executors.newSingleThreadScheduledExecutor()) {
            require(reader.check(Deadline.after(LIMIT)).usable(), reader.status());
            var _ = person.scheduleAtFixedRate(() -> scanner.simulator().show(code), SHOWN_EVERY_MS / 5, SHOWN_EVERY_MS,
                    TimeUnit.MILLISECONDS);
            ScanResult result = reader.scan(Deadline.after(LIMIT), new Cancellation());
            person.shutdownNow();
            require(result.equals(expected), result);
            return "read at " + scanner.node();
        }
    }
}
