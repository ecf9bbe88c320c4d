package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import java.util.List;
import java.util.function.Consumer;

/** Digits, and capital letters where a keyboard has them. */
public final class LetterPad extends KeyRows implements Guided {

    static final int ROWS = 4;
    private static final double SHARE = 0.37;

    public LetterPad(Kit kit, Consumer<Key> receiver) {
        this(kit, "QWERTYUIOP", receiver);
    }

    /** @param top faces of the ten keys below the digits */
    LetterPad(Kit kit, String top, Consumer<Key> receiver) {
        super(kit, HALVES, receiver);
        row(0, faces("1234567890"));
        row(0, faces(top));
        row(1, faces("ASDFGHJKL"));
        row(0, between(faces("ZXCVBNM")));
    }

    /**
     * As tall as that, whatever stands above; where the glass is crowded, as low as keys may be. In the lower half, they
     * take their share of it.
     *
     * @param height units
     */
    public void keepTo(double height) {
        double tall = kit.crowded() ? least(kit, ROWS) : height;
        if (kit.low()) {
            tall = SHARE * kit.panel().reachable();
        }
        setMinHeight(tall);
        setMaxHeight(tall);
    }

    /** What the text is behind a key. */
    public static String after(String text, Key key) {
        return switch (key) {
            case Key.Digit(int value) -> text + value;
            case Key.Letter(char value) -> text + value;
            case Key.Hanzi(String hanzi) -> text + hanzi;
            case Key.Text(String typed) -> text + typed;
            case Key.Point() -> text;
            case Key.Delete() -> text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
            case Key.Clear() -> "";
        };
    }

    private List<Cap> faces(String faces) {
        return faces.chars()
                .mapToObj(face -> new Cap(face(id((char) face), Character.toString(face), key((char) face)), KEY))
                .toList();
    }

    private static Key key(char face) {
        return Character.isDigit(face)
                ? new Key.Digit(face - '0')
                : latin(face) ? new Key.Letter(face) : new Key.Hanzi(String.valueOf(face));
    }

    private static boolean latin(char face) {
        return face >= 'A' && face <= 'Z';
    }

    /** No id holds a Hanzi. */
    private static String id(char face) {
        return "pad-" + (Character.isDigit(face) || latin(face) ? face : "u" + (int) face);
    }
}
