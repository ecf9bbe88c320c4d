package cn.banshi.ui;

import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import java.nio.file.Path;
import cn.banshi.ui.common.Touches;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A real window on the display of the tests. The toolkit is started once; one window is open at a time. */
final class Screenroom implements AutoCloseable {

    static final Assets ASSETS = new Assets(Path.of(System.getProperty("banshi.root", "../..")).resolve("assets"));
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneId.of("Asia/Shanghai"));
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Semaphore pressed = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);
    private final Semaphore dragged = new Semaphore(0);
    final List<Action> actions = new CopyOnWriteArrayList<>();
    private final Stage stage;
    private final Window window;

    static {
        Platform.setImplicitExit(false);
        Platform.startup(STARTED::countDown);
    }

    Screenroom(Panel panel) {
        this(panel, Aloud.silent());
    }

    Screenroom(Panel panel, Aloud aloud) {
        this(panel, aloud, ASSETS);
    }

    Screenroom(Panel panel, InputMethods input) {
        this(panel, Aloud.silent(), ASSETS, input);
    }

    Screenroom(Panel panel, Aloud aloud, Assets assets) {
        this(panel, aloud, assets, new WrittenInput());
    }

    Screenroom(Panel panel, Aloud aloud, InputMethods input) {
        this(panel, aloud, ASSETS, input);
    }

    private Screenroom(Panel panel, Aloud aloud, Assets assets, InputMethods input) {
        await(STARTED);
        record Open(Stage stage, Window window) {}
        Open open = on(() -> {
            Stage fresh = new Stage();
            Window made = new Window(fresh, assets, panel, new Touches(nanos::get, actions::add), CLOCK, aloud,
                    input);
            Scene scene = fresh.getScene();
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pressed.release());
            scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> released.release());
            scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> dragged.release());
            return new Open(fresh, made);
        });
        stage = open.stage();
        window = open.window();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX did not start: is there a DISPLAY?");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs on the JavaFX thread and waits for the answer. */
    static <T> T on(Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    Parent show(Presentation presentation) {
        Parent root = on(() -> {
            window.render(presentation);
            if (!stage.isShowing()) {
                stage.show();
            }
            return laidOut();
        });
        HanziSamples.hand(presentation.screen()).ifPresent(hand -> hand.work(this));
        return root;
    }

    /** JavaFX thread only. */
    Parent laidOut() {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        // What words need is known only after their style: the second pass settles what the first one measured.
        root.layout();
        return root;
    }

    /** Lets time pass for everything that counts touches. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Presses where the pointer is; returns when the window has heard of it. */
    void press(Robot robot) {
        press(robot, MouseButton.PRIMARY);
    }

    void press(Robot robot, MouseButton button) {
        await(pressed, () -> robot.mousePress(button));
    }

    void release(Robot robot) {
        release(robot, MouseButton.PRIMARY);
    }

    void release(Robot robot, MouseButton button) {
        await(released, () -> robot.mouseRelease(button));
    }

    /** Moves the pressed pointer. */
    void drag(Robot robot, double x, double y) {
        await(dragged, () -> robot.mouseMove(x, y));
    }

    private static void await(Semaphore heard, Runnable doing) {
        heard.drainPermits();
        on(() -> {
            doing.run();
            return true;
        });
        try {
            if (!heard.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The window heard nothing of the pointer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        on(() -> true);
    }

    Window window() {
        return window;
    }

    Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        on(() -> {
            stage.close();
            return true;
        });
    }
}
