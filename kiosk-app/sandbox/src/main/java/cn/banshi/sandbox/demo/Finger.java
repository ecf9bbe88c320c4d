package cn.banshi.sandbox.demo;

import cn.banshi.sandbox.pointer.WindowThread;
import cn.banshi.ui.common.Touchable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * Touches the screen where a control is painted: the pointer moves through the X server, so that whatever hides or
 * shifts a control is met as a citizen meets it. Called from any thread but the window's.
 */
final class Finger {

    /** A citizen who does not find a control within this time has met a dead end. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Property of the window's root. */
    private static final String SETTLING = "settling";
    private static final Duration GLANCE = Duration.ofMillis(15);
    /** From finger down to finger up; a quick but human tap. */
    private static final Duration TAP = Duration.ofMillis(60);

    /** From finger up to the next finger down; no hand is faster. */
    private static final Duration LIFT = Duration.ofMillis(80);

    private final Duration tap;
    private final Duration lift;

    /** A citizen's. */
    Finger() {
        this(TAP, LIFT);
    }

    /** @param tap from finger down to finger up; {@code lift} until it is down again */
    Finger(Duration tap, Duration lift) {
        this.tap = tap;
        this.lift = lift;
    }

    /** Points of a path in parts of the control's width and height, 0 to 1. */
    record Part(double x, double y) {}

    void touch(String id) {
        Point2D target = settle(id);
        onWindow(() -> move(target));
        onWindow(() -> press());
        LockSupport.parkNanos(tap.toNanos());
        onWindow(() -> release());
        LockSupport.parkNanos(lift.toNanos());
    }

    /** Keeps the finger on a control while something is looked at. */
    void hold(String id, Runnable meanwhile) {
        Point2D target = settle(id);
        onWindow(() -> move(target));
        onWindow(() -> press());
        LockSupport.parkNanos(tap.toNanos());
        meanwhile.run();
        onWindow(() -> release());
    }

    /** Draws strokes inside a control, as with a fingertip. */
    void draw(String id, List<List<Part>> strokes) {
        settle(id);
        Bounds area = bounds(id).orElseThrow();
        for (List<Part> stroke : strokes) {
            onWindow(() -> move(at(area, stroke.getFirst())));
            onWindow(() -> press());
            for (Part part : stroke) {
                onWindow(() -> move(at(area, part)));
                LockSupport.parkNanos(GLANCE.toNanos() / 2);
            }
            onWindow(() -> release());
        }
    }

    boolean shows(String id) {
        return bounds(id).isPresent();
    }

    /** Waits for a control to stand still and take touches. */
    Point2D settle(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Bounds> before = Optional.empty();
        while (System.nanoTime() < end) {
            Optional<Bounds> now = bounds(id);
            if (now.isPresent() && now.equals(before)) {
                return new Point2D(now.get().getCenterX(), now.get().getCenterY());
            }
            before = now;
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new DeadEnd("no control '" + id + "' to touch within " + PATIENCE.toSeconds() + " s");
    }

    /** Nothing while the page settles: a touch in a page's first moments is not for it, see the window's README. */
    static Optional<Bounds> bounds(String id) {
        return ask(() -> Window.getWindows()
                .stream()
                .map(Window::getScene)
                .map(scene -> find(scene, id))
                .flatMap(Optional::stream)
                .findFirst()
                .map(node -> node.localToScreen(node.getBoundsInLocal())));
    }

    private static Optional<Node> find(Scene scene, String id) {
        if (Boolean.TRUE.equals(scene.getRoot().getProperties().get(SETTLING))) {
            return Optional.empty();
        }
        return scene.getRoot()
                .lookupAll("#" + id)
                .stream()
                .filter(node -> !node.isDisabled() && shown(node) && settled(node))
                .findFirst();
    }

    private static boolean settled(Node node) {
        return !(node instanceof Touchable touchable) || touchable.isSettled();
    }

    /** What stands on another screenful is clear. */
    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private static Point2D at(Bounds area, Part part) {
        return new Point2D(area.getMinX() + part.x() * area.getWidth(), area.getMinY() + part.y() * area.getHeight());
    }

    private static void move(Point2D point) {
        new Robot().mouseMove(point);
    }

    private static void press() {
        new Robot().mousePress(MouseButton.PRIMARY);
    }

    private static void release() {
        new Robot().mouseRelease(MouseButton.PRIMARY);
    }

    private static void onWindow(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    static <T> T ask(Supplier<T> question) {
        try {
            return WindowThread.ask(PATIENCE, question);
        } catch (WindowThread.NoAnswer stalled) {
            throw new DeadEnd("no way to ask the window", stalled);
        }
    }
}
