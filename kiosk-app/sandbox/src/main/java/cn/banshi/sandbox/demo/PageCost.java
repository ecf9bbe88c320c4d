package cn.banshi.sandbox.demo;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.projection.Preview;
import cn.banshi.core.projection.Preview.Leaf;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Texts;
import cn.banshi.ui.Window;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * What a change of page costs the thread of the window: its processor time from the presentation handed over until it is
 * styled, laid out and painted, in the real window. All pages of the shipped services that are done here, in both
 * languages; first each for the first time, then again in turn. Needs a display. Exits with 1 when the goal is missed.
 */
public final class PageCost {

    private static final double GOAL_MS = 50;
    private static final int ROUNDS = 3;
    private static final Localized HALL = new Localized("演示大厅", "Demonstration hall");
    private static final Terminal TERMINAL = new Terminal("0000", HALL,
            new Terminal.Help(HALL, "0371-00000000", HALL), "https://example.invalid/case/", true, Language.ZH);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Window window;
    private final long thread;

    private PageCost(Window window, long thread) {
        this.window = window;
        this.thread = thread;
    }

    /** @param arguments the assets */
    public static void main(String[] arguments) {
        Path assets = Path.of(arguments[0]);
        List<Leaf> leaves = leaves(assets);
        Platform.startup(() -> {});
        PageCost cost = open(new Assets(assets));
        leaves.stream().limit(1).forEach(cost::turn); // fonts and style sheet are there before anybody comes
        boolean kept = told("for the first time", cost.round(leaves));
        double[] again = new double[0];
        for (int round = 0; round < ROUNDS; round++) {
            double[] more = cost.round(leaves);
            again = Arrays.copyOf(again, again.length + more.length);
            System.arraycopy(more, 0, again, again.length - more.length, more.length);
        }
        kept &= told("again", again);
        System.exit(kept ? 0 : 1);
    }

    private static List<Leaf> leaves(Path assets) {
        Catalogue catalogue = new CatalogueReader(assets).read();
        Texts texts = TextsReader.read(assets);
        List<Leaf> leaves = new ArrayList<>();
        for (Language language : Language.values()) {
            catalogue.all()
                    .stream()
                    .filter(service -> service.procedure().isPresent())
                    .forEach(service -> leaves.addAll(Preview.of(service, texts, TERMINAL, language)));
        }
        return leaves;
    }

    private static PageCost open(Assets assets) {
        return Finger.ask(() -> {
            Stage stage = new Stage();
            Window window = new Window(stage, assets, Panel.portrait(), action -> {});
            stage.show();
            return new PageCost(window, Thread.currentThread().threadId());
        });
    }

    private double[] round(List<Leaf> leaves) {
        return leaves.stream().mapToDouble(this::turn).toArray();
    }

    /** Milliseconds of processor time of the window's thread. */
    private double turn(Leaf leaf) {
        long before = THREADS.getThreadCpuTime(thread);
        Finger.ask(() -> {
            window.render(leaf.presentation());
            return true;
        });
        Pulse.awaitPainted();
        return (THREADS.getThreadCpuTime(thread) - before) / 1e6;
    }

    private static boolean told(String when, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double p99 = sorted[sorted.length * 99 / 100];
        double worst = sorted[sorted.length - 1];
        System.out.printf(Locale.ROOT,
                "%d page changes %s, work of the window's thread: p50 %.1f ms, p99 %.1f ms, worst %.1f ms; ratio of p99 to the goal of %.0f ms %.2f%n",
                sorted.length, when, median, p99, worst, GOAL_MS, p99 / GOAL_MS);
        System.out.printf(Locale.ROOT,
                "{\"page\":{\"changes\":%d,\"when\":\"%s\",\"p50Ms\":%.1f,\"p99Ms\":%.1f,\"worstMs\":%.1f,\"goalMs\":%.0f}}%n",
                sorted.length, when, median, p99, worst, GOAL_MS);
        return p99 < GOAL_MS;
    }
}
