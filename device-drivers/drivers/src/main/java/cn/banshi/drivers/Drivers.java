package cn.banshi.drivers;

import cn.banshi.device.Device;
import cn.banshi.device.UsbPort;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SocialSecurityCardReader;
import cn.banshi.drivers.barcode.PortBarcodeReader;
import cn.banshi.drivers.barcode.ScannerModels;
import cn.banshi.drivers.escpos.EscPosReceiptPrinter;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.drivers.fingerprint.Ef01FingerprintReader;
import cn.banshi.drivers.ipp.IppDocumentPrinter;
import cn.banshi.drivers.keypad.KeypadModels;
import cn.banshi.drivers.keypad.SerialKeypad;
import cn.banshi.drivers.modbus.IoMap;
import cn.banshi.drivers.modbus.IoPoint;
import cn.banshi.drivers.modbus.ModbusLights;
import cn.banshi.drivers.modbus.ModbusSensors;
import cn.banshi.drivers.pcsc.PcscSmartCardReader;
import cn.banshi.drivers.pinpad.SzztPinPad;
import cn.banshi.drivers.plugin.Plugins;
import cn.banshi.drivers.samv.SamvIdCardReader;
import cn.banshi.drivers.socialsecurity.ApduSocialSecurityCardReader;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Claims;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Link;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.Transport;
import cn.banshi.drivers.transport.file.CharacterDeviceConnector;
import cn.banshi.drivers.transport.ipp.IppConnector;
import cn.banshi.drivers.transport.pcsc.PcscConnector;
import cn.banshi.drivers.transport.recording.Recording;
import cn.banshi.drivers.transport.recording.RecordingConnector;
import cn.banshi.drivers.transport.serial.SerialConnector;
import cn.banshi.drivers.transport.tcp.TcpConnector;
import cn.banshi.drivers.transport.usb.BulkConnector;
import cn.banshi.drivers.transport.usb.SysfsUsbPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Makes device drivers from configured addresses. Nothing is opened, probed or loaded here: a driver opens its port at
 * its first command, and a device that is missing then is a status, not an error. Thread-safe; one per process.
 */
public final class Drivers {

    /** How long a command waits for another owner of this process to give the port back. */
    private static final Duration CLAIM_LIMIT = Duration.ofSeconds(2);

    /** Characters of silence between two frames (Modbus over serial line V1.02, section 2.5.1.1). */
    private static final double FRAME_GAP = 3.5;

    private final Claims claims = new Claims();
    private final Map<Address, Port<Transport>> buses = new ConcurrentHashMap<>();
    private final String owner;
    private final Others others;
    private final Plugins plugins;
    private final List<Path> fonts;
    private final Optional<Recording> recording;
    private final Map<DeviceClass<?>, Function<Wiring, Opening<? extends Device>>> own = Map.of(
            DeviceClass.BARCODE_READER,
            wiring -> barcodeReader(wiring.address(), wiring.model().orElse(ScannerModels.DEFAULT)),
            DeviceClass.DOCUMENT_PRINTER, wiring -> documentPrinter(wiring.address()),
            DeviceClass.FINGERPRINT_READER, wiring -> fingerprintReader(wiring.address()),
            DeviceClass.ID_CARD_READER, wiring -> idCardReader(wiring.address()),
            DeviceClass.KEYPAD, wiring -> keypad(wiring.address(), wiring.model().orElse(KeypadModels.DEFAULT)),
            DeviceClass.LIGHTS, wiring -> lights(wiring.address(), wiring.map()),
            DeviceClass.PIN_PAD, wiring -> pinPad(wiring.address()),
            DeviceClass.RECEIPT_PRINTER,
            wiring -> receiptPrinter(wiring.address(), wiring.model().orElse(PrinterModels.DEFAULT)),
            DeviceClass.SENSORS, wiring -> sensors(wiring.address(), wiring.map()),
            DeviceClass.SMART_CARD_READER, wiring -> smartCardReader(wiring.address()));

    /** Drivers of another room. */
    @FunctionalInterface
    public interface Others {

        /** None. */
        Others NONE = (deviceClass, wiring) -> Optional.empty();

        /** @return empty where that room has none for such a device */
        Optional<Opening<? extends Device>> open(DeviceClass<?> deviceClass, Wiring wiring);
    }

    /**
     * @param owner named to whoever finds a port taken, such as {@code terminal}
     * @param others asked before this room's own
     * @param plugins third parties' drivers
     * @param fonts font files for characters a printer lacks, in order of preference
     * @param recording gets what passes to and from the terminal's own drivers where bytes go to and fro
     */
    public Drivers(String owner, Others others, Plugins plugins, List<Path> fonts, Optional<Recording> recording) {
        this.others = others;
        this.owner = owner;
        this.plugins = plugins;
        this.fonts = List.copyOf(fonts);
        this.recording = recording;
    }

    /** The terminal's own alone, for printers that have all characters. */
    public Drivers(String owner) {
        this(owner, Others.NONE, new Plugins(Optional.empty()), List.of(), Optional.empty());
    }

    /**
     * Makes the driver a configuration asks for: the terminal's own for the class, or a third party's by name.
     *
     * @return unusable, too, where the named driver drives another class
     */
    public <D extends Device> Opening<D> open(DeviceClass<D> deviceClass, Wiring wiring) {
        Opening<? extends Device> opening = wiring.driver()
                .<Opening<? extends Device>>map(name -> plugins.open(name, wiring))
                .orElseGet(() -> own(deviceClass, wiring));
        return switch (opening) {
            case Opening.Unusable<? extends Device>(String problem) -> new Opening.Unusable<>(problem);
            case Opening.Ready<? extends Device>(Device device) when deviceClass.type()
                    .isInstance(device) -> new Opening.Ready<>(deviceClass.type().cast(device));
            case Opening.Ready<? extends Device>(Device device) -> {
                device.close();
                yield new Opening.Unusable<>("driver '" + wiring.driver().orElse("") + "' drives no " + deviceClass);
            }
        };
    }

    private Opening<? extends Device> own(DeviceClass<?> deviceClass, Wiring wiring) {
        return others.open(deviceClass, wiring)
                .or(() -> Optional.ofNullable(own.get(deviceClass)).map(driver -> driver.apply(wiring)))
                .orElseGet(() -> new Opening.Unusable<>("this version has no driver of its own for " + deviceClass
                        + "; name a third party's with driver"));
    }

    /** A reader with a SAM_V module. */
    public Opening<IdCardReader> idCardReader(String address) {
        return with(address, SamvIdCardReader::new);
    }

    /**
     * A printer that speaks ESC/POS.
     *
     * @param model a name from {@link PrinterModels#names}
     */
    public Opening<ReceiptPrinter> receiptPrinter(String address, String model) {
        return modelled(with(address, port -> EscPosReceiptPrinter.of(port, model, fonts)), "printer", model,
                PrinterModels.names());
    }

    /**
     * A reader of bar codes and QR codes.
     *
     * @param model a name from {@link ScannerModels#names}
     */
    public Opening<BarcodeReader> barcodeReader(String address, String model) {
        return modelled(with(address, port -> PortBarcodeReader.of(port, model)), "barcode reader", model,
                ScannerModels.names());
    }

    /**
     * A keypad that sends a byte for each key.
     *
     * @param model a name from {@link KeypadModels#names}
     */
    public Opening<Keypad> keypad(String address, String model) {
        return modelled(with(address, port -> SerialKeypad.of(port, model)), "keypad", model, KeypadModels.names());
    }

    /** An encrypting PIN pad of SZZT. */
    public Opening<PinPad> pinPad(String address) {
        return with(address, SzztPinPad::new);
    }

    /** A fingerprint module of the EF01 family. */
    public Opening<FingerprintReader> fingerprintReader(String address) {
        return with(address, Ef01FingerprintReader::new);
    }

    /**
     * Guide lights on Modbus RTU boards; the line may be shared with {@link #sensors}.
     *
     * @param map light to coil, such as {@code card-reader} to {@code coil 0}
     */
    public Opening<Lights> lights(String address, Map<String, String> map) {
        return mapped(address, map, Lights.Position.class, true, ModbusLights::new);
    }

    /**
     * Sensors on Modbus RTU boards; the line may be shared with {@link #lights}.
     *
     * @param map sensor to contact, such as {@code door} to {@code input 0 inverted}
     */
    public Opening<Sensors> sensors(String address, Map<String, String> map) {
        return mapped(address, map, Sensors.Sensor.class, false, ModbusSensors::new);
    }

    /** Makes a device on a bus. */
    @FunctionalInterface
    private interface OnBus<K, D> {

        D make(Port<Transport> port, Map<K, IoPoint> points, Duration silence);
    }

    private <K extends Enum<K>, D> Opening<D> mapped(String address, Map<String, String> map, Class<K> kind,
            boolean switched, OnBus<K, ? extends D> device) {
        return switch (IoMap.parse(map, kind, switched)) {
            case IoMap.Parsed.Invalid<K>(String problem) -> new Opening.Unusable<>(problem);
            case IoMap.Parsed.Valid<K>(Map<K, IoPoint> points) -> at(address,
                    place -> device.make(sharedPort(place), points, place.characters(FRAME_GAP)));
        };
    }

    /** One port for all devices on a line, as long as one of them is open. */
    private Port<Transport> sharedPort(Address.Bytes place) {
        return buses.compute(place,
                (same, before) -> before != null && before.share() ? before : port(place, connector(place)));
    }

    /** @param opening holds nothing when there is no such model */
    private static <D> Opening<D> modelled(Opening<Optional<D>> opening, String what, String model,
            List<String> known) {
        return switch (opening) {
            case Opening.Unusable<Optional<D>>(String problem) -> new Opening.Unusable<>(problem);
            case Opening.Ready<Optional<D>>(Optional<D> device) -> device
                    .<Opening<D>>map(Opening.Ready::new)
                    .orElseGet(() -> new Opening.Unusable<>(what + " model '" + model + "' is not known; use one of "
                            + String.join(", ", known)));
        };
    }

    /** A printer of documents that speaks IPP. */
    public Opening<DocumentPrinter> documentPrinter(String address) {
        return switch (Address.parse(address)) {
            case Address.Parsed.Invalid(String problem) -> new Opening.Unusable<>(problem);
            case Address.Parsed.Valid(Address.Ipp ipp) -> new Opening.Ready<>(
                    new IppDocumentPrinter(port(ipp, new IppConnector(ipp))));
            case Address.Parsed.Valid(Address other) -> new Opening.Unusable<>("address '" + address
                    + "': no printer of documents stands there; use ipp or ipps, for example ipp://10.0.0.8/ipp/print");
        };
    }

    /** A reader at the card service of the system, for cards of every kind. */
    public Opening<SmartCardReader> smartCardReader(String address) {
        return switch (Address.parse(address)) {
            case Address.Parsed.Invalid(String problem) -> new Opening.Unusable<>(problem);
            case Address.Parsed.Valid(Address.CardReader reader) -> new Opening.Ready<>(
                    new PcscSmartCardReader(port(reader, new PcscConnector(reader))));
            case Address.Parsed.Valid(Address other) -> new Opening.Unusable<>("address '" + address
                    + "': no smart card reader stands there; write pcsc://NAME as pcsc_scan -r shows it");
        };
    }

    /** What reads social-security cards in a reader. Closing it closes the reader. */
    public static SocialSecurityCardReader socialSecurityCards(SmartCardReader reader) {
        return new ApduSocialSecurityCardReader(reader);
    }

    /** The USB port that the device at an address hangs on; of one that hangs on none, a port that cannot be reset. */
    public static UsbPort usbPort(String address) {
        if (CameraAddress.parse(address) instanceof CameraAddress.Parsed.Valid(CameraAddress.Video video)) {
            return new SysfsUsbPort(video.node());
        }
        return switch (Address.parse(address)) {
            case Address.Parsed.Valid(Address.Serial(Path node, _, _, _)) -> new SysfsUsbPort(node);
            case Address.Parsed.Valid(Address.CharacterDevice(Path node)) -> new SysfsUsbPort(node);
            case Address.Parsed.Valid(Address.Bulk bulk) -> new SysfsUsbPort(bulk);
            case Address.Parsed.Valid other -> deadline -> new UsbPort.Reset.Impossible(address + " is no USB device");
            case Address.Parsed.Invalid invalid -> deadline -> new UsbPort.Reset.Impossible(invalid.problem());
        };
    }

    private <D> Opening<D> with(String address, Function<Port<Transport>, D> driver) {
        return at(address, place -> driver.apply(port(place, connector(place))));
    }

    /** For devices that bytes go to and fro. */
    private static <D> Opening<D> at(String address, Function<Address.Bytes, D> driver) {
        return switch (Address.parse(address)) {
            case Address.Parsed.Invalid(String problem) -> new Opening.Unusable<>(problem);
            case Address.Parsed.Valid(Address.Bytes place) -> new Opening.Ready<>(driver.apply(place));
            case Address.Parsed.Valid(Address other) -> new Opening.Unusable<>("address '" + address
                    + "': no device of this class stands there; use serial, tcp, usb, usb-bulk or hidraw");
        };
    }

    private <L extends Link> Port<L> port(Address address, Connector<L> connector) {
        return new Port<>(address.target(), owner, claims, connector, CLAIM_LIMIT);
    }

    private Connector<Transport> connector(Address.Bytes address) {
        Connector<Transport> plain = plain(address);
        return recording
                .<Connector<Transport>>map(into -> new RecordingConnector(plain, address, into))
                .orElse(plain);
    }

    private static Connector<Transport> plain(Address.Bytes address) {
        return switch (address) {
            case Address.Serial serial -> new SerialConnector(serial);
            case Address.Tcp tcp -> new TcpConnector(tcp);
            case Address.CharacterDevice file -> new CharacterDeviceConnector(file);
            case Address.Bulk bulk -> new BulkConnector(bulk);
        };
    }
}
