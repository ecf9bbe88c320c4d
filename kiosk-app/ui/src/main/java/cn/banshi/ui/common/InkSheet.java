package cn.banshi.ui.common;

import cn.banshi.core.screen.Action.Signature.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.QuadCurve;

/** Where a finger writes. Slow strokes come out broad and quick ones fine, as with a soft pen. JavaFX thread only. */
public final class InkSheet extends Region {

    /** Forty seconds of a 120 Hz panel; whoever writes longer has written enough. */
    private static final int MOST_POINTS = 4_800;
    private static final double BROADEST = 9.5;
    private static final double FINEST = 4;
    private static final double THINNING = 2.4;
    private static final double INERTIA = 0.7;

    private final Kit kit;
    private final Watcher watcher;
    private final List<Stroke> strokes = new ArrayList<>();
    private int points;
    private long firstNanos;
    private double width = BROADEST;
    private int finger = -1;
    private boolean drawing;

    /** Whose sheet it is. */
    public interface Watcher {

        /** A stroke is about to begin. */
        default void begins() {}

        /** There is more ink than before. */
        default void written() {}

        /** A stroke has ended. */
        default void ended() {}
    }

    /** What was written in one go, and what is seen of it. */
    private record Stroke(List<Point> points, List<Node> curves) {}

    /** @param watcher is told of every stroke */
    public InkSheet(Kit kit, Watcher watcher) {
        this.kit = kit;
        this.watcher = watcher;
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> mouse(e, true));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> mouse(e, false));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> lift());
        addEventHandler(TouchEvent.TOUCH_PRESSED, e -> touch(e, true));
        addEventHandler(TouchEvent.TOUCH_MOVED, e -> touch(e, false));
        addEventHandler(TouchEvent.TOUCH_RELEASED, this::lift);
    }

    public int points() {
        return points;
    }

    /** In the order in which they were written. */
    public List<List<Point>> strokes() {
        return strokes.stream().map(stroke -> List.copyOf(stroke.points)).toList();
    }

    /** All ink goes, and the stroke that is being written with it. */
    public void wipe() {
        strokes.forEach(stroke -> getChildren().removeAll(stroke.curves));
        strokes.clear();
        points = 0;
        drawing = false;
    }

    /** The last stroke goes, if there is one. */
    public void takeBack() {
        if (!strokes.isEmpty()) {
            Stroke last = strokes.removeLast();
            points -= last.points.size();
            getChildren().removeAll(last.curves);
            drawing = false;
        }
    }

    private void mouse(MouseEvent event, boolean down) {
        event.consume();
        if (!event.isSynthesized()) {
            ink(event.getX(), event.getY(), down);
        }
    }

    private void touch(TouchEvent event, boolean down) {
        event.consume();
        int id = event.getTouchPoint().getId();
        if (down && finger < 0) {
            finger = id;
        }
        // A palm beside the finger writes nothing.
        if (finger == id) {
            ink(event.getTouchPoint().getX(), event.getTouchPoint().getY(), down);
        }
    }

    private void lift(TouchEvent event) {
        event.consume();
        if (event.getTouchPoint().getId() == finger) {
            finger = -1;
            lift();
        }
    }

    private void lift() {
        if (drawing) {
            drawing = false;
            watcher.ended();
        }
    }

    private void ink(double x, double y, boolean down) {
        if (points >= MOST_POINTS || (!down && !drawing) || (down && !kit.touches().settled())) {
            return;
        }
        if (down) {
            watcher.begins();
            strokes.add(new Stroke(new ArrayList<>(), new ArrayList<>()));
            width = BROADEST;
            drawing = true;
        }
        if (points == 0) {
            firstNanos = kit.touches().now();
        }
        Stroke stroke = strokes.getLast();
        stroke.points.add(new Point(Math.clamp(x, 0, getWidth()), Math.clamp(y, 0, getHeight()),
                Duration.ofNanos(kit.touches().now() - firstNanos)));
        points++;
        draw(stroke);
        watcher.written();
    }

    private void draw(Stroke stroke) {
        int last = stroke.points.size() - 1;
        Point to = stroke.points.get(last);
        Point by = stroke.points.get(Math.max(0, last - 1));
        Point from = stroke.points.get(Math.max(0, last - 2));
        double ms = Math.max(1, to.at().minus(by.at()).toNanos() / 1e6);
        double speed = Math.hypot(to.x() - by.x(), to.y() - by.y()) / ms;
        double wanted = Math.clamp(BROADEST - speed * THINNING, FINEST, BROADEST);
        width = INERTIA * width + (1 - INERTIA) * wanted;
        QuadCurve curve = last < 2
                ? new QuadCurve(by.x(), by.y(), by.x(), by.y(), middle(by.x(), to.x()), middle(by.y(), to.y()))
                : new QuadCurve(middle(from.x(), by.x()), middle(from.y(), by.y()), by.x(), by.y(),
                        middle(by.x(), to.x()), middle(by.y(), to.y()));
        curve.getStyleClass().add("stroke");
        curve.setStrokeWidth(width);
        curve.setManaged(false);
        curve.setMouseTransparent(true);
        stroke.curves.add(curve);
        getChildren().add(curve);
    }

    private static double middle(double a, double b) {
        return (a + b) / 2;
    }
}
