package cn.banshi.device.driver;

import cn.banshi.device.Device;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.smartcard.SmartCardReader;
import java.util.List;
import java.util.Optional;

/**
 * A class of device.
 *
 * @param name by which configurations, commands and logs call it
 * @param type what its drivers implement
 */
public record DeviceClass<D extends Device>(String name, Class<D> type) {

    public static final DeviceClass<BarcodeReader> BARCODE_READER = of("barcode-reader", BarcodeReader.class);
    /** Towards the citizen. */
    public static final DeviceClass<FaceCamera> CAMERA = of("camera", FaceCamera.class);
    public static final DeviceClass<DocumentCamera> DOCUMENT_CAMERA = of("document-camera", DocumentCamera.class);
    public static final DeviceClass<DocumentPrinter> DOCUMENT_PRINTER = of("document-printer", DocumentPrinter.class);
    public static final DeviceClass<FingerprintReader> FINGERPRINT_READER = of("fingerprint-reader",
            FingerprintReader.class);
    public static final DeviceClass<IdCardReader> ID_CARD_READER = of("id-card-reader", IdCardReader.class);
    public static final DeviceClass<Keypad> KEYPAD = of("keypad", Keypad.class);
    public static final DeviceClass<Lights> LIGHTS = of("lights", Lights.class);
    public static final DeviceClass<PinPad> PIN_PAD = of("pin-pad", PinPad.class);
    public static final DeviceClass<ReceiptPrinter> RECEIPT_PRINTER = of("receipt-printer", ReceiptPrinter.class);
    public static final DeviceClass<Sensors> SENSORS = of("sensors", Sensors.class);
    public static final DeviceClass<SmartCardReader> SMART_CARD_READER = of("smart-card-reader",
            SmartCardReader.class);

    /** Every class, by name. */
    public static final List<DeviceClass<?>> ALL = List.of(BARCODE_READER, CAMERA, DOCUMENT_CAMERA,
            DOCUMENT_PRINTER, FINGERPRINT_READER, ID_CARD_READER, KEYPAD, LIGHTS, PIN_PAD, RECEIPT_PRINTER, SENSORS,
            SMART_CARD_READER);

    private static <D extends Device> DeviceClass<D> of(String name, Class<D> type) {
        return new DeviceClass<>(name, type);
    }

    /** The class of that name; empty where there is none. */
    public static Optional<DeviceClass<?>> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
