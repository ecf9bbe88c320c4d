package cn.banshi.ui.keyboard;

import cn.banshi.core.screen.FieldView.Pad;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Digits as on a telephone, two tall keys to take back what was typed. */
public final class NumberPad extends GridPane implements Guided {

    /** The pad grows where there is room. */
    private static final double LOWEST_KEY = 72;
    private static final double USUAL_KEY = 118;
    private static final double TALLEST_KEY = 132;
    private static final int ROWS = 4;

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final Map<Character, Touchable> digits = new HashMap<>();

    public NumberPad(Kit kit, Pad pad, Consumer<Key> receiver) {
        super(kit.crowded() ? 14 : 18, kit.low() ? 9 : kit.crowded() ? 14 : 18);
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        for (int i = 0; i < ROWS; i++) {
            getColumnConstraints().add(column());
            getRowConstraints().add(row());
        }
        for (int digit = 1; digit <= 9; digit++) {
            add(digit(digit), (digit - 1) % 3, (digit - 1) / 3);
        }
        Optional<Touchable> beside = besideZero(pad);
        add(digit(0), 0, 3, beside.isPresent() ? 2 : 3, 1);
        beside.ifPresent(key -> add(key, 2, 3));
        add(key("pad-delete", kit.icon("delete", 58), kit.say("pad.delete"), new Key.Delete()).styled("side"), 3, 0, 1,
                2);
        add(key("pad-clear", kit.words(kit.say("pad.clear"), "h3").single().centred(), kit.say("pad.clear"),
                new Key.Clear()).styled("side"), 3, 2, 1, 2);
    }

    private Optional<Touchable> besideZero(Pad pad) {
        return switch (pad) {
            case MONEY -> Optional.of(key("pad-point", ".", new Key.Point()));
            case IDENTITY -> Optional.of(key("pad-X", "X", new Key.Letter('X')));
            case DIGITS, DAY, LETTERS, VEHICLE, LATIN, EMAIL, HANZI, NAME -> Optional.empty();
        };
    }

    private static ColumnConstraints column() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(25);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private RowConstraints row() {
        RowConstraints row = kit.crowded()
                ? new RowConstraints(Caps.LOWEST, Caps.LOWEST, TALLEST_KEY)
                : new RowConstraints(LOWEST_KEY, USUAL_KEY, TALLEST_KEY);
        row.setVgrow(Priority.ALWAYS);
        return row;
    }

    private Touchable digit(int digit) {
        String face = String.valueOf(digit);
        Touchable key = key("pad-" + digit, face, new Key.Digit(digit));
        digits.put(face.charAt(0), key);
        return key;
    }

    @Override
    public void offer(String keys) {
        digits.forEach((face, key) -> key.off(keys.indexOf(face) < 0));
    }

    private Touchable key(String id, String face, Key key) {
        return key(id, kit.words(face, "key-face").single().centred(), face, key);
    }

    private Touchable key(String id, Node face, String spoken, Key key) {
        return Caps.cap(kit, id, face, spoken, () -> receiver.accept(key));
    }
}
