package cn.banshi.ui.common;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import cn.banshi.ui.clip.ClipPlayer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Header and bottom bar around every page but the two that nobody works on. Always the same six places, and one more where a film says the page in sign language. */
public final class HallFrame extends Region {

    private static final double HEADER = 124;
    private static final double HEADER_WIDE = 100;
    private static final double BAR_UPRIGHT = 156;
    private static final double BAR_WIDE = 104;
    private static final double FILM_MARGIN = 24;

    private final Kit kit;
    private final Words hall;
    private final Words state;
    private final Line header;
    private final HBox bar = new HBox(16);
    private final Touchable back;
    private final Touchable home;
    private final Touchable help;
    private final Touchable speech;
    /** In the bar only where there is a film. */
    private final Touchable signs;
    private List<Path> film = List.of();
    private Optional<ClipPlayer> player = Optional.empty();
    private final Words spoken;
    private Comfort comfort = Comfort.usual();
    /** That somebody can be called, or how far the call is. */
    private final Words called;
    private final Beat clock;
    private Region content = new Pane();
    private boolean showsTime;

    public HallFrame(Kit kit) {
        this.kit = kit;
        hall = kit.words("", "h3", "on-primary");
        state = kit.words("", "small", "on-primary").single().right();
        spoken = kit.words(kit.say("bar.speech"), "small", "ink").single().centred();
        called = kit.words(kit.sayEach("bar.help", Stage.NONE), "small", "ink").single().centred();
        header = new Line(24, hall, kit.icon("hall", 54, "on-primary"), hall, state);
        header.setPadding(new Insets(0, 48, 0, 48));
        header.getStyleClass().add("header");
        back = place("back", "back", kit.say("bar.back"), () -> kit.report(new Action.Back()));
        help = place("help", "help", called, () -> kit.report(new Action.ShowHelp()));
        speech = place("speech", "speech", spoken, () -> kit.report(new Action.ChooseComfort(
                comfort.with(comfort.speech().on(!comfort.speech().on())))));
        signs = place("signs", "hand", kit.say("bar.signs"), this::playFilm);
        home = place("home", "home", kit.say("bar.home"), () -> kit.report(new Action.GoHome()));
        fillBar();
        getChildren().addAll(header, content, bar);
        clock = new Beat(Duration.ofSeconds(5), this::tick);
        sceneProperty().addListener((o, before, now) -> run(now != null));
    }

    private void fillBar() {
        Touchable exit = place("exit", "exit", kit.say("bar.exit"), () -> kit.report(new Action.Exit()));
        exit.styled("leave");
        bar.getStyleClass().add("bar");
        bar.setPadding(new Insets(kit.wide() ? 12 : 18, 32, kit.wide() ? 12 : 18, 32));
        bar.getChildren()
                .addAll(back, home,
                        place("display", "display", kit.say("bar.display"),
                                () -> kit.report(new Action.ShowDisplaySettings())),
                        speech, help,
                        exit);
    }

    private Touchable place(String id, String icon, String text, Runnable meaning) {
        return place(id, icon, kit.words(text, "small", id.equals("exit") ? "danger" : "ink").single().centred(),
                meaning);
    }

    private Touchable place(String id, String icon, Words words, Runnable meaning) {
        String tone = id.equals("exit") ? "danger" : "ink";
        Icon picture = kit.icon(icon, kit.wide() ? 40 : 46, tone);
        Pane content = kit.wide() ? new HBox(16, picture, words) : new VBox(4, picture, words);
        if (content instanceof HBox box) {
            box.setAlignment(Pos.CENTER);
        } else if (content instanceof VBox box) {
            box.setAlignment(Pos.CENTER);
        }
        Touchable place = new Touchable(kit, id, words.getText(), content, meaning).styled("place").size(0, 65);
        place.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
    }

    private static void disable(Touchable place, boolean off) {
        place.off(off);
        place.lookupAll(".icon").forEach(n -> tone(n.getStyleClass(), off));
        place.lookupAll(".words").forEach(n -> tone(n.getStyleClass(), off));
    }

    private static void tone(java.util.List<String> styles, boolean off) {
        styles.remove("disabled-ink");
        if (off) {
            styles.add("disabled-ink");
        }
    }

    /** Brings header and bar up to date. */
    public void show(Frame frame) {
        boolean long1 = kit.language() == Language.ZH;
        hall.setText(long1 ? kit.say("header.title", kit.say(frame.hall())) : kit.say(frame.hall()));
        showsTime = frame.service().isEmpty();
        if (showsTime) {
            tick();
        } else {
            String service = frame.service().map(kit::say).orElse("");
            state.setText(frame.applicant().map(a -> service + " · " + a).orElse(service));
        }
        called.setText(kit.sayEach("bar.help", frame.help()));
        comfort = frame.comfort();
        spoken.setText(kit.say(comfort.speech().on() ? "bar.speech.stop" : "bar.speech"));
        speech.chosen(comfort.speech().on());
        disable(back, !frame.back());
        disable(home, !frame.home());
    }

    /**
     * Puts a page between header and bar.
     *
     * @param frames of a film that says it in sign language; empty where there is none
     */
    public void put(Region page, List<Path> frames) {
        endFilm();
        getChildren().set(1, page);
        content = page;
        film = frames;
        bar.getChildren().remove(signs);
        if (!frames.isEmpty()) {
            bar.getChildren().add(bar.getChildren().indexOf(help), signs);
        }
    }

    /** Once, or away with it. */
    private void playFilm() {
        if (player.isPresent()) {
            endFilm();
        } else {
            ClipPlayer now = new ClipPlayer(film, this::endFilm);
            player = Optional.of(now);
            getChildren().add(now);
        }
    }

    private void endFilm() {
        player.ifPresent(getChildren()::remove);
        player = Optional.empty();
    }

    private void run(boolean shown) {
        if (shown) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    private void tick() {
        if (showsTime) {
            state.setText(dateAndTime(kit));
        }
    }

    /** Such as 11月23日 星期一 09:30. */
    public static String dateAndTime(Kit kit) {
        Locale locale = kit.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return LocalDateTime.now(kit.clock()).format(DateTimeFormatter.ofPattern(kit.say("header.time"), locale));
    }

    @Override
    protected void layoutChildren() {
        double barHeight = kit.wide() ? BAR_WIDE : BAR_UPRIGHT;
        double top = kit.wide() ? HEADER_WIDE : HEADER;
        header.resizeRelocate(0, 0, getWidth(), top);
        content.resizeRelocate(0, top, getWidth(), getHeight() - top - barHeight);
        bar.resizeRelocate(0, getHeight() - barHeight, getWidth(), barHeight);
        player.ifPresent(film -> film.resizeRelocate(getWidth() - ClipPlayer.WIDTH - FILM_MARGIN, top + FILM_MARGIN,
                ClipPlayer.WIDTH, ClipPlayer.HEIGHT));
    }
}
