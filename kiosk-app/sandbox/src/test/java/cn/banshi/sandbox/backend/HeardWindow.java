package cn.banshi.sandbox.backend;

import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.speech.Headphones.State;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.speech.Voice;
import cn.banshi.sandbox.pointer.WindowThread;
import cn.banshi.ui.Aloud;
import cn.banshi.ui.Window;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * The real window before a session. Whoever has this can press keys and hear what is said, and nothing else: what is shown
 * cannot be asked for.
 */
final class HeardWindow implements AutoCloseable {

    /** Longer than anything that was pressed stays inert. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final VisitHall hall;
    private final AtomicLong nanos = new AtomicLong();
    private final Queue<Action> actions = new ConcurrentLinkedQueue<>();
    private final Ears ears = new Ears();
    private final Stage stage;
    private final Window window;
    private volatile State plug = State.UNPLUGGED;

    HeardWindow(VisitHall hall) {
        this.hall = hall;
        start();
        record Open(Stage stage, Window window) {}
        Open open = on(() -> {
            Stage fresh = new Stage();
            Window made = new Window(fresh, new Assets(Path.of(System.getProperty("banshi.root"), "assets")),
                    Panel.portrait(), new Touches(nanos::get, actions::add), Clock.systemUTC(),
                    new Aloud(ears, () -> plug), InputMethods.none());
            made.render(hall.now());
            fresh.show();
            return new Open(fresh, made);
        });
        stage = open.stage();
        window = open.window();
    }

    private static void start() {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            on(() -> true);
        }
    }

    /** Presses a key, and lets come what follows. */
    void key(KeyCode code) {
        nanos.addAndGet(PAUSE_NANOS);
        on(() -> {
            for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(stage.getScene().getRoot(),
                        new KeyEvent(kind, "", "", code, false, false, false, false));
            }
            return true;
        });
        for (Action action = actions.poll(); action != null; action = actions.poll()) {
            hall.act(action);
            show();
        }
    }

    /** Does nothing for a while. */
    void waitAMoment() {
        hall.waitAMoment();
        show();
    }

    /** Returns once the terminal has noticed, which it tells by speaking. */
    void plugIn() {
        CompletableFuture<Boolean> noticed = ears.next();
        plug = State.PLUGGED;
        noticed.orTimeout(30, TimeUnit.SECONDS).join();
    }

    boolean plugged() {
        return plug == State.PLUGGED;
    }

    /** What was said since this was last asked. */
    List<Utterance> heard() {
        return ears.take();
    }

    private void show() {
        on(() -> {
            window.render(hall.now());
            return true;
        });
    }

    private static <T> T on(Supplier<T> work) {
        return WindowThread.ask(PATIENCE, work);
    }

    @Override
    public void close() {
        on(() -> {
            stage.close();
            return true;
        });
    }

    private static final class Ears implements Voice {

        private final List<Utterance> heard = new ArrayList<>();
        private CompletableFuture<Boolean> next = new CompletableFuture<>();

        @Override
        public synchronized void say(List<Utterance> what, Speech how) {
            heard.addAll(what);
            next.complete(true);
        }

        /** Done when something more is said. */
        private synchronized CompletableFuture<Boolean> next() {
            next = new CompletableFuture<>();
            return next;
        }

        @Override
        public void stop() {}

        @Override
        public boolean speaking() {
            return false;
        }

        private synchronized List<Utterance> take() {
            List<Utterance> now = List.copyOf(heard);
            heard.clear();
            return now;
        }
    }
}
