package cn.banshi.ui.common;

import cn.banshi.ui.theme.Motion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Circle;

/** A sign that stands still and counts how long it has been, for whom motion disturbs. */
final class Seconds extends Spinner {

    private static final double EDGE = 6;
    /** Below this there is room for a clock alone. */
    private static final double ROOM_FOR_WORDS = 120;

    private final Kit kit;
    private final double size;
    private final Words words;
    private final Tick tick = new Tick(Motion.STEP, this::count);
    private Optional<Long> since = Optional.empty();
    private Optional<Instant> began = Optional.empty();
    /** That it had been when this came up. */
    private Duration before = Duration.ZERO;

    Seconds(Kit kit, double size) {
        super(size);
        this.kit = kit;
        this.size = size;
        words = kit.words("", "small", "bold", "blue").centred();
        Circle edge = new Circle(size / 2, size / 2, (size - EDGE) / 2);
        edge.getStyleClass().add("seconds");
        edge.setManaged(false);
        Node clock = kit.icon("clock", size, "blue");
        clock.setManaged(false);
        if (size < ROOM_FOR_WORDS) {
            getChildren().add(clock);
        } else {
            getChildren().addAll(edge, words);
        }
        count();
    }

    /** What has been before is asked of the wall clock once: when that is set, the seconds go on as before. */
    @Override
    public void since(Instant when) {
        if (began.equals(Optional.of(when))) {
            return;
        }
        began = Optional.of(when);
        Duration been = Duration.between(when, kit.clock().instant());
        before = been.isNegative() ? Duration.ZERO : been;
        since = since.map(at -> kit.touches().now());
        count();
    }

    @Override
    void start() {
        if (since.isEmpty()) {
            since = Optional.of(kit.touches().now());
            tick.start();
        }
    }

    @Override
    void stop() {
        tick.stop();
        since = Optional.empty();
        count();
    }

    private void count() {
        long nanos = since.map(at -> kit.touches().now() - at).orElse(0L);
        words.setText(kit.say("working.waited", before.plusNanos(nanos).toSeconds()));
    }

    @Override
    protected void layoutChildren() {
        double height = words.prefHeight(size);
        words.resizeRelocate(0, Math.rint((size - height) / 2), size, height);
    }
}
