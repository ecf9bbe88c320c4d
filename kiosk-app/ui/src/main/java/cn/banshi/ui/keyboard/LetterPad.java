package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Digits, and capital letters where a keyboard has them. */
public final class LetterPad extends GridPane implements Guided {

    /** The pad grows where there is room. */
    private static final double LOWEST_KEY = 62;
    private static final int ROWS = 4;
    private static final double SHARE = 0.37;
    private static final double USUAL_KEY = 108;
    static final double TALLEST_KEY = 118;
    /** Every row stands on its own place: half a key is one column. */
    private static final int COLUMNS = 20;
    private static final int KEY = 2;
    private static final int SIDE_KEY = 3;

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final Map<Character, Touchable> caps = new HashMap<>();

    public LetterPad(Kit kit, Consumer<Key> receiver) {
        this(kit, "QWERTYUIOP", receiver);
    }

    /** @param top faces of the ten keys below the digits */
    LetterPad(Kit kit, String top, Consumer<Key> receiver) {
        super(12, gap(kit));
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        row(0, 0, "1234567890");
        row(1, 0, top);
        row(2, 1, "ASDFGHJKL");
        row(3, SIDE_KEY, "ZXCVBNM");
        add(cap("pad-clear", kit.words(kit.say("pad.clear"), "h3").single().centred(), kit.say("pad.clear"),
                new Key.Clear()).styled("side"), 0, 3, SIDE_KEY, 1);
        add(cap("pad-delete", kit.icon("delete", 52), kit.say("pad.delete"), new Key.Delete()).styled("side"),
                COLUMNS - SIDE_KEY, 3, SIDE_KEY, 1);
    }

    /** Between two rows of keys. */
    static double gap(Kit kit) {
        return kit.crowded() ? 9 : 14;
    }

    /** Height of four rows that are as low as they get. */
    static double least(Kit kit) {
        return ROWS * (kit.crowded() ? Caps.LOWEST : LOWEST_KEY) + (ROWS - 1) * gap(kit);
    }

    static RowConstraints row(Kit kit) {
        return kit.crowded()
                ? new RowConstraints(Caps.LOWEST, Caps.LOWEST, TALLEST_KEY)
                : new RowConstraints(LOWEST_KEY, USUAL_KEY, TALLEST_KEY);
    }

    /**
     * As tall as that, whatever stands above; where the glass is crowded, as low as keys may be. In the lower half, they
     * take their share of it.
     *
     * @param height units
     */
    public void keepTo(double height) {
        double tall = kit.crowded() ? least(kit) : height;
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

    private void row(int row, int from, String faces) {
        RowConstraints height = row(kit);
        height.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(height);
        for (int i = 0; i < faces.length(); i++) {
            char face = faces.charAt(i);
            String spoken = String.valueOf(face);
            Touchable cap = cap(id(face), kit.words(spoken, "key-face").single().centred(), spoken, key(face));
            caps.put(face, cap);
            add(cap, from + i * KEY, row, KEY, 1);
        }
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

    @Override
    public void offer(String keys) {
        caps.forEach((face, cap) -> cap.off(keys.indexOf(face) < 0));
    }

    private Touchable cap(String id, Node face, String spoken, Key key) {
        return Caps.cap(kit, id, face, spoken, () -> receiver.accept(key));
    }
}
