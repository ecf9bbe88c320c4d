package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration.DeviceEntry;
import cn.banshi.device.Device;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.Drivers.Opening;
import cn.banshi.drivers.barcode.ScannerModels;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.drivers.keypad.KeypadModels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The classes of device this version drives, by the names configurations use; nothing is opened here. */
final class Catalogue {

    static final String BARCODE_READER = "barcode-reader";
    static final String FINGERPRINT_READER = "fingerprint-reader";
    static final String ID_CARD_READER = "id-card-reader";
    static final String KEYPAD = "keypad";
    static final String LIGHTS = "lights";
    static final String PIN_PAD = "pin-pad";
    static final String RECEIPT_PRINTER = "receipt-printer";
    static final String SENSORS = "sensors";
    static final String SMART_CARD_READER = "smart-card-reader";

    private final Map<String, Function<DeviceEntry, Opening<? extends Device>>> drivers = new TreeMap<>();

    Catalogue(Drivers drivers) {
        this.drivers.put(BARCODE_READER, entry -> drivers.barcodeReader(entry.address(),
                entry.model().orElse(ScannerModels.DEFAULT)));
        this.drivers.put(FINGERPRINT_READER, entry -> drivers.fingerprintReader(entry.address()));
        this.drivers.put(KEYPAD, entry -> drivers.keypad(entry.address(),
                entry.model().orElse(KeypadModels.DEFAULT)));
        this.drivers.put(PIN_PAD, entry -> drivers.pinPad(entry.address()));
        this.drivers.put(ID_CARD_READER, entry -> drivers.idCardReader(entry.address()));
        this.drivers.put(LIGHTS, entry -> drivers.lights(entry.address(), entry.map()));
        this.drivers.put(SENSORS, entry -> drivers.sensors(entry.address(), entry.map()));
        this.drivers.put(RECEIPT_PRINTER, entry -> drivers.receiptPrinter(entry.address(),
                entry.model().orElse(PrinterModels.DEFAULT), List.of()));
        this.drivers.put(SMART_CARD_READER, entry -> drivers.smartCardReader(entry.address()));
    }

    /** The one class that can stand at such an address; empty where several can. */
    static Optional<String> onlyClassAt(String address) {
        return address.strip().toLowerCase(Locale.ROOT).startsWith("pcsc:")
                ? Optional.of(SMART_CARD_READER)
                : Optional.empty();
    }

    /** The driver for an entry, or what is wrong with it. */
    Opening<? extends Device> open(String deviceClass, DeviceEntry entry) {
        return Optional.ofNullable(drivers.get(deviceClass))
                .<Opening<? extends Device>>map(driver -> driver.apply(entry))
                .orElseGet(() -> new Opening.Unusable<>("this version has no driver for the class " + deviceClass
                        + "; remove the line or write one of " + String.join(", ", drivers.keySet())));
    }
}
