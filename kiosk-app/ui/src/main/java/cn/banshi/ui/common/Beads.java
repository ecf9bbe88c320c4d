package cn.banshi.ui.common;

import cn.banshi.ui.theme.Motion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.shape.Circle;

/**
 * Twelve beads stand still and pass a light on, in every frame a little: nothing but their own few pixels is drawn again, see
 * {@code installer/measure ui}.
 */
final class Beads extends Spinner {

    private static final int BEADS = 12;
    private static final double FAINTEST = 0.16;
    /** Beads from full light to faintest. */
    private static final double TAIL = 9;

    private final List<Circle> beads = new ArrayList<>();
    private final AnimationTimer turning = new AnimationTimer() {

        @Override
        public void handle(long now) {
            double turn = Motion.TURN.toNanos();
            shine(now % turn / turn * BEADS);
        }
    };

    Beads(double size) {
        super(size);
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
        shine(1);
    }

    /** Nothing is counted. */
    @Override
    public void since(Instant began) {}

    @Override
    void start() {
        turning.start();
    }

    @Override
    void stop() {
        turning.stop();
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
