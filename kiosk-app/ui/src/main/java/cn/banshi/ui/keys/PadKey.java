package cn.banshi.ui.keys;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What a key means, on a tactile pad or on a keyboard. */
public sealed interface PadKey {

    /** Keys that are for going about. */
    enum Way implements PadKey {
        UP, DOWN, LEFT, RIGHT, OK, BACK, HOME, HELP,
        /** Speech on; where it is on: all of it once more. */
        SPEECH, LOUDER, QUIETER
    }

    /**
     * A character, as the key of a pad on the screen would type it.
     *
     * @param id of that key
     */
    record Typed(String id) implements PadKey {

        /** What it means where no number is asked for: pads with digits alone have no keys for speech and volume. */
        Optional<Way> unasked() {
            return switch (id) {
                case "pad-0" -> Optional.of(Way.SPEECH);
                case "pad-7" -> Optional.of(Way.QUIETER);
                case "pad-9" -> Optional.of(Way.LOUDER);
                default -> Optional.empty();
            };
        }

        public static Typed of(char face) {
            return new Typed("pad-" + Character.toUpperCase(face));
        }

        public static Typed point() {
            return new Typed("pad-point");
        }

        public static Typed delete() {
            return new Typed("pad-delete");
        }
    }

    /**
     * Keys of a keyboard. Tactile pads that are keyboards can be set to these; F1 to F4 are keys that no pad has for anything
     * else.
     */
    Map<KeyCode, PadKey> KEYBOARD = Map.ofEntries(Map.entry(KeyCode.UP, Way.UP), Map.entry(KeyCode.KP_UP, Way.UP),
            Map.entry(KeyCode.DOWN, Way.DOWN), Map.entry(KeyCode.KP_DOWN, Way.DOWN),
            Map.entry(KeyCode.LEFT, Way.LEFT), Map.entry(KeyCode.KP_LEFT, Way.LEFT),
            Map.entry(KeyCode.RIGHT, Way.RIGHT), Map.entry(KeyCode.KP_RIGHT, Way.RIGHT),
            Map.entry(KeyCode.TAB, Way.DOWN), Map.entry(KeyCode.ENTER, Way.OK), Map.entry(KeyCode.SPACE, Way.OK),
            Map.entry(KeyCode.ESCAPE, Way.BACK), Map.entry(KeyCode.HOME, Way.HOME), Map.entry(KeyCode.F1, Way.HELP),
            Map.entry(KeyCode.HELP, Way.HELP), Map.entry(KeyCode.F2, Way.SPEECH), Map.entry(KeyCode.F3, Way.QUIETER),
            Map.entry(KeyCode.VOLUME_DOWN, Way.QUIETER), Map.entry(KeyCode.F4, Way.LOUDER),
            Map.entry(KeyCode.VOLUME_UP, Way.LOUDER), Map.entry(KeyCode.BACK_SPACE, Typed.delete()),
            Map.entry(KeyCode.DELETE, Typed.delete()), Map.entry(KeyCode.PERIOD, Typed.point()),
            Map.entry(KeyCode.DECIMAL, Typed.point()));

    /** What a key of a keyboard means; empty for keys that mean nothing here. */
    static Optional<PadKey> of(KeyCode code) {
        if (code.isDigitKey() || code.isLetterKey()) {
            String name = code.getName();
            return Optional.of(Typed.of(name.charAt(name.length() - 1)));
        }
        return Optional.ofNullable(KEYBOARD.get(code));
    }
}
