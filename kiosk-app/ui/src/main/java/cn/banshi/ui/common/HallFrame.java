package cn.banshi.ui.common;

import cn.banshi.core.screen.Frame;
import cn.banshi.core.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import cn.banshi.ui.clip.ClipPlayer;
import cn.banshi.ui.theme.Space;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Header and bottom bar around every page but the two that nobody works on. */
public final class HallFrame extends Region {

    private static final double HEADER = 124;
    private static final double HEADER_WIDE = 100;
    private static final double FILM_MARGIN = Space.TWO;

    private final Kit kit;
    private final Words hall;
    private final Words state;
    private final Line header;
    private final Bar bar;
    private List<Path> film = List.of();
    private Optional<ClipPlayer> player = Optional.empty();
    private final Tick clock;
    private Region content = new Pane();
    private boolean showsTime;

    public HallFrame(Kit kit) {
        this.kit = kit;
        hall = kit.words("", "h3", "on-primary");
        state = kit.words("", "small", "on-primary").single().right();
        header = new Line(Space.TWO, hall, kit.icon("hall", 54, "on-primary"), hall, state);
        header.setPadding(Space.around(0, Space.FOUR));
        header.getStyleClass().add("header");
        bar = new Bar(kit, this::playFilm);
        getChildren().addAll(header, content, bar);
        clock = new Tick(Duration.ofSeconds(5), this::tick);
        sceneProperty().addListener((o, before, now) -> run(now != null));
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
        bar.show(frame);
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
        bar.offer(!frames.isEmpty());
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
        double barHeight = Bar.tall(kit);
        double top = kit.wide() ? HEADER_WIDE : HEADER;
        header.resizeRelocate(0, 0, getWidth(), top);
        content.resizeRelocate(0, top, getWidth(), getHeight() - top - barHeight);
        bar.resizeRelocate(0, getHeight() - barHeight, getWidth(), barHeight);
        player.ifPresent(film -> film.resizeRelocate(getWidth() - ClipPlayer.WIDTH - FILM_MARGIN, top + FILM_MARGIN,
                ClipPlayer.WIDTH, ClipPlayer.HEIGHT));
    }
}
