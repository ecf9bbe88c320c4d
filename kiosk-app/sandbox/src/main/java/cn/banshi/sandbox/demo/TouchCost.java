package cn.banshi.sandbox.demo;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Session;
import cn.banshi.sandbox.measure.Framebuffer;
import cn.banshi.sandbox.measure.Framebuffer.Grid;
import cn.banshi.sandbox.pointer.Pointer;
import cn.banshi.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.geometry.Bounds;

/**
 * How long the eye waits for the finger, in the shipped terminal: from the touch entering the X server to the first pixel of
 * what is touched that changes, and from the finger lifted to the whole next page standing on the X server's screen. Seen in
 * the memory of the X server, so that nothing is asked of the terminal. The walk goes through pages that wait for nobody.
 * Exits with 1 when a goal is missed.
 */
public final class TouchCost {

    private static final double ANSWER_GOAL_MS = 50;
    private static final double PAGE_GOAL_MS = 150;
    /** Halls open minutes after their terminals are switched on; the work behind the first frame is done by then. */
    private static final Duration STARTED = Duration.ofSeconds(30);
    /** Longer than any answer that would still be borne. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** A picture that has not changed for this long is the whole of it; keys and pages paint within two frames. */
    private static final Duration STILL = Duration.ofMillis(250);
    private static final long LOOK_EVERY_NANOS = 1_000_000;
    /** Pixels between two that are looked at: of a page, of what is touched. */
    private static final int PAGE_STEP = 8;
    private static final int CONTROL_STEP = 3;
    /** The header's clock may tick meanwhile. */
    private static final double SAME_PICTURE = 0.998;

    /** Attract, home, doors, search with its keys, a service, its clause, help and display, and out again. */
    private static final List<String> WALK = List.of("start", "home-entities", "home-persons", "page-next",
            "page-previous", "search", "pad-G", "pad-J", "pad-J", "home", "display", "overlay-close", "help",
            "overlay-close", "page-next", "page-previous", "exit", "next");

    private final Framebuffer screen;
    private final Grid page;
    private final Pointer pointer;
    private final Finger finger = new Finger();
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> pages = new ArrayList<>();
    private int round;

    private TouchCost(Framebuffer screen, Pointer pointer) {
        this.screen = screen;
        this.page = new Grid(0, 0, screen.width(), screen.height(), PAGE_STEP);
        this.pointer = pointer;
    }

    /** @param arguments settings of a terminal in a hall, the folder of the screen's memory, rounds */
    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(measured(arguments) ? 0 : 1);
        } catch (DeadEnd stuck) {
            System.out.println(stuck.getMessage());
            System.exit(1); // the terminal's own threads would go on
        }
    }

    private static boolean measured(String[] arguments) throws IOException {
        Platform.startup(() -> {});
        TerminalConfiguration configuration = switch (new TerminalConfigurationReader().read(Path.of(arguments[0]))) {
            case Loaded.Unusable(List<String> complaints) -> throw new DeadEnd(String.join("\n", complaints));
            case Loaded.Usable(TerminalConfiguration usable) -> usable;
        };
        var eyes = new Eyes();
        new Terminal(configuration, new Session.Listeners(eyes::see, step -> {})).open();
        String display = System.getenv("DISPLAY");
        try (Framebuffer screen = Framebuffer.of(Path.of(arguments[1]), display);
                Pointer pointer = new Pointer(display)) {
            var cost = new TouchCost(screen, pointer);
            eyes.await(Screen.Attract.class, attract -> !attract.highlights().isEmpty());
            LockSupport.parkNanos(STARTED.toNanos());
            cost.walk(Integer.parseInt(arguments[2]), eyes);
            boolean kept = told("touch to visible answer", "answer", cost.answers, ANSWER_GOAL_MS);
            kept &= told("finger lifted to next picture whole", "page", cost.pages, PAGE_GOAL_MS);
            return kept;
        }
    }

    /** The first round is the first citizen's after a start, and counts like any other. */
    private void walk(int rounds, Eyes eyes) {
        for (round = 1; round <= rounds; round++) {
            eyes.await(Screen.Attract.class);
            touch(WALK.getFirst());
            eyes.await(Screen.Home.class, home -> home.searchable() > 0);
            WALK.stream().skip(1).forEach(this::touch);
        }
        eyes.await(Screen.Attract.class);
    }

    private void touch(String id) {
        finger.settle(id);
        Bounds control = Finger.bounds(id).orElseThrow();
        pointer.move(control.getCenterX(), control.getCenterY());
        LockSupport.parkNanos(STILL.toNanos());
        Grid touched = grid(control);
        int[] untouched = screen.sample(touched);
        long pressed = System.nanoTime();
        pointer.press();
        answers.add(until(id, pressed, () -> screen.differs(untouched, touched)));
        int[] held = screen.sample(page);
        long released = System.nanoTime();
        pointer.release();
        double whole = whole(id, held, released);
        pages.add(whole);
        if (whole > PAGE_GOAL_MS) {
            System.out.printf(Locale.ROOT, "%s in round %d: %.0f ms%n", id, round, whole);
        }
    }

    private static Grid grid(Bounds area) {
        return new Grid((int) area.getMinX(), (int) area.getMinY(), (int) area.getMaxX(), (int) area.getMaxY(),
                CONTROL_STEP);
    }

    private interface Condition {
        boolean met();
    }

    private double until(String id, long since, Condition condition) {
        while (!condition.met()) {
            if (System.nanoTime() - since > LIMIT.toNanos()) {
                throw new DeadEnd(
                        "nothing changed within " + LIMIT.toSeconds() + " s of the touch of " + id + " in round "
                                + round);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return (System.nanoTime() - since) / 1e6;
    }

    /** What stood on the screen, and since when. */
    private static final class Picture {

        private final int[] pixels;
        private final double millis;

        Picture(int[] pixels, double millis) {
            this.pixels = pixels;
            this.millis = millis;
        }

        boolean shows(int[] other) {
            int equal = 0;
            for (int at = 0; at < pixels.length; at++) {
                equal += pixels[at] == other[at] ? 1 : 0;
            }
            return equal >= SAME_PICTURE * pixels.length;
        }
    }

    /** When what stands in the end stood there for the first time. */
    private double whole(String id, int[] before, long since) {
        List<Picture> seen = new ArrayList<>(List.of(new Picture(before, 0)));
        until(id, since, () -> {
            double millis = (System.nanoTime() - since) / 1e6;
            if (screen.differs(seen.getLast().pixels, page)) {
                seen.add(new Picture(screen.sample(page), millis));
            }
            return seen.size() > 1 && millis - seen.getLast().millis > STILL.toMillis();
        });
        int[] last = seen.getLast().pixels;
        return seen.stream().skip(1).filter(picture -> picture.shows(last)).findFirst().orElseThrow().millis;
    }

    private static boolean told(String what, String name, List<Double> millis, double goal) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted[sorted.length / 2];
        double p99 = sorted[sorted.length * 99 / 100];
        double worst = sorted[sorted.length - 1];
        System.out.printf(Locale.ROOT,
                "%d times %s: p50 %.1f ms, p99 %.1f ms, worst %.1f ms; ratio of p99 to the goal of %.0f ms %.2f%n",
                sorted.length, what, median, p99, worst, goal, p99 / goal);
        System.out.printf(Locale.ROOT,
                "{\"%s\":{\"touches\":%d,\"p50Ms\":%.1f,\"p99Ms\":%.1f,\"worstMs\":%.1f,\"goalMs\":%.0f}}%n", name,
                sorted.length, median, p99, worst, goal);
        return p99 < goal;
    }
}
