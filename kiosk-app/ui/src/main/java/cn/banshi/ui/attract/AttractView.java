package cn.banshi.ui.attract;

import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Tick;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Spare;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The first frame after power-on, and all that is shown while nobody is there. Needs nothing but a presentation. */
public final class AttractView implements View {

    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final double TILE_HEIGHT = 150;
    private static final double ELDER_WIDTH = 250;

    private final Kit kit;
    private final Parts parts;
    private final VBox page = new VBox();
    private final Words time;
    private Screen.Attract shown;

    public AttractView(Kit kit, Frame frame, Screen.Attract screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.shown = screen;
        this.time = kit.words(now(), "h2", "on-primary").single();
        page.getStyleClass().add("primary-field");
        page.setPadding(kit.wide() ? new Insets(Space.FOUR, Space.steps(7), Space.FOUR, Space.steps(7))
                : Space.around(Space.FIVE, Space.SIX));
        build(frame);
        Tick clock = new Tick(Duration.ofSeconds(5), () -> time.setText(now()));
        page.sceneProperty().addListener((o, before, scene) -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.start();
            }
        });
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        return next.equals(shown);
    }

    private void build(Frame frame) {
        Words hall = kit.words(kit.say(frame.hall()), "h2", "on-primary");
        page.getChildren().add(new Line(Space.TWO, hall, kit.icon("hall", 56, "on-primary"), hall, time));
        if (kit.wide()) {
            wide();
        } else {
            upright();
        }
        page.getChildren().add(footer());
    }

    private void upright() {
        VBox invitation = invitation();
        VBox.setMargin(invitation, kit.crowded() ? new Insets(Space.FIVE, 0, Space.FOUR, 0)
                : new Insets(Space.steps(10), 0, Space.steps(7), 0));
        page.getChildren().add(invitation);
        if (!kit.low()) {
            page.getChildren().add(new Spare(tiles())); // a short way past the next page, and out of reach
        }
        page.getChildren().add(parts.space());
        page.getChildren().addAll(cardLeft());
        page.getChildren().add(begin());
    }

    private void wide() {
        VBox left = new VBox(parts.space(), invitation(), parts.space());
        left.getChildren().addAll(cardLeft());
        left.setMinHeight(0); // or it asks for the height of words in a column as narrow as it may become
        VBox right = new VBox(kit.crowded() ? Space.TWO : Space.THREE, parts.space(), new Spare(tiles()), begin(),
                parts.space());
        HBox halves = new HBox(Space.steps(7), left, right);
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(0);
            half.setPrefWidth(1);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        VBox.setVgrow(halves, Priority.ALWAYS);
        page.getChildren().add(halves);
    }

    private VBox invitation() {
        return new VBox(Space.TWO, kit.words(kit.say("attract.headline"), "display", "on-primary"),
                new Spare(kit.words(lead(), "lead", "on-primary-muted")));
    }

    /** Nobody is invited to what cannot be done just now. */
    private String lead() {
        return switch (shown.door()) {
            case OFFLINE -> kit.say("attract.offline");
            case SHUT -> kit.say("attract.shut");
            case CLOCK_WRONG -> kit.say("attract.clock");
            case OPEN -> kit.say("attract.lead") + "\n"
                    + (shown.services() > 0
                            ? kit.say("attract.services", shown.services())
                            : kit.say("attract.bring"));
        };
    }

    /** Beside the way in, so that nobody who begins overlooks it. */
    private List<Line> cardLeft() {
        return shown.cardLeft().map(left -> {
            String title = kit.say(left.place().left("attract.card-left", "attract.chip-left"));
            Line notice = parts.stateNotice("caution", "id-card", title, kit.say(left.what()));
            VBox.setMargin(notice, kit.wide() ? Insets.EMPTY : new Insets(0, 0, Space.FOUR, 0));
            return notice;
        }).stream().toList();
    }

    private VBox tiles() {
        VBox rows = new VBox(Space.TWO);
        List<Touchable> tiles = shown.highlights().stream().limit(4).map(this::tile).toList();
        for (int i = 0; i < tiles.size(); i += 2) {
            rows.getChildren()
                    .add(new Columns(Space.TWO, tiles.get(i), i + 1 < tiles.size() ? tiles.get(i + 1) : new Region()));
        }
        return rows;
    }

    private Touchable tile(ServiceTile service) {
        String title = kit.say(service.title());
        Line content = parts.beside(kit.icon(service.icon(), 60, "on-primary"), kit.words(title, "h2", "on-primary"),
                Space.TWO);
        content.setPadding(new Insets(0, Space.TWO, 0, Space.THREE));
        Touchable tile = new Touchable(kit, "service-" + service.id(), title, content,
                () -> kit.report(new Action.ChooseService(service.id())));
        tile.styled("glass").size(100, TILE_HEIGHT);
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    /** The way in, and beside it the one for whom large and slow is better. */
    private HBox begin() {
        String text = kit.say("elder.on");
        Touchable start = start();
        Touchable elder = new Touchable(kit, "elder", text, kit.words(text, "h2", "on-primary").centred(),
                () -> kit.report(new Action.ChooseElder(true)));
        elder.styled("ghost").size(ELDER_WIDTH, kit.wide() ? 170 : 190);
        HBox.setHgrow(start, Priority.ALWAYS);
        return new HBox(Space.TWO, start, elder);
    }

    private Touchable start() {
        String text = kit.say("attract.start");
        Touchable start = new Touchable(kit, "start", text, kit.words(text, "go", "blue").centred(),
                () -> kit.report(new Action.Start()));
        start.styled("start").size(0, kit.wide() ? 170 : 190);
        start.setMaxWidth(Double.MAX_VALUE);
        return start;
    }

    private Region footer() {
        Words words = kit.words(condition(), "small", "on-primary-muted");
        Language other = kit.language() == Language.ZH ? Language.EN : Language.ZH;
        Touchable language = ghost("lang-" + other.code(), kit.say("language." + other.code()),
                () -> kit.report(new Action.ChooseLanguage(other)));
        Touchable display = ghost("display", kit.say("attract.display"),
                () -> kit.report(new Action.ShowDisplaySettings()));
        Touchable help = ghost("help", kit.say("attract.help"), () -> kit.report(new Action.ShowHelp()));
        Touchable speech = ghost("speech", kit.say("bar.speech"), () -> kit.report(
                new Action.ChooseComfort(Comfort.usual().with(Speech.off().on(true)))));
        HBox ways = new HBox(Space.ONE, speech, help, display, language);
        Region footer = kit.crowded() && !kit.wide() ? below(words, ways) : beside(words, ways);
        VBox.setMargin(footer, new Insets(kit.wide() || kit.crowded() ? Space.TWO : Space.SIX, 0, 0, 0));
        return footer;
    }

    private static HBox beside(Words words, HBox ways) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox footer = new HBox(Space.ONE, words, ways);
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private static VBox below(Words words, HBox ways) {
        ways.getChildren().forEach(way -> HBox.setHgrow(way, Priority.ALWAYS));
        return new VBox(Space.ONE, words, ways);
    }

    /** The one thing to know of the machine before beginning. */
    private String condition() {
        if (shown.services() == 0 || shown.door() != Door.OPEN) {
            return ""; // only just started, or said above already: "all is well" would be wrong
        }
        return kit.say(shown.printing() ? "attract.printing" : "attract.not-printing");
    }

    private Touchable ghost(String id, String text, Runnable meaning) {
        VBox words = new VBox(kit.words(text, "body", "bold", "on-primary").single().centred());
        words.setAlignment(Pos.CENTER);
        words.setPadding(Space.around(0, Space.TWO));
        Touchable ghost = new Touchable(kit, id, text, words, meaning).styled("ghost");
        ghost.setMinSize(Region.USE_PREF_SIZE, 90);
        ghost.setMaxWidth(Double.MAX_VALUE);
        return ghost;
    }

    /** A time that is known to be wrong is worse than none. */
    private String now() {
        if (shown.door() == Door.CLOCK_WRONG) {
            return "";
        }
        return LocalTime.now(kit.clock()).format(HOUR_AND_MINUTE);
    }
}
