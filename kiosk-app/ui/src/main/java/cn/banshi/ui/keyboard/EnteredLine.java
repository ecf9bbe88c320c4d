package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Icon;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** Tells what was entered and is no Hanzi yet, or what to do. Keeps its width beside offers. JavaFX thread only. */
final class EnteredLine extends HBox {

    /** Where it has no row of its own. */
    private static final double BESIDE = 250;
    private static final double BESIDE_CLOSE = 176;
    private static final double HEIGHT = 56;
    private static final double HEIGHT_CLOSE = 48;
    /** Widths of what was entered. */
    private static final double STROKE = 36;
    private static final double LETTER = 20;

    private final Kit kit;
    private final boolean beside;
    private final Icon warning;
    private final Words said;

    /** @param beside what is offered, in one row with it */
    EnteredLine(Kit kit, boolean beside) {
        super(Space.HALF);
        this.kit = kit;
        this.beside = beside;
        warning = kit.icon("warning", 36, "caution", "heavy");
        said = kit.words("", "body");
        setAlignment(Pos.CENTER_LEFT);
        if (!beside) {
            setMinHeight(kit.crowded() ? HEIGHT_CLOSE : HEIGHT);
        }
        getChildren().addAll(warning, said);
    }

    /** Of one beside what is offered. */
    static double width(Kit kit) {
        return kit.crowded() ? BESIDE_CLOSE : BESIDE;
    }

    /** Nothing is entered. */
    void hint(String text) {
        show(text, USE_COMPUTED_SIZE, "muted");
    }

    void letters(String letters) {
        show(end(letters, LETTER), width(kit), "blue");
    }

    /** As they are read on paper. */
    void strokes(String letters) {
        show(end(StrokeKey.faces(letters), STROKE), width(kit), "blue");
    }

    /** @param count strokes */
    void ink(int count) {
        show(kit.say("pad.ink.strokes", count), width(kit), "blue");
    }

    /** Something is unfinished. */
    void remind() {
        show(kit.say(beside ? "pad.unfinished.short" : "pad.unfinished"), width(kit), "caution", "bold");
        warn(true);
    }

    private void show(String text, double width, String... tones) {
        said.getStyleClass().removeAll("muted", "blue", "caution", "bold");
        said.getStyleClass().addAll(tones);
        said.setText(text);
        warn(false);
        if (beside) {
            setMinWidth(width);
            setPrefWidth(width);
        }
    }

    private void warn(boolean now) {
        warning.setVisible(now);
        warning.setManaged(now);
    }

    /** Of what is long the end. */
    private String end(String letters, double wide) {
        int most = (int) ((beside ? width(kit) : Page.workWidth(kit.panel())) / wide) - 1;
        return letters.length() > most ? "…" + letters.substring(letters.length() - most) : letters;
    }
}
