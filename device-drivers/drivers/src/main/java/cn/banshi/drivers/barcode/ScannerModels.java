package cn.banshi.drivers.barcode;

import cn.banshi.drivers.models.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The barcode readers this driver ships: properties files, each inheriting what it does not say. */
public final class ScannerModels {

    /** Any reader on a serial line or USB-CDC that looks all the time and sends plain text. */
    public static final String DEFAULT = "generic-text";

    private static final List<String> NAMES = List.of("generic-text", "honeywell", "newland", "newland-old", "ssi",
            "hid-pos", "hid-keyboard");

    private ScannerModels() {}

    /** How a model's bytes are to be read. */
    private enum Framing {
        TEXT, SSI, HID_POS, HID_KEYBOARD
    }

    /** All names that configuration may use. */
    public static List<String> names() {
        return NAMES;
    }

    /** @param device the device's node, whose report descriptor says where HID fields stand */
    static Optional<ScannerProtocol> find(String name, Path device) {
        return NAMES.contains(name)
                ? Optional.of(protocol(Model.load(ScannerModels.class, name), device))
                : Optional.empty();
    }

    private static ScannerProtocol protocol(Model model, Path device) {
        return switch (model.choice("framing", Framing.class)) {
            case TEXT -> new TextProtocol(TextModel.of(model));
            case SSI -> new SsiProtocol();
            case HID_POS -> new HidPosProtocol(() -> HidDescriptorFile.layout(device));
            case HID_KEYBOARD -> new HidKeyboardProtocol();
        };
    }
}
