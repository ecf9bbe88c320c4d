package cn.banshi.sandbox.demo;

import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.projection.Preview;
import cn.banshi.core.projection.Preview.Leaf;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.sandbox.measure.Framebuffer;
import cn.banshi.sandbox.measure.Framebuffer.Grid;
import cn.banshi.ui.Window;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;

/**
 * How many pictures a second everything that moves by itself really makes in the real window, counted in the memory of the X
 * server, and the processor time that all threads but the counting one take for it. Exits with 1 when one makes fewer than
 * {@value #GOAL} a second: such a movement is mended or dropped. Not here: films and the camera's picture, whose pace is that
 * of what they show.
 */
public final class Movements {

    private static final int GOAL = 50;
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration WATCHED = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_NANOS = 400_000;
    /** Painting comes to the X server piece by piece: what changes sooner after a change is of the same picture. */
    private static final long ONE_PICTURE_NANOS = 6_000_000;
    private static final int STEP = 4;
    /** Of every spinner. */
    private static final String MOVES = ".bead";
    private static final Localized HALL = new Localized("演示大厅", "Demonstration hall");
    private static final Terminal TERMINAL = new Terminal("0000", HALL,
            new Terminal.Help(HALL, "0371-00000000", HALL), "https://example.invalid/case/", true, Language.ZH);

    private final Window window;
    private final Stage stage;
    private final Framebuffer screen;

    /** @param percent of a core */
    private record Watched(String name, double pictures, double percent) {}

    private Movements(Window window, Stage stage, Framebuffer screen) {
        this.window = window;
        this.stage = stage;
        this.screen = screen;
    }

    /** @param arguments the assets, the folder of the screen's memory */
    public static void main(String[] arguments) throws IOException {
        Path assets = Path.of(arguments[0]);
        Platform.startup(() -> {});
        try (var screen = Framebuffer.of(Path.of(arguments[1]), System.getenv("DISPLAY"))) {
            Movements movements = open(new Assets(assets), screen);
            List<Watched> all = List.of(
                    movements.watch("waiting for the platform", page(new Screen.Working(
                            Screen.Working.Work.SUBMITTING, Duration.ofSeconds(3), false, Optional.empty()))),
                    movements.watch("card being read", page(reading(assets))));
            all.forEach(Movements::tell);
            System.exit(all.stream().allMatch(each -> each.pictures >= GOAL) ? 0 : 1);
        }
    }

    private static Movements open(Assets assets, Framebuffer screen) {
        return Finger.ask(() -> {
            var stage = new Stage();
            var window = new Window(stage, assets, Panel.portrait(), action -> {});
            stage.show();
            return new Movements(window, stage, screen);
        });
    }

    /** A service's own page for the card, in the moment in which it is read. */
    private static Screen reading(Path assets) {
        return new CatalogueReader(assets).read()
                .all()
                .stream()
                .flatMap(service -> Preview.of(service, TextsReader.read(assets), TERMINAL, Language.ZH).stream())
                .map(Leaf::presentation)
                .map(Presentation::screen)
                .filter(Screen.Identify.class::isInstance)
                .map(Screen.Identify.class::cast)
                .findFirst()
                .map(asked -> new Screen.Identify(asked.progress(), asked.places(), Phase.READING, Optional.empty()))
                .orElseThrow();
    }

    private static Presentation page(Screen screen) {
        return new Presentation(screen, new Overlay.None(), new Frame(Language.ZH, Comfort.usual(), HALL,
                Optional.empty(), Optional.empty(), false, false));
    }

    private Watched watch(String name, Presentation page) {
        Finger.ask(() -> {
            window.render(page);
            return true;
        });
        LockSupport.parkNanos(SETTLED.toNanos());
        Grid area = Finger.ask(() -> around(stage.getScene().getRoot().lookup(MOVES)));
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        long before = process.getProcessCpuTime() - threads.getCurrentThreadCpuTime();
        int pictures = count(area);
        long spent = process.getProcessCpuTime() - threads.getCurrentThreadCpuTime() - before;
        return new Watched(name, pictures / (double) WATCHED.toSeconds(), 100.0 * spent / WATCHED.toNanos());
    }

    private static Grid around(Node bead) {
        Node whole = bead.getParent();
        Bounds area = whole.localToScreen(whole.getBoundsInLocal());
        return new Grid((int) area.getMinX(), (int) area.getMinY(), (int) area.getMaxX(), (int) area.getMaxY(), STEP);
    }

    private int count(Grid area) {
        int pictures = 0;
        int[] last = screen.sample(area);
        long end = System.nanoTime() + WATCHED.toNanos();
        long changed = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            if (screen.differs(last, area)) {
                if (now - changed > ONE_PICTURE_NANOS) {
                    pictures++;
                    changed = now;
                }
                last = screen.sample(area);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return pictures;
    }

    private static void tell(Watched watched) {
        System.out.printf(Locale.ROOT, "%s: %.1f pictures a second (goal %d), %.1f %% of a core%n", watched.name,
                watched.pictures, GOAL, watched.percent);
        System.out.printf(Locale.ROOT, "{\"movement\":{\"name\":\"%s\",\"perSecond\":%.1f,\"corePercent\":%.1f}}%n",
                watched.name, watched.pictures, watched.percent);
    }
}
