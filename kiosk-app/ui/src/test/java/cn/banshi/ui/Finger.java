package cn.banshi.ui;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.ui.common.Touches;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** A real pointer on what a room shows, and what came of it. */
final class Finger {

    /** Between two touches of one intention. */
    private static final Duration AGAIN = Duration.ofMillis(120);
    private static final Duration FRAME = Duration.ofMillis(16);
    private static final int PARTS = 4;

    private final Screenroom room;
    private final Robot robot = Screenroom.on(Robot::new);

    Finger(Screenroom room) {
        this.room = room;
    }

    /** Shows it until it can be touched; what was meant before is forgotten. */
    void present(Presentation presentation) {
        room.show(presentation);
        room.pass(Touches.SETTLING);
        room.actions.clear();
    }

    /** As quickly as keys may follow each other. */
    void tap(String selector) {
        press(selector);
        release();
        room.pass(Touches.KEY_REPEAT);
    }

    /** Twice in the same place, whatever stands there by then. */
    void tapTwice(String selector) {
        tap(selector);
        again();
    }

    /** Where it tapped last, too soon to be meant for anything else. */
    void again() {
        room.pass(AGAIN.minus(Touches.KEY_REPEAT));
        Screenroom.on(room::laidOut);
        press(MouseButton.PRIMARY);
        release();
        room.pass(Touches.KEY_REPEAT);
    }

    void press(String selector) {
        over(selector);
        press(MouseButton.PRIMARY);
    }

    void release() {
        release(MouseButton.PRIMARY);
    }

    /** Goes there while nothing is pressed. */
    void over(String selector) {
        Bounds at = bounds(selector);
        moveTo(at.getCenterX(), at.getCenterY());
    }

    /** Goes there while something is pressed. */
    void slide(String selector) {
        Bounds at = bounds(selector);
        room.drag(robot, at.getCenterX(), at.getCenterY());
    }

    void press(MouseButton button) {
        room.press(robot, button);
    }

    void release(MouseButton button) {
        room.release(robot, button);
    }

    /** One stroke, in parts of what it is drawn on. */
    void draw(String selector, double fromX, double fromY, double toX, double toY) {
        Bounds sheet = bounds(selector);
        moveTo(sheet.getMinX() + fromX * sheet.getWidth(), sheet.getMinY() + fromY * sheet.getHeight());
        press(MouseButton.PRIMARY);
        for (int i = 1; i <= PARTS; i++) {
            room.pass(FRAME);
            room.drag(robot, sheet.getMinX() + (fromX + (toX - fromX) * i / PARTS) * sheet.getWidth(),
                    sheet.getMinY() + (fromY + (toY - fromY) * i / PARTS) * sheet.getHeight());
        }
        release();
    }

    /** Touches aside. */
    List<Action> meant() {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(action -> !(action instanceof Action.Touch)).toList();
    }

    /** Of the uppermost that can be seen: what fits in one screenful has turners that cannot. */
    private Bounds bounds(String selector) {
        return Screenroom.on(() -> {
            Parent root = room.laidOut();
            Node node = Stream.of("#overlay " + selector, selector)
                    .flatMap(each -> root.lookupAll(each).stream())
                    .filter(Shown::visible)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + selector));
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private void moveTo(double x, double y) {
        Screenroom.on(() -> {
            robot.mouseMove(x, y);
            return true;
        });
    }
}
