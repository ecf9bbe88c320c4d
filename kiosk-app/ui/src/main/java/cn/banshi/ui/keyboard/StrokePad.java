package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** The five strokes, below them the parts that many characters begin with, beside them what takes back. */
final class StrokePad extends GridPane {

    private static final int ROWS = 4;
    private static final int COLUMNS = 5;

    private final Kit kit;
    private final Consumer<String> strokes;
    private final Consumer<Key> receiver;

    /**
     * @param strokes gets the letters of what was pressed
     * @param receiver gets what takes back
     */
    StrokePad(Kit kit, Consumer<String> strokes, Consumer<Key> receiver) {
        super(12, LetterPad.gap(kit));
        getStyleClass().add("whole");
        this.kit = kit;
        this.strokes = strokes;
        this.receiver = receiver;
        for (int i = 0; i <= COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / (COLUMNS + 1));
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < ROWS; i++) {
            RowConstraints row = LetterPad.row(kit);
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
        for (StrokeKey key : StrokeKey.values()) {
            add(stroke(key), key.digit() - 1, 0);
        }
        int place = COLUMNS;
        for (StrokePart part : StrokePart.values()) {
            add(part(part), place % COLUMNS, place / COLUMNS);
            place++;
        }
        add(takesBack("pad-delete", kit.icon("delete", 52), "pad.delete", new Key.Delete()), COLUMNS, 0, 1, 2);
        add(takesBack("pad-clear", kit.words(kit.say("pad.clear"), "h3").single().centred(), "pad.clear",
                new Key.Clear()), COLUMNS, 2, 1, 2);
    }

    /** With the digit that presses it on a pad of digits. */
    private Touchable stroke(StrokeKey key) {
        String digit = String.valueOf(key.digit());
        HBox face = new HBox(10, kit.words(digit, "caption", "muted").single(),
                kit.words(key.face(), "key-face").single());
        face.setAlignment(Pos.CENTER);
        face.setMouseTransparent(true);
        return Caps.cap(kit, "pad-" + digit, face, kit.sayEach("stroke", key), () -> strokes.accept(key.letter()));
    }

    private Touchable part(StrokePart part) {
        return Caps.cap(kit, "pad-part-" + part.strokes(),
                kit.words(part.face(), "number").single().centred(), kit.sayEach("stroke.part", part),
                () -> strokes.accept(part.strokes())).styled("side");
    }

    private Touchable takesBack(String id, Node face, String spoken, Key key) {
        return Caps.cap(kit, id, face, kit.say(spoken), () -> receiver.accept(key)).styled("side");
    }
}
