package cn.banshi.ui;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.ui.common.Touches;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
        Bounds at = bounds(selector);
        moveTo(at.getCenterX(), at.getCenterY());
        press();
        room.pass(Touches.KEY_REPEAT);
    }

    /** Twice in the same place, whatever stands there by then. */
    void tapTwice(String selector) {
        tap(selector);
        room.pass(AGAIN.minus(Touches.KEY_REPEAT));
        Screenroom.on(room::laidOut);
        press();
        room.pass(Touches.KEY_REPEAT);
    }

    /** One stroke, in parts of what it is drawn on. */
    void draw(String selector, double fromX, double fromY, double toX, double toY) {
        Bounds sheet = bounds(selector);
        moveTo(sheet.getMinX() + fromX * sheet.getWidth(), sheet.getMinY() + fromY * sheet.getHeight());
        room.press(robot);
        for (int i = 1; i <= PARTS; i++) {
            room.pass(FRAME);
            room.drag(robot, sheet.getMinX() + (fromX + (toX - fromX) * i / PARTS) * sheet.getWidth(),
                    sheet.getMinY() + (fromY + (toY - fromY) * i / PARTS) * sheet.getHeight());
        }
        room.release(robot);
    }

    /** Touches aside. */
    List<Action> meant() {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(action -> !(action instanceof Action.Touch)).toList();
    }

    private Bounds bounds(String selector) {
        return Screenroom.on(() -> {
            Node node = Objects.requireNonNull(room.laidOut().lookup(selector), selector);
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private void moveTo(double x, double y) {
        Screenroom.on(() -> {
            robot.mouseMove(x, y);
            return true;
        });
    }

    private void press() {
        room.press(robot);
        room.release(robot);
    }
}
