package cn.banshi.sandbox.torture.day;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.fingerprint.FingerprintReader.CompareResult;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.pinpad.PinPad.Format;
import cn.banshi.device.pinpad.PinPad.PinRequest;
import cn.banshi.device.pinpad.PinPad.PinResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.barcode.SimulatedCode;
import cn.banshi.simulators.fingerprint.FingerSimulator;
import cn.banshi.terminal.Fittings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A command for each device that no citizen of the day uses. */
final class Errands implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    /** A worker that was killed begins anew, on a machine that may be busy. */
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(8);
    /** From the command to the finger: a reader throws away what came before. */
    private static final Duration FINGER = Duration.ofMillis(150);
    private static final String CODE = "https://platform.example/case/ZZ2026";
    private static final byte[] PAGE = "%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final PinRequest PIN = new PinRequest(0, Format.ISO_0, "000000000012", 4);

    private final BarcodeReader scanner;
    private final Devices devices;
    private final DayClock clock;
    private final Executor workers;
    private final Predicate<String> ill;
    private final AtomicInteger codes = new AtomicInteger();
    private final List<Errand> all;

    /** @param ill whether something is wrong with a class of device */
    Errands(Devices devices, Fittings.Fitted fitted, DayClock clock, Executor workers, Predicate<String> ill) {
        this.devices = devices;
        this.clock = clock;
        this.workers = workers;
        this.ill = ill;
        this.scanner = scanner();
        this.all = on(fitted);
    }

    private BarcodeReader scanner() {
        return switch (new Drivers("day").barcodeReader(devices.scanner.address(Devices.BAUD), "ssi")) {
            case Opening.Ready<BarcodeReader>(BarcodeReader driver) -> driver;
            case Opening.Unusable<BarcodeReader>(String problem) -> throw new IllegalStateException(problem);
        };
    }

    private List<Errand> on(Fittings.Fitted fitted) {
        Fittings.Further further = fitted.further();
        return List.of(errand("barcode-reader", Optional.of(scanner), this::scans),
                errand("keypad", further.keypad(), this::types),
                errand("pin-pad", further.pinPad(), this::takesPin),
                errand("fingerprint-reader", further.fingers(), this::compares),
                errand("document-printer", fitted.devices().sheets(), this::prints),
                errand("camera", fitted.devices().face(), this::looks),
                errand("document-camera", fitted.devices().plate(), this::photographs));
    }

    private <D extends Device> Errand errand(String name, Optional<D> device, Predicate<D> command) {
        D there = device.orElseThrow(() -> new IllegalStateException(name + " is not fitted; the log says why"));
        return new Errand(name, there, () -> command.test(there), () -> ill.test(name), clock, workers);
    }

    List<Errand> all() {
        return all;
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

    private boolean looks(FaceCamera camera) {
        return camera.frame(Deadline.after(LOOK_LIMIT, clock::nanos)) instanceof FrameResult.Frame;
    }

    private boolean photographs(DocumentCamera camera) {
        return camera.page(Deadline.after(LOOK_LIMIT, clock::nanos)) instanceof PageResult.Accepted;
    }

    /** The others close with the terminal. */
    @Override
    public void close() {
        scanner.close();
    }
}
