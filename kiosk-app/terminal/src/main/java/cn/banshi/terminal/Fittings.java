package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.guide.GuideLights;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.session.CardWay;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.ReceiptSlot;
import cn.banshi.core.supervision.Supervised;
import cn.banshi.core.supervision.SupervisedBarcodeReader;
import cn.banshi.core.supervision.SupervisedDocumentCamera;
import cn.banshi.core.supervision.SupervisedDocumentPrinter;
import cn.banshi.core.supervision.SupervisedFaceCamera;
import cn.banshi.core.supervision.SupervisedFingerprintReader;
import cn.banshi.core.supervision.SupervisedIdCardReader;
import cn.banshi.core.supervision.SupervisedKeypad;
import cn.banshi.core.supervision.SupervisedLights;
import cn.banshi.core.supervision.SupervisedPinPad;
import cn.banshi.core.supervision.SupervisedReceiptPrinter;
import cn.banshi.core.supervision.SupervisedSensors;
import cn.banshi.core.supervision.SupervisedSocialSecurityCardReader;
import cn.banshi.core.supervision.Supervisor;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges.Time;
import cn.banshi.device.Device;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.device.sensors.Sensors.Sensor;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.vision.Vision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The devices a configuration names, under supervision. Nothing is opened yet.
 */
public final class Fittings {

    /** Everything that serves citizens claims devices by this name. */
    private static final String OWNER = "visit";
    /** Asks the security module, the card service, or the barcode reader; a pulled plug is noticed without asking where the kernel tells. */
    private static final Duration CHECK_READER = Duration.ofSeconds(10);
    /** Four short questions, 20 ms at 9600 baud, so that the end of the paper is known within 300 ms. */
    private static final Duration CHECK_PRINTER = Duration.ofMillis(100);
    /** Boards report nothing by themselves; half of what the session leaves between two looks at the slot, and less. */
    private static final Duration CHECK_SENSORS = Duration.ofMillis(200);
    /** They help, and nothing waits for them. */
    private static final Duration CHECK_LIGHTS = Duration.ofSeconds(10);
    /** One short question on a connection that is kept, so that the end of its paper is known within 300 ms, too. */
    private static final Duration CHECK_DOCUMENT_PRINTER = Duration.ofMillis(150);
    /** A pad is asked for its keys, a keypad only whether its port is there: it answers nothing. */
    private static final Duration CHECK_KEYS = Duration.ofSeconds(10);

    /** A camera's lamp burns while it is looked at, and its process costs memory: neither for nobody. */
    private static final Optional<Duration> WHEN_USED = Optional.empty();

    private final TerminalConfiguration configuration;
    private final Vision cameras;
    private final Drivers drivers;
    private final Time time;
    private final Runnable changed;
    private volatile Runnable follow = () -> {};
    private final List<Supervised<?>> supervised = new ArrayList<>();

    private Fittings(TerminalConfiguration configuration, Time time, Runnable changed) {
        this.configuration = configuration;
        this.cameras = cameras(configuration);
        this.drivers = ConfiguredDrivers.of(configuration, "terminal", cameras, Optional.empty());
        this.time = time;
        this.changed = () -> {
            follow.run();
            changed.run();
        };
    }

    /**
     * What a terminal has.
     *
     * @param guide is told what is shown
     * @param forgetPictures lets go of every picture that a camera saw; at most four seconds
     */
    public record Fitted(Ports.Devices devices, Further further, Consumer<Presentation> guide, Supervisor supervisor,
            Runnable forgetPictures) {}

    /** Devices that no step of a visit asks for yet; staff see how they are all the same. */
    public record Further(Optional<Keypad> keypad, Optional<PinPad> pinPad,
            Optional<FingerprintReader> fingers) {}

    private static Vision cameras(TerminalConfiguration configuration) {
        return Vision.delivered(configuration.places().data().resolve("vision"), configuration.backend().sandbox());
    }

    /** @param changed runs when a device is not as it was, on any thread */
    public static Fitted of(TerminalConfiguration configuration, Time time, Runnable changed) {
        return new Fittings(configuration, time, changed).fitted();
    }

    private Fitted fitted() {
        List<CardWay> ways = ways();
        ReceiptPrinter printer = supervised(DeviceClass.RECEIPT_PRINTER, CHECK_PRINTER, made -> made)
                .<ReceiptPrinter>map(device -> new SupervisedReceiptPrinter(device, OWNER))
                .orElseGet(NoReceiptPrinter::new);
        Optional<FaceCamera> face = supervised(DeviceClass.CAMERA, WHEN_USED, made -> made)
                .map(device -> new SupervisedFaceCamera(device, OWNER));
        Optional<DocumentCamera> plate = supervised(DeviceClass.DOCUMENT_CAMERA, WHEN_USED, made -> made)
                .map(device -> new SupervisedDocumentCamera(device, OWNER));
        Optional<DocumentPrinter> sheets = supervised(DeviceClass.DOCUMENT_PRINTER, CHECK_DOCUMENT_PRINTER,
                made -> made).map(device -> new SupervisedDocumentPrinter(device, OWNER));
        return new Fitted(new Ports.Devices(ways, printer, slot(), new Buzzer(), face, plate, sheets), further(),
                guide(),
                new Supervisor(supervised), cameras::forget);
    }

    private Further further() {
        return new Further(
                supervised(DeviceClass.KEYPAD, CHECK_KEYS, made -> made)
                        .map(device -> new SupervisedKeypad(device, OWNER)),
                supervised(DeviceClass.PIN_PAD, CHECK_KEYS, made -> made)
                        .map(device -> new SupervisedPinPad(device, OWNER)),
                supervised(DeviceClass.FINGERPRINT_READER, CHECK_READER, made -> made)
                        .map(device -> new SupervisedFingerprintReader(device, OWNER)));
    }

    private List<CardWay> ways() {
        Stream<CardWay> laid = supervised(DeviceClass.ID_CARD_READER, CHECK_READER, made -> made).stream()
                .map(device -> CardWay.of(new SupervisedIdCardReader(device, OWNER)));
        Stream<CardWay> put = supervised(DeviceClass.SMART_CARD_READER, CHECK_READER, Drivers::socialSecurityCards)
                .stream()
                .map(device -> CardWay.of(new SupervisedSocialSecurityCardReader(device, OWNER)));
        Stream<CardWay> held = supervised(DeviceClass.BARCODE_READER, CHECK_READER, made -> made).stream()
                .map(device -> CardWay.of(new SupervisedBarcodeReader(device, OWNER)));
        return Stream.of(laid, put, held).flatMap(each -> each).toList();
    }

    private Consumer<Presentation> guide() {
        return supervised(DeviceClass.LIGHTS, CHECK_LIGHTS, made -> made)
                .<Consumer<Presentation>>map(this::following)
                .orElse(shown -> {});
    }

    private GuideLights following(Supervised<Lights> lights) {
        var guide = new GuideLights(new SupervisedLights(lights, OWNER),
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name("guide-lights").factory()), time.nanos());
        follow = guide::refresh;
        return guide;
    }

    private ReceiptSlot slot() {
        return supervised(DeviceClass.SENSORS, CHECK_SENSORS, made -> made)
                .map(device -> new SupervisedSensors(device, OWNER))
                .<ReceiptSlot>map(sensors -> () -> sensors.readings()
                        .getOrDefault(Sensor.RECEIPT_SLOT, Reading.UNKNOWN))
                .orElse(() -> Reading.UNKNOWN);
    }

    private <D extends Device, U extends Device> Optional<Supervised<U>> supervised(DeviceClass<D> deviceClass,
            Duration check, Function<D, U> use) {
        return supervised(deviceClass, Optional.of(check), use);
    }

    /** @param use what the driver of the class is used as */
    private <D extends Device, U extends Device> Optional<Supervised<U>> supervised(DeviceClass<D> deviceClass,
            Optional<Duration> check, Function<D, U> use) {
        Optional<Supervised<U>> made = wiring(deviceClass).flatMap(wiring -> {
            Supplier<Optional<U>> driver = () -> ready(deviceClass, wiring).map(use);
            return driver.get()
                    .map(first -> new Supervised<>(new Supervised.Fitting<>(Word.of(deviceClass.name()), first, driver,
                            Drivers.usbPort(wiring.address()), check), time, changed));
        });
        made.ifPresent(supervised::add);
        return made;
    }

    private Optional<Wiring> wiring(DeviceClass<?> deviceClass) {
        return Optional.ofNullable(configuration.devices().get(deviceClass.name()));
    }

    private <D extends Device> Optional<D> ready(DeviceClass<D> deviceClass, Wiring wiring) {
        return switch (drivers.open(deviceClass, wiring)) {
            case Opening.Ready<D>(D device) -> Optional.of(device);
            case Opening.Unusable<D>(String problem) -> {
                Log.write(new LogEvent.DeviceUnusable(Word.of(deviceClass.name()), Detail.of(problem)));
                yield Optional.empty();
            }
        };
    }
}
