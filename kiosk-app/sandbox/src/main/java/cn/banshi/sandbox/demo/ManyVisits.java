package cn.banshi.sandbox.demo;

import cn.banshi.core.input.InputMethods;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.projection.Preview;
import cn.banshi.core.projection.Preview.Leaf;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Texts;
import cn.banshi.ui.Aloud;
import cn.banshi.ui.Window;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * What the real window holds after many visits of people who need it large, dark, low, read aloud and moved by keys, while
 * something asks every node for all that it says to assistive programs. Visits show {@link #PAGES} pages of each service that
 * is done here, in both languages, with specimen values. Needs a display. Exits with 1 when anything grew or an earlier page
 * can still be reached.
 *
 * <p>JavaFX has a bridge to assistive programs on Windows and macOS only: its Glass for GTK makes none, and no property switches
 * one on. {@link AssistiveProgram} asks in the process what a bridge would ask.
 */
public final class ManyVisits {

    /** Of a service, in a visit: the next visit to it goes on where this one ended. */
    private static final int PAGES = 5;
    /** Looks at what is held, evenly spread. */
    private static final int LOOKS = 10;
    /**
     * Between the half and the end. JavaFX keeps what it worked out of the style sheet for each kind of place and state (its
     * StyleCache), so that every page not seen before in this comfort still adds a little: three services alone stay within
     * 0.3 MiB. A page of each visit that stayed would be a hundred times as much.
     */
    private static final long PASSING_BYTES = 4L << 20;
    private static final int PASSING_THREADS = 2;
    /** What is being drawn is held until a later frame; the terminal, too, looks a second after a visit. */
    private static final int FRAMES_HELD = 5;
    private static final Localized HALL = new Localized("演示大厅", "Demonstration hall");
    private static final Terminal TERMINAL = new Terminal("0000", HALL,
            new Terminal.Help(HALL, "0371-00000000", HALL), "https://example.invalid/case/", true, Language.ZH);

    private final Window window;
    private final Stage stage;
    private final CountingVoice voice;
    private final AssistiveProgram assistive = new AssistiveProgram();
    private final List<Look> looks = new ArrayList<>();

    /**
     * What is held while nobody is there.
     *
     * @param bytes alive after full collections
     * @param nodes of the first page
     * @param forgotten whether nothing of earlier pages can be reached
     */
    private record Look(int visits, long bytes, int nodes, int threads, boolean forgotten) {

        String told() {
            return "%6d visits: %6.2f MiB alive, %4d nodes, %3d threads, earlier pages %s".formatted(visits,
                    bytes / 1048576.0, nodes, threads, forgotten ? "gone" : "HELD");
        }
    }

    private ManyVisits(Window window, Stage stage, CountingVoice voice) {
        this.window = window;
        this.stage = stage;
        this.voice = voice;
    }

    /** @param arguments the assets, visits */
    public static void main(String[] arguments) {
        Path assets = Path.of(arguments[0]);
        Platform.startup(() -> {});
        ManyVisits visits = open(new Assets(assets));
        visits.make(walks(assets), Integer.parseInt(arguments[1]));
        System.exit(visits.told() ? 0 : 1);
    }

    private static List<List<Presentation>> walks(Path assets) {
        Texts texts = TextsReader.read(assets);
        List<List<Presentation>> walks = new ArrayList<>();
        new CatalogueReader(assets).read()
                .all()
                .stream()
                .filter(service -> service.procedure().isPresent())
                .forEach(service -> {
                    for (Language language : Language.values()) {
                        walks.add(Preview.of(service, texts, TERMINAL, language)
                                .stream()
                                .map(Leaf::presentation)
                                .toList());
                    }
                });
        return walks;
    }

    private static ManyVisits open(Assets assets) {
        return Finger.ask(() -> {
            var stage = new Stage();
            var voice = new CountingVoice();
            var window = new Window(stage, assets, Panel.portrait(), action -> {},
                    new Aloud(voice, () -> Headphones.State.PLUGGED), InputMethods.none());
            stage.show();
            return new ManyVisits(window, stage, voice);
        });
    }

    private void make(List<List<Presentation>> walks, int visits) {
        for (int visit = 0; visit < visits; visit++) {
            List<Presentation> walk = walks.get(visit % walks.size());
            visit(visit, walk, visit / walks.size() * PAGES);
            if ((visit + 1) % Math.max(1, visits / LOOKS) == 0) {
                look(visit + 1);
            }
        }
    }

    private void visit(int number, List<Presentation> walk, int first) {
        Language language = walk.getFirst().frame().language();
        Comfort comfort = comfort(number);
        show(attract(language));
        for (int page = 0; page < PAGES; page++) {
            Presentation now = walk.get((first + page) % walk.size());
            boolean settings = page == number % PAGES;
            show(with(now, settings ? new Overlay.DisplaySettings() : new Overlay.None(), comfort));
            window.key(PadKey.Way.DOWN);
            if (settings) {
                show(with(now, new Overlay.None(), comfort));
            }
        }
        show(new Presentation(new Screen.Goodbye(Screen.Goodbye.Card.NONE, Screen.Goodbye.Slip.NONE, 8),
                new Overlay.None(),
                frame(language, comfort)));
        show(attract(language));
        window.forget();
    }

    private void show(Presentation presentation) {
        Finger.ask(() -> {
            window.render(presentation);
            return true;
        });
        Pulse.awaitPainted();
        Finger.ask(() -> {
            assistive.readAll(stage.getScene());
            return true;
        });
    }

    /** Each of the ways in turn; the voice is on in all of them. */
    private static Comfort comfort(int number) {
        Contrast contrast = turn(List.of(Contrast.values()), number);
        TextSize text = turn(List.of(TextSize.values()), number / 3);
        Reach reach = turn(List.of(Reach.values()), number / 12);
        return Comfort.usual()
                .elder(number / 24 % 2 == 1)
                .with(contrast)
                .with(text)
                .with(reach)
                .with(Speech.off().on(true));
    }

    private static <T> T turn(List<T> all, int number) {
        return all.get(number % all.size());
    }

    private static Presentation with(Presentation page, Overlay overlay, Comfort comfort) {
        Frame frame = page.frame();
        return new Presentation(page.screen(), overlay, new Frame(frame.language(), comfort, frame.hall(),
                frame.service(), frame.applicant(), frame.back(), frame.home(), frame.help()));
    }

    private static Presentation attract(Language language) {
        return new Presentation(new Screen.Attract(List.of(), 1, true, Door.OPEN, Optional.empty()),
                new Overlay.None(), frame(language, Comfort.usual()));
    }

    private static Frame frame(Language language, Comfort comfort) {
        return new Frame(language, comfort, HALL, Optional.empty(), Optional.empty(), false, false);
    }

    private void look(int visits) {
        // twice: what the first finds unreachable may have to be cleaned first, and holds more
        System.gc();
        System.gc();
        for (int frame = 0; frame < FRAMES_HELD && !forgotten(); frame++) {
            Pulse.awaitPainted();
            System.gc();
        }
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        int nodes = Finger.ask(() -> AssistiveProgram.nodes(stage.getScene().getRoot()));
        var look = new Look(visits, bytes, nodes, threads, forgotten());
        looks.add(look);
        System.out.println(look.told());
    }

    private boolean forgotten() {
        return window.forgotten().orElse(false);
    }

    private boolean told() {
        Look first = looks.get((looks.size() - 1) / 2);
        Look last = looks.getLast();
        System.out.printf(Locale.ROOT,
                "said %d times, %d answers to an assistive program; grown from visit %d to %d: %.2f MiB (bound %.0f), "
                        + "%d nodes (0), %d threads (%d)%n",
                voice.times(), assistive.answers(), first.visits, last.visits,
                (last.bytes - first.bytes) / 1048576.0,
                PASSING_BYTES / 1048576.0,
                last.nodes - first.nodes,
                last.threads - first.threads, PASSING_THREADS);
        System.out.printf(Locale.ROOT,
                "{\"visits\":{\"made\":%d,\"firstBytes\":%d,\"lastBytes\":%d,\"nodes\":%d,\"threads\":%d}}%n",
                last.visits, first.bytes, last.bytes, last.nodes, last.threads);
        return voice.times() >= last.visits && assistive.answers() > 0 && last.bytes <= first.bytes + PASSING_BYTES
                && last.nodes == first.nodes && last.threads <= first.threads + PASSING_THREADS
                && looks.stream().allMatch(Look::forgotten);
    }
}
