package cn.banshi.ui.sign;

import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.Action.Signature.Point;
import cn.banshi.core.screen.Action.Signature.Stroke;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.QuadCurve;

/** Where the finger writes. Slow strokes come out broad and quick ones fine, as with a soft pen. */
final class InkArea extends Region {

    /** Forty seconds of a 120 Hz panel; whoever writes longer has written enough. */
    private static final int MOST_POINTS = 4_800;
    private static final double BROADEST = 9.5;
    private static final double FINEST = 4;
    private static final double THINNING = 2.4;
    private static final double INERTIA = 0.7;

    private final Kit kit;
    private final Runnable changed;
    private final Words invitation;
    private final Line line = new Line();
    private final List<List<Point>> strokes = new ArrayList<>();
    private int points;
    private long firstNanos;
    private double width = BROADEST;
    private int finger = -1;
    private boolean drawing;
    private boolean confirmed;

    InkArea(Kit kit, Runnable changed) {
        this.kit = kit;
        this.changed = changed;
        setId("sign-area");
        getStyleClass().add("ink-area");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(kit.say("sign.area"));
        invitation = kit.words(kit.say("sign.here"), "h2", "muted").centred();
        line.getStyleClass().add("ink-line");
        line.setManaged(false);
        getChildren().addAll(line, invitation);
        setMinHeight(320);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> mouse(e, true));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> mouse(e, false));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> drawing = false);
        addEventHandler(TouchEvent.TOUCH_PRESSED, e -> touch(e, true));
        addEventHandler(TouchEvent.TOUCH_MOVED, e -> touch(e, false));
        addEventHandler(TouchEvent.TOUCH_RELEASED, this::lift);
    }

    boolean empty() {
        return points < 2 && !confirmed;
    }

    /** In the place of writing. */
    void confirm() {
        clear();
        confirmed = true;
        invitation.setText(kit.say("sign.confirmed"));
        changed.run();
    }

    void clear() {
        strokes.clear();
        points = 0;
        confirmed = false;
        invitation.setText(kit.say("sign.here"));
        getChildren().setAll(line, invitation);
        invitation.setVisible(true);
        changed.run();
    }

    Signature signature() {
        return confirmed
                ? Signature.confirmation()
                : new Signature(strokes.stream().map(List::copyOf).map(Stroke::new).toList(), getWidth(), getHeight());
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
            drawing = false;
        }
    }

    private void ink(double x, double y, boolean down) {
        if (points >= MOST_POINTS || (!down && !drawing) || (down && !kit.touches().settled())) {
            return;
        }
        if (confirmed) {
            clear();
        }
        if (points == 0) {
            firstNanos = kit.touches().now();
        }
        if (down) {
            strokes.add(new ArrayList<>());
            width = BROADEST;
            drawing = true;
        }
        List<Point> stroke = strokes.getLast();
        stroke.add(new Point(Math.clamp(x, 0, getWidth()), Math.clamp(y, 0, getHeight()),
                Duration.ofNanos(kit.touches().now() - firstNanos)));
        points++;
        invitation.setVisible(false);
        draw(stroke);
        changed.run();
    }

    private void draw(List<Point> stroke) {
        int last = stroke.size() - 1;
        Point to = stroke.get(last);
        Point by = stroke.get(Math.max(0, last - 1));
        Point from = stroke.get(Math.max(0, last - 2));
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
        getChildren().add(curve);
    }

    private static double middle(double a, double b) {
        return (a + b) / 2;
    }

    @Override
    protected void layoutChildren() {
        double height = invitation.prefHeight(getWidth());
        invitation.resizeRelocate(40, Math.rint((getHeight() - height) / 2), getWidth() - 80, height);
        double base = Math.rint(getHeight() * 0.8);
        line.setStartX(60);
        line.setEndX(getWidth() - 60);
        line.setStartY(base);
        line.setEndY(base);
    }
}
