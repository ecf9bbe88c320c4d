package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Rows of keys, each as many columns wide as it has to be. Rows grow where there is room. JavaFX thread only. */
class KeyRows extends GridPane {

    /** Columns for ten keys in a row: half a key is one, so that every row can stand on its own place. */
    static final int HALVES = 20;
    /** Columns of one of ten keys. */
    static final int KEY = 2;
    static final double TALLEST = 118;
    private static final double USUAL = 108;
    private static final int SIDE = 3;

    final Kit kit;
    private final Consumer<Key> receiver;
    /** By the first character that a key types. */
    private final Map<Touchable, Character> typing = new HashMap<>();

    /** @param width columns */
    record Cap(Touchable key, int width) {}

    KeyRows(Kit kit, int columns, Consumer<Key> receiver) {
        super(gap(kit), gap(kit));
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    /** Between two keys. */
    static double gap(Kit kit) {
        return kit.crowded() ? Space.KEYS : Space.ONE;
    }

    /** Height of so many rows that are as low as they get. */
    static double least(Kit kit, int rows) {
        return rows * Caps.LOWEST + (rows - 1) * gap(kit);
    }

    /** @param from column */
    void row(int from, List<Cap> keys) {
        row(USUAL, TALLEST);
        int column = from;
        for (Cap cap : keys) {
            add(cap.key, column, getRowConstraints().size() - 1, cap.width, 1);
            column += cap.width;
        }
    }

    void rows(int count, double usual, double tallest) {
        for (int i = 0; i < count; i++) {
            row(usual, tallest);
        }
    }

    void rows(int count) {
        rows(count, USUAL, TALLEST);
    }

    private void row(double usual, double tallest) {
        RowConstraints row = new RowConstraints(Caps.LOWEST, kit.crowded() ? Caps.LOWEST : usual, tallest);
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);
    }

    /** Between the two keys that take back. */
    List<Cap> between(List<Cap> some) {
        return Stream.of(List.of(new Cap(clear(), SIDE)), some, List.of(new Cap(delete(52), SIDE)))
                .flatMap(List::stream)
                .toList();
    }

    Touchable delete(double icon) {
        return key("pad-delete", kit.icon("delete", icon), kit.say("pad.delete"), new Key.Delete()).styled("side");
    }

    Touchable clear() {
        String clear = kit.say("pad.clear");
        return key("pad-clear", kit.words(clear, "h3").single().centred(), clear, new Key.Clear()).styled("side");
    }

    /** A key that is named as it looks, and offered where that can stand. */
    Touchable face(String id, String face, Key key) {
        return typing(face, key(id, kit.words(face, "key-face").single().centred(), face, key));
    }

    /** @param typed characters, one or more */
    Touchable typing(String typed, Touchable key) {
        typing.put(key, typed.charAt(0));
        return key;
    }

    Touchable key(String id, Node face, String spoken, Key key) {
        return Caps.cap(kit, id, face, spoken, () -> receiver.accept(key));
    }

    /** Where all of them come up in the place of others. */
    void settling() {
        getChildren().stream().filter(Touchable.class::isInstance).forEach(key -> ((Touchable) key).settling());
    }

    /** As {@link Guided#offer}; keys that type nothing stay. */
    public void offer(String keys) {
        typing.forEach((key, first) -> key.off(keys.indexOf(first) < 0));
    }
}
