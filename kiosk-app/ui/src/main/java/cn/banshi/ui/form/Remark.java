package cn.banshi.ui.form;

import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.ui.common.Icon;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is to be said about a value. Keeps its place when there is nothing to say, so that nothing jumps. */
final class Remark extends HBox {

    private final Kit kit;
    private FieldState shown = new FieldState.Quiet();

    Remark(Kit kit) {
        super(14);
        this.kit = kit;
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(50);
    }

    void show(FieldState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        switch (state) {
            case FieldState.Quiet() -> getChildren().clear();
            case FieldState.Good(var message) -> say("check", kit.say(message), "success");
            case FieldState.Wrong(var message) -> say("warning", kit.say(message), "danger");
        }
    }

    private void say(String sign, String message, String tone) {
        Icon icon = kit.icon(sign, 36, tone, "heavy");
        Words words = kit.words(message, "small", tone);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setMargin(icon, new javafx.geometry.Insets(4, 0, 0, 4));
        getChildren().setAll(icon, words);
    }
}
