package cn.banshi.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** Says that the terminal works. Twelve beads, eight steps a second: a smooth one would cost a core on a software renderer. */
public final class Spinner extends Region {

    private static final int BEADS = 12;
    private static final double FAINTEST = 0.16;

    private final List<Circle> beads = new ArrayList<>();
    private final Timeline timeline;
    private boolean wanted;
    private int lead;

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
        timeline = new Timeline(new KeyFrame(Duration.millis(125), e -> step()));
        timeline.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((o, before, now) -> run());
        step();
    }

    /** Starts or rests. Rests by itself while it is not on the screen. */
    public void turn(boolean now) {
        wanted = now;
        run();
    }

    private void run() {
        if (wanted && getScene() != null) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    private void step() {
        lead = (lead + 1) % BEADS;
        for (int i = 0; i < BEADS; i++) {
            int behind = (lead - i + BEADS) % BEADS;
            beads.get(i).setOpacity(Math.max(FAINTEST, 1 - behind / 9.0));
        }
    }
}
