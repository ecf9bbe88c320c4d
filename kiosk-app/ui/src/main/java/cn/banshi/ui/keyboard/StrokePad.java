package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** The five strokes, below them the parts that many characters begin with, beside them what takes back. */
final class StrokePad extends KeyRows {

    private static final int ROWS = 4;
    private static final int COLUMNS = 5;

    private final Consumer<String> strokes;

    /**
     * @param strokes gets the letters of what was pressed
     * @param receiver gets what takes back
     */
    StrokePad(Kit kit, Consumer<String> strokes, Consumer<Key> receiver) {
        super(kit, COLUMNS + 1, receiver);
        this.strokes = strokes;
        rows(ROWS);
        for (StrokeKey key : StrokeKey.values()) {
            add(stroke(key), key.digit() - 1, 0);
        }
        int place = COLUMNS;
        for (StrokePart part : StrokePart.values()) {
            add(part(part), place % COLUMNS, place / COLUMNS);
            place++;
        }
        add(delete(52), COLUMNS, 0, 1, 2);
        add(clear(), COLUMNS, 2, 1, 2);
    }

    /** With the digit that presses it on a pad of digits. */
    private Touchable stroke(StrokeKey key) {
        String digit = String.valueOf(key.digit());
        HBox face = new HBox(Space.HALF, kit.words(digit, "caption", "muted").single(),
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
}
