package cn.banshi.ui.keyboard;

import cn.banshi.core.input.Ink;
import cn.banshi.core.screen.Action.Signature.Point;
import cn.banshi.ui.common.InkSheet;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Where one character is written, with the cross that copybooks have. */
final class CopySquare extends Region {

    /** Between the square's edge and its cross. */
    private static final double EDGE = Space.HALF;

    private final Runnable changed;
    private final InkSheet sheet;
    private final Line across = guide();
    private final Line down = guide();

    /** @param changed runs when a stroke was written */
    CopySquare(Kit kit, Runnable changed) {
        this.changed = changed;
        sheet = new InkSheet(kit, new Watcher());
        setId("pad-ink");
        getStyleClass().add("ink-area");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(kit.say("pad.ink"));
        getChildren().addAll(across, down, sheet);
    }

    private static Line guide() {
        Line line = new Line();
        line.getStyleClass().add("ink-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        return line;
    }

    Ink ink() {
        Ink ink = Ink.EMPTY;
        for (List<Point> stroke : sheet.strokes()) {
            ink = ink.with(new Ink.Stroke(stroke.stream().map(this::point).toList()));
        }
        return ink;
    }

    private Ink.Point point(Point point) {
        double by = Ink.SIDE / Math.max(1, getWidth());
        return new Ink.Point((int) Math.round(point.x() * by), (int) Math.round(point.y() * by));
    }

    void undo() {
        sheet.takeBack();
        changed.run();
    }

    /** Without a word to anybody. */
    void empty() {
        sheet.wipe();
    }

    private final class Watcher implements InkSheet.Watcher {

        @Override
        public void ended() {
            if (sheet.strokes().size() > Ink.MOST_STROKES) {
                sheet.takeBack();
            }
            changed.run();
        }
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        double middle = Math.rint(getWidth() / 2);
        double end = Math.max(EDGE, getWidth() - EDGE);
        place(across, EDGE, middle, end, middle);
        place(down, middle, EDGE, middle, end);
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
