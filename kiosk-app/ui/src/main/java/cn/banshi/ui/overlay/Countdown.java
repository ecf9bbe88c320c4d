package cn.banshi.ui.overlay;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Words;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** Seconds in a ring that closes up. Moves once a second, with the number. */
final class Countdown extends Region {

    private static final double SIZE = 276;
    private static final double PEN = 22;

    private final Words number;
    private final Arc ring;

    Countdown(Kit kit) {
        double middle = SIZE / 2;
        double radius = middle - PEN / 2;
        number = kit.words("", "huge", "blue").single().centred();
        Circle back = new Circle(middle, middle, radius);
        back.getStyleClass().add("ring-back");
        back.setStrokeWidth(PEN);
        ring = new Arc(middle, middle, radius, radius, 90, 0);
        ring.setType(ArcType.OPEN);
        ring.getStyleClass().add("ring");
        ring.setStrokeWidth(PEN);
        back.setManaged(false);
        ring.setManaged(false);
        getChildren().addAll(back, ring, number);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    void show(int left, int total) {
        number.setText(String.valueOf(left));
        ring.setLength(-360.0 * Math.clamp((double) left / Math.max(1, total), 0, 1));
    }

    @Override
    protected void layoutChildren() {
        double height = number.prefHeight(SIZE);
        // Digits stand on the base line; their middle lies a little above the middle of the line.
        number.resizeRelocate(0, Math.rint((SIZE - height) / 2) - 6, SIZE, height);
    }
}
