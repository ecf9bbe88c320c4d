package cn.banshi.sandbox.torture.day;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.fingerprint.FingerprintReader.CompareResult;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.pinpad.PinPad.Format;
import cn.banshi.device.pinpad.PinPad.PinRequest;
import cn.banshi.device.pinpad.PinPad.PinResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.keypad.KeypadModels;
import cn.banshi.simulators.barcode.SimulatedCode;
import cn.banshi.simulators.fingerprint.FingerSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** A command for each device that no visit uses. */
final class Errands {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    /** From the command to the finger: a reader throws away what came before. */
    private static final Duration FINGER = Duration.ofMillis(150);
    private static final String CODE = "https://platform.example/case/ZZ2026";
    private static final byte[] PAGE = "%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final PinRequest PIN = new PinRequest(0, Format.ISO_0, "000000000012", 4);

    private final Drivers drivers = new Drivers("day");
    private final Devices devices;
    private final DayClock clock;
    private final Executor workers;
    private final Predicate<String> ill;
    private final AtomicInteger codes = new AtomicInteger();

    private Errands(Devices devices, DayClock clock, Executor workers, Predicate<String> ill) {
        this.devices = devices;
        this.clock = clock;
        this.workers = workers;
        this.ill = ill;
    }

    /** @param ill whether something is wrong with a class of device */
    static List<Errand> on(Devices devices, DayClock clock, Executor workers, Predicate<String> ill) {
        return new Errands(devices, clock, workers, ill).all();
    }

    private List<Errand> all() {
        return List.of(
                errand("barcode-reader", drivers.barcodeReader(devices.scanner.address(Devices.BAUD), "ssi"),
                        reader -> () -> scans(reader)),
                errand("keypad", drivers.keypad(devices.keypad.address(Devices.BAUD), KeypadModels.DEFAULT),
                        keypad -> () -> types(keypad)),
                errand("pin-pad", drivers.pinPad(devices.pinPad.address(Devices.BAUD)), pad -> () -> takesPin(pad)),
                errand("fingerprint-reader", drivers.fingerprintReader(devices.finger.address(Devices.BAUD)),
                        reader -> () -> compares(reader)),
                errand("document-printer", drivers.documentPrinter(devices.documents.address()),
                        printer -> () -> prints(printer)));
    }

    private <D extends Device> Errand errand(String device, Opening<D> opening, Function<D, BooleanSupplier> command) {
        return switch (opening) {
            case Opening.Ready<D>(D driver) -> new Errand(device, driver, command.apply(driver),
                    () -> ill.test(device), clock, workers);
            case Opening.Unusable<D>(String problem) -> throw new IllegalStateException(problem);
        };
    }

    private Deadline limit() {
        return Deadline.after(LIMIT, clock::nanos);
    }

    private boolean scans(BarcodeReader reader) {
        String code = CODE + codes.incrementAndGet(); // the same one once more would be the one from before, still in view
        devices.scanner.hold(SimulatedCode.qr(code));
        ScanResult result = reader.scan(limit(), new Cancellation());
        devices.scanner.takeAway();
        return result instanceof ScanResult.Scanned(var symbology, String text) && text.equals(code);
    }

    private boolean types(Keypad keypad) {
        clock.after(FINGER, () -> devices.keypad.press("5"));
        return keypad.key(limit(), new Cancellation()) instanceof KeyResult.Pressed(Keypad.Key key)
                && key == Keypad.Key.DIGIT_5;
    }

    private boolean takesPin(PinPad pad) {
        clock.after(FINGER, () -> devices.pinPad.press("1234\r"));
        return pad.pinBlock(PIN, limit(), new Cancellation(), digits -> {}) instanceof PinResult.Block;
    }

    private boolean compares(FingerprintReader reader) {
        devices.finger.lay(1);
        CompareResult result = reader.compare(FingerSimulator.template(1), limit(), new Cancellation());
        devices.finger.lift();
        return result instanceof CompareResult.Compared(int score) && score == FingerSimulator.SAME;
    }

    private boolean prints(DocumentPrinter printer) {
        PrintResult result = printer.print(PAGE, DocumentPrinter.Options.PLAIN, limit(), new Cancellation());
        devices.documents.forget();
        return result instanceof PrintResult.Printed;
    }
}
