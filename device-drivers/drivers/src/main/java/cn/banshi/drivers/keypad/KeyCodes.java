package cn.banshi.drivers.keypad;

import cn.banshi.device.keypad.Keypad;
import cn.banshi.drivers.models.Model;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which byte stands for which key; several may stand for one. */
record KeyCodes(Map<Byte, Keypad.Key> keys) {

    KeyCodes {
        keys = Map.copyOf(keys);
    }

    static KeyCodes of(Model model) {
        Map<Byte, Keypad.Key> keys = new HashMap<>();
        for (Keypad.Key key : Keypad.Key.values()) {
            for (byte code : model.bytes(key.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                keys.put(code, key);
            }
        }
        return new KeyCodes(keys);
    }

    /** Empty for a byte that stands for no key of a hall terminal: point, special keys, a broken byte. */
    Optional<Keypad.Key> key(byte code) {
        return Optional.ofNullable(keys.get(code));
    }
}
