package cn.banshi.ui.form;

import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.ui.common.Icon;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** What is to be said about a value. Keeps its place when there is nothing to say, so that nothing jumps. */
final class Remark extends VBox {

    private static final double LEAST = 50;

    private final Kit kit;
    private final double least;
    private FieldState shown = new FieldState.Quiet();

    Remark(Kit kit) {
        this(kit, false);
    }

    /** @param jumps whether room is so scarce that it is taken only for words */
    Remark(Kit kit, boolean jumps) {
        this.kit = kit;
        least = jumps ? 0 : LEAST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(least, super.computeMinHeight(width));
    }

    void show(FieldState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        switch (state) {
            case FieldState.Quiet() -> getChildren().clear();
            case FieldState.Next(var message) -> say("info", kit.say(message), "blue");
            case FieldState.Good(var message) -> say("check", kit.say(message), "success");
            case FieldState.Wrong(var message) -> say("warning", kit.say(message), "danger");
        }
    }

    private void say(String sign, String message, String tone) {
        Icon icon = kit.icon(sign, 36, tone, "heavy");
        Words words = kit.words(message, "small", tone);
        VBox mark = new VBox(icon);
        mark.setPadding(new Insets(Space.HALF, 0, 0, Space.HALF));
        getChildren().setAll(new Line(Space.ONE, words, mark, words).top());
    }
}
