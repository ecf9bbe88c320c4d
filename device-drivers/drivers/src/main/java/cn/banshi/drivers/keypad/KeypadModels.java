package cn.banshi.drivers.keypad;

import cn.banshi.drivers.models.Model;
import java.util.List;
import java.util.Optional;

/** The keypads this driver ships: properties files, each inheriting what it does not say. */
public final class KeypadModels {

    /** ASCII digits, enter, cancel, backspace; side keys A to H. */
    public static final String DEFAULT = "generic-ascii";

    private static final List<String> NAMES = List.of(DEFAULT);

    private KeypadModels() {}

    /** All names that configuration may use. */
    public static List<String> names() {
        return NAMES;
    }

    static Optional<KeyCodes> find(String name) {
        return NAMES.contains(name)
                ? Optional.of(KeyCodes.of(Model.load(KeypadModels.class, name)))
                : Optional.empty();
    }
}
