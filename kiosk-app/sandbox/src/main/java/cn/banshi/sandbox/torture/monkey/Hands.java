package cn.banshi.sandbox.torture.monkey;

import cn.banshi.sandbox.pointer.WindowThread;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Touches and keys at random, through the X server, where a hand's would come from. Called from one thread, not the window's. */
final class Hands {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long MILLI = 1_000_000;
    private static final int EDGE = 3;
    /** The chords that lead out of other programs. */
    private static final List<List<KeyCode>> CHORDS = List.of(List.of(KeyCode.ALT, KeyCode.F4),
            List.of(KeyCode.CONTROL, KeyCode.Q), List.of(KeyCode.CONTROL, KeyCode.W),
            List.of(KeyCode.ALT, KeyCode.TAB), List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DELETE),
            List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T), List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ESCAPE),
            List.of(KeyCode.ALT, KeyCode.SPACE), List.of(KeyCode.WINDOWS), List.of(KeyCode.F11),
            List.of(KeyCode.ESCAPE),
            List.of(KeyCode.CONTROL, KeyCode.C), List.of(KeyCode.CONTROL, KeyCode.V),
            List.of(KeyCode.SHIFT, KeyCode.TAB),
            List.of(KeyCode.CONTEXT_MENU), List.of(KeyCode.PRINTSCREEN));
    private static final List<KeyCode> KEYS = List.of(KeyCode.values());

    private final Random random;
    private final int width;
    private final int height;

    Hands(Random random, int width, int height) {
        this.random = random;
        this.width = width;
        this.height = height;
    }

    /** One touch, swipe, key or chord. */
    void act() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            tap(somewhere(width), somewhere(height), 1 + random.nextInt(4) / 3);
        } else if (kind < 65) {
            swipe(somewhere(width), somewhere(height), somewhere(width), somewhere(height));
        } else if (kind < 70) {
            fromEdge();
        } else if (kind < 72) {
            otherButton();
        } else if (kind < 90) {
            key(List.of(KEYS.get(random.nextInt(KEYS.size()))));
        } else if (kind < 99) {
            key(CHORDS.get(random.nextInt(CHORDS.size())));
        } else {
            askToClose();
        }
        LockSupport.parkNanos(random.nextInt(8) * MILLI);
    }

    private int somewhere(int length) {
        return random.nextInt(length);
    }

    void tap(double x, double y, int times) {
        for (int time = 0; time < times; time++) {
            withRobot(robot -> robot.mouseMove(x, y));
            withRobot(robot -> robot.mousePress(MouseButton.PRIMARY));
            LockSupport.parkNanos((random.nextInt(50) == 0 ? 600 : 2) * MILLI);
            withRobot(robot -> robot.mouseRelease(MouseButton.PRIMARY));
        }
    }

    private void swipe(double fromX, double fromY, double toX, double toY) {
        withRobot(robot -> robot.mouseMove(fromX, fromY));
        withRobot(robot -> robot.mousePress(MouseButton.PRIMARY));
        for (int part = 1; part <= 4; part++) {
            double way = part / 4.0;
            withRobot(robot -> robot.mouseMove(fromX + (toX - fromX) * way, fromY + (toY - fromY) * way));
        }
        withRobot(robot -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void fromEdge() {
        boolean side = random.nextBoolean();
        double along = random.nextDouble();
        boolean far = random.nextBoolean();
        double edge = far ? (side ? width : height) - EDGE : EDGE;
        swipe(side ? edge : along * width, side ? along * height : edge, width / 2.0, height / 2.0);
    }

    private void otherButton() {
        MouseButton button = random.nextBoolean() ? MouseButton.SECONDARY : MouseButton.MIDDLE;
        withRobot(robot -> robot.mouseMove(somewhere(width), somewhere(height)));
        withRobot(robot -> robot.mousePress(button));
        withRobot(robot -> robot.mouseRelease(button));
    }

    private void key(List<KeyCode> keys) {
        withRobot(robot -> {
            keys.forEach(key -> ifKnown(() -> robot.keyPress(key)));
            keys.reversed().forEach(key -> ifKnown(() -> robot.keyRelease(key)));
        });
    }

    /** A keyboard here has not every key there is. */
    private static void ifKnown(Runnable key) {
        try {
            key.run();
        } catch (IllegalArgumentException lacking) {
            // nothing was pressed
        }
    }

    /** What a window manager does with Alt and F4; there is none on a bare X server. */
    private static void askToClose() {
        ask(() -> {
            List.copyOf(Window.getWindows())
                    .forEach(window -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
            return true;
        });
    }

    private interface Deed {
        void with(Robot robot);
    }

    private static void withRobot(Deed deed) {
        ask(() -> {
            deed.with(new Robot());
            return true;
        });
    }

    static <T> T ask(Supplier<T> question) {
        return WindowThread.ask(PATIENCE, question);
    }
}
