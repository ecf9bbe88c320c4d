package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Latin letters as they are written: a name as on a passport, or an address for e-mail with what its providers end on. */
public final class RowPad extends GridPane implements Guided {

    private static final double USUAL_KEY = 108;
    private static final double TALLEST_KEY = 118;
    private static final double GAP = 14;
    private static final double CLOSE = 9;
    /** Half a key is one column. */
    private static final int COLUMNS = 20;
    private static final int KEY = 2;
    private static final int SIDE = 3;
    private static final int PAIR = 4;
    private static final int TRIPLE = 5;
    private static final int SPACE = 10;
    /** What signs are called, for whoever hears them. */
    private static final Map<String, String> SIGNS = Map.of(".", "pad.sign.point", "@", "pad.sign.at", "-",
            "pad.sign.hyphen", "_", "pad.sign.underscore", " ", "pad.space");

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final String face;
    /** By the first character that a key types. */
    private final Map<Touchable, Character> caps = new HashMap<>();
    private int rows;

    /** @param many rows, more than letters have */
    private RowPad(Kit kit, boolean many, Consumer<Key> receiver) {
        super(12, many || kit.crowded() ? CLOSE : GAP);
        face = many && kit.wide() && !kit.crowded() ? "h2" : "key-face";
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    /** Capitals and a space. */
    public static RowPad name(Kit kit, Consumer<Key> receiver) {
        var pad = new RowPad(kit, false, receiver);
        pad.row(0, pad.faces("QWERTYUIOP"));
        pad.row(1, pad.faces("ASDFGHJKL"));
        pad.row(0, pad.between(pad.faces("ZXCVBNM")));
        pad.row((COLUMNS - SPACE) / 2, List.of(pad.text(" ", kit.say("pad.space"), SPACE)));
        return pad;
    }

    /** Small letters, digits, signs, and the ends of addresses. */
    public static RowPad email(Kit kit, Consumer<Key> receiver) {
        var pad = new RowPad(kit, true, receiver);
        pad.row(0, pad.faces("1234567890"));
        pad.row(0, pad.faces("qwertyuiop"));
        pad.row(0, pad.faces("asdfghjkl@"));
        pad.row(0, pad.faces("zxcvbnm.-_"));
        pad.row(0, pad.between(List.of(pad.text(".com", ".com", PAIR), pad.text("@qq.com", "@qq.com", TRIPLE),
                pad.text("@163.com", "@163.com", TRIPLE))));
        return pad;
    }

    /** @param width columns */
    private record Cap(Touchable key, int width) {}

    private List<Cap> faces(String faces) {
        return faces.chars().mapToObj(face -> text(Character.toString(face), Character.toString(face), KEY)).toList();
    }

    private Cap text(String typed, String words, int width) {
        char first = typed.charAt(0);
        Key key = Character.isDigit(first) ? new Key.Digit(first - '0') : new Key.Text(typed);
        Optional<String> sign = Optional.ofNullable(SIGNS.get(typed));
        String id = sign.map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse(typed.length() > 1 ? "end-" + typed.replaceAll("[^a-z0-9]", "")
                        : typed.toUpperCase(Locale.ROOT));
        String style = words.length() > 1 ? "h3" : face;
        Touchable cap = cap("pad-" + id, kit.words(words, style).single().centred(), sign.map(kit::say).orElse(words),
                key);
        caps.put(cap, first);
        return new Cap(cap, width);
    }

    /** Between the two keys that take back. */
    private List<Cap> between(List<Cap> some) {
        Touchable clear = cap("pad-clear", kit.words(kit.say("pad.clear"), "h3").single().centred(),
                kit.say("pad.clear"), new Key.Clear()).styled("side");
        Touchable delete = cap("pad-delete", kit.icon("delete", 52), kit.say("pad.delete"), new Key.Delete())
                .styled("side");
        return Stream.of(List.of(new Cap(clear, SIDE)), some, List.of(new Cap(delete, SIDE)))
                .flatMap(List::stream)
                .toList();
    }

    private void row(int from, List<Cap> keys) {
        RowConstraints height = new RowConstraints(Caps.LOWEST, kit.crowded() ? Caps.LOWEST : USUAL_KEY, TALLEST_KEY);
        height.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(height);
        int column = from;
        for (Cap cap : keys) {
            add(cap.key, column, rows, cap.width, 1);
            column += cap.width;
        }
        rows++;
    }

    private Touchable cap(String id, Node face, String spoken, Key key) {
        return Caps.cap(kit, id, face, spoken, () -> receiver.accept(key));
    }

    @Override
    public void offer(String keys) {
        caps.forEach((cap, first) -> cap.off(keys.indexOf(first) < 0));
    }
}
