package cn.banshi.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/**
 * Says that the terminal works. Twelve beads stand still and pass a light on, in every frame a little: nothing but their own
 * few pixels is drawn again, see {@code installer/measure ui}.
 */
public final class Spinner extends Region {

    private static final int BEADS = 12;
    private static final double FAINTEST = 0.16;
    /** Beads from full light to faintest. */
    private static final double TAIL = 9;
    private static final double TURN_NANOS = 1.5e9;

    private final List<Circle> beads = new ArrayList<>();
    private final AnimationTimer turning = new AnimationTimer() {

        @Override
        public void handle(long now) {
            shine(now % TURN_NANOS / TURN_NANOS * BEADS);
        }
    };
    private boolean wanted;

    public Spinner(double size) {
        double radius = size / 2;
        double bead = size * 0.062;
        for (int i = 0; i < BEADS; i++) {
            double angle = 2 * Math.PI * i / BEADS;
            Circle circle = new Circle(radius + Math.sin(angle) * (radius - bead),
                    radius - Math.cos(angle) * (radius - bead),
                    bead);
            circle.getStyleClass().add("bead");
            circle.setManaged(false);
            beads.add(circle);
        }
        getChildren().addAll(beads);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        sceneProperty().addListener((o, before, now) -> run());
        shine(1);
    }

    /** Starts or rests. Rests by itself while it is not on the screen. */
    public void turn(boolean now) {
        wanted = now;
        run();
    }

    private void run() {
        if (wanted && getScene() != null) {
            turning.start();
        } else {
            turning.stop();
        }
    }

    /** @param lead the place of the brightest, in beads from the top */
    private void shine(double lead) {
        for (int i = 0; i < BEADS; i++) {
            double behind = (lead - i + BEADS) % BEADS;
            double ahead = BEADS - behind;
            beads.get(i).setOpacity(Math.max(FAINTEST, Math.max(1 - behind / TAIL, 1 - ahead)));
        }
    }
}
