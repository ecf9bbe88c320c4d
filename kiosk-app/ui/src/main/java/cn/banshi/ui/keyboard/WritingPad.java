package cn.banshi.ui.keyboard;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.Ink;
import cn.banshi.core.input.InkReader;
import cn.banshi.ui.common.FxThread;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** A square to write one character into, read after each stroke beside the window, and a key on each side that takes back. */
final class WritingPad extends Region {

    private static final int MOST = 30;
    /** 90 mm. */
    private static final double UPRIGHT = 290;
    private static final double GAP = Space.ONE;
    private static final double KEY_WIDTH = 190;
    private static final double KEY_NARROW = 150;
    private static final double KEY_HEIGHT = 118;

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final Consumer<List<Candidate>> offered;
    private final CopySquare square;
    private final InkReader reader;
    private final FxThread<Answer> answers;
    private final Words undoFace;
    private final Words clearFace;
    private final Touchable undo;
    private final Touchable clear;
    private Ink ink = Ink.EMPTY;

    private record Answer(Ink ink, List<Candidate> found) {

        /** Without what was written. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * @param receiver gets what takes back, while there is no ink to take back
     * @param offered gets what the ink may be, once for each change of it and once more when that is known
     */
    WritingPad(Kit kit, Handwriting handwriting, Consumer<Key> receiver, Consumer<List<Candidate>> offered) {
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        this.offered = offered;
        reader = new InkReader(handwriting);
        answers = new FxThread<>(this::answered);
        square = new CopySquare(kit, this::written);
        undoFace = kit.words("", "h3").centred();
        clearFace = kit.words("", "h3").centred();
        undo = Caps.cap(kit, "pad-delete", undoFace, "", this::undo).styled("side");
        clear = Caps.cap(kit, "pad-clear", clearFace, "", this::clear).styled("side");
        getChildren().addAll(undo, square, clear);
        name();
    }

    boolean writing() {
        return !ink.strokes().isEmpty();
    }

    int strokes() {
        return ink.strokes().size();
    }

    /** The ink goes, and with it what it might have been. */
    void drop() {
        reader.forget();
        square.empty();
        ink = Ink.EMPTY;
        name();
    }

    private void written() {
        ink = square.ink();
        name();
        if (writing()) {
            Ink now = ink;
            reader.read(now, MOST, found -> answers.offer(new Answer(now, found)));
        } else {
            reader.forget();
            offered.accept(List.of());
        }
    }

    private void answered(Answer answer) {
        if (answer.ink.equals(ink)) {
            offered.accept(answer.found);
        }
    }

    private void undo() {
        if (writing()) {
            square.undo();
        } else {
            receiver.accept(new Key.Delete());
        }
    }

    private void clear() {
        if (writing()) {
            drop();
            offered.accept(List.of());
        } else {
            receiver.accept(new Key.Clear());
        }
    }

    private void name() {
        name(undo, undoFace, kit.say(writing() ? "pad.ink.undo" : "pad.delete"));
        name(clear, clearFace, kit.say(writing() ? "pad.ink.clear" : "pad.clear"));
    }

    private static void name(Touchable key, Words face, String text) {
        face.setText(text);
        key.setAccessibleText(text);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return kit.wide() || kit.low() ? KeyRows.least(kit, LetterPad.ROWS) : UPRIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double key = kit.crowded() ? KEY_NARROW : KEY_WIDTH;
        double side = Math.floor(Math.min(getHeight(), getWidth() - 2 * (key + GAP)));
        double left = Math.rint((getWidth() - side) / 2);
        double tall = Math.min(KEY_HEIGHT, side);
        double top = Math.rint(side - tall);
        square.resizeRelocate(left, 0, side, side);
        undo.resizeRelocate(left - GAP - key, top, key, tall);
        clear.resizeRelocate(left + side + GAP, top, key, tall);
    }
}
