package cn.banshi.ui.common;

import cn.banshi.core.screen.Row;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A label and its value. What is masked shows itself while the eye beside it is pressed, and no longer. */
public final class RowLine extends Region {

    /** 65 for the eye and 15 (more than 4 mm) to the next one. */
    private static final double LOWEST = 80;
    private static final double GAP = 28;
    private static final double EYE = 65;
    private static final double LABEL_SHARE = 0.42;
    private static final double AIR = 10;
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    private final Words label;
    private final Words value;
    private final Optional<HBox> eye;

    public RowLine(Kit kit, Row row, String id) {
        label = kit.words(kit.say(row.label()), "body", "muted");
        value = kit.words(kit.say(row.value()), "body", "bold", row.emphasis() ? "blue" : "ink").right();
        eye = row.masked() ? Optional.of(eye(kit, row, id)) : Optional.empty();
        getChildren().addAll(label, value);
        eye.ifPresent(getChildren()::add);
    }

    private HBox eye(Kit kit, Row row, String id) {
        HBox box = new HBox(kit.icon("eye", 40, "blue"));
        box.setAlignment(Pos.CENTER);
        box.setId(id);
        box.getStyleClass().addAll("reveal", "touchable");
        box.setMinSize(EYE, EYE);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(kit.say("reveal", kit.say(row.label())));
        box.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> reveal(box, kit.say(row.revealed()), true));
        box.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> reveal(box, kit.say(row.value()), false));
        box.sceneProperty().addListener((o, before, now) -> reveal(box, kit.say(row.value()), false));
        return box;
    }

    private void reveal(HBox box, String text, boolean pressed) {
        value.setText(text);
        box.pseudoClassStateChanged(ARMED, pressed);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return label.prefWidth(-1) + GAP + value.prefWidth(-1) + eyeWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? computePrefWidth(-1) : width;
        double labelWidth = labelWidth(whole);
        double words = Math.max(label.prefHeight(labelWidth), value.prefHeight(whole - labelWidth - GAP - eyeWidth()));
        return Math.max(LOWEST, words + 2 * AIR);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double labelWidth = labelWidth(width);
        label.resizeRelocate(0, 0, labelWidth, getHeight());
        double valueWidth = width - labelWidth - GAP - eyeWidth();
        value.resizeRelocate(labelWidth + GAP, 0, valueWidth, getHeight());
        eye.ifPresent(e -> e.resizeRelocate(width - EYE, Math.rint((getHeight() - EYE) / 2), EYE, EYE));
    }

    private double labelWidth(double width) {
        double wanted = label.prefWidth(-1);
        double room = width - GAP - eyeWidth();
        return wanted + value.prefWidth(-1) <= room ? wanted : Math.min(wanted, Math.rint(room * LABEL_SHARE));
    }

    private double eyeWidth() {
        return eye.isPresent() ? EYE + 12 : 0;
    }
}
