package cn.banshi.ui.common;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** Shows what is masked while it is pressed, and no longer. */
final class Eye extends HBox implements Pressable {

    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    private final Consumer<Boolean> reveal;

    /** @param reveal is told whether the value shall be seen */
    Eye(Kit kit, String id, String spoken, double size, Consumer<Boolean> reveal) {
        super(kit.icon("eye", 40, "blue"));
        this.reveal = reveal;
        setAlignment(Pos.CENTER);
        setId(id);
        getStyleClass().addAll("reveal", "touchable");
        setMinSize(size, size);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> hold());
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> let());
        sceneProperty().addListener((o, before, now) -> let());
    }

    @Override
    public void hold() {
        show(true);
    }

    @Override
    public void let() {
        show(false);
    }

    private void show(boolean now) {
        reveal.accept(now);
        pseudoClassStateChanged(ARMED, now);
    }

    @Override
    public boolean isOff() {
        return false;
    }

    @Override
    public boolean isChosen() {
        return false;
    }
}
