package cn.banshi.ui.common;

import cn.banshi.core.screen.Row;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A label and its value. What is masked shows itself while the eye beside it is pressed, and no longer. */
public final class RowLine extends Region {

    /** 65 for the eye and 15 (more than 4 mm) to the next one. */
    private static final double LOWEST = 80;
    private static final double LOWEST_PLAIN = 68;
    private static final double GAP = Space.ONE;
    private static final double EYE = 65;
    /** The eye itself is smaller than its target and shall end where the lines end. */
    private static final double OVERHANG = 12;
    private static final double LABEL_SHARE = 0.42;
    private static final double AIR = Space.HALF;

    private final Words label;
    private final Words value;
    private final Optional<Eye> eye;
    private final boolean column;

    /** @param column whether room is kept for an eye, so that values stand below each other */
    public RowLine(Kit kit, Row row, String id, boolean column) {
        this.column = column;
        label = kit.words(kit.say(row.label()), size(kit), "muted");
        value = kit.words(kit.say(row.value()), size(kit), "bold", row.emphasis() ? "blue" : "ink").right();
        eye = row.masked()
                ? Optional.of(new Eye(kit, id, kit.say("reveal", kit.say(row.label())), EYE,
                        seen -> value.setText(kit.say(seen ? row.revealed() : row.value()))))
                : Optional.empty();
        getChildren().addAll(label, value);
        eye.ifPresent(getChildren()::add);
    }

    private static String size(Kit kit) {
        return kit.wide() ? "small" : "body";
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
        double room = whole - eyeWidth();
        if (stacked(whole)) {
            return label.prefHeight(room) + value.prefHeight(room) + 2 * AIR;
        }
        double labelWidth = labelWidth(whole);
        double words = Math.max(label.prefHeight(labelWidth), value.prefHeight(room - labelWidth - GAP));
        return Math.max(eye.isPresent() ? LOWEST : LOWEST_PLAIN, words + 2 * AIR);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double room = width - eyeWidth();
        if (stacked(width)) {
            double above = label.prefHeight(room);
            label.resizeRelocate(0, AIR, room, above);
            value.resizeRelocate(0, AIR + above, room, getHeight() - 2 * AIR - above);
        } else {
            double labelWidth = labelWidth(width);
            label.resizeRelocate(0, 0, labelWidth, getHeight());
            value.resizeRelocate(labelWidth + GAP, 0, room - labelWidth - GAP, getHeight());
        }
        eye.ifPresent(e -> e.resizeRelocate(width - EYE + OVERHANG, Math.rint((getHeight() - EYE) / 2), EYE, EYE));
    }

    /** A value that is long by itself gets a line of its own. */
    private boolean stacked(double width) {
        double room = width - eyeWidth() - GAP;
        double wanted = value.prefWidth(-1);
        return label.prefWidth(-1) + wanted > room && wanted > room * (1 - LABEL_SHARE);
    }

    private double labelWidth(double width) {
        double wanted = label.prefWidth(-1);
        double room = width - GAP - eyeWidth();
        return wanted + value.prefWidth(-1) <= room ? wanted : Math.min(wanted, Math.rint(room * LABEL_SHARE));
    }

    private double eyeWidth() {
        return column ? EYE + 4 : 0;
    }
}
