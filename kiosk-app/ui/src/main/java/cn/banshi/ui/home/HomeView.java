package cn.banshi.ui.home;

import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Turner;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.search.SearchBox;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can be done here: services for persons or for legal persons, a screenful at a time. */
public final class HomeView implements View {

    private static final int ROWS_UPRIGHT = 4;
    private static final int ROWS_WIDE = 4;
    private static final int ROWS_LOW = 2;
    private static final int COLUMNS = 2;
    private static final double LOWEST = 160;
    private static final double TALLEST = 208;
    private static final double ICON = 96;
    private static final double ICON_CROWDED = 72;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final SearchBox search;
    private final Touchable persons;
    private final Touchable entities;
    private final VBox shelf = new VBox();
    private Screen.Home shown;
    private boolean forPersons = true;
    private int turned;

    /** As everybody meets it. */
    public HomeView(Kit kit, Screen.Home screen) {
        this(kit, screen, Optional.empty());
    }

    /** All of it, and one touch to fewer choices. */
    HomeView(Kit kit, Screen.Home screen, Runnable fewer) {
        this(kit, screen, Optional.of(fewer));
    }

    private HomeView(Kit kit, Screen.Home screen, Optional<Runnable> fewer) {
        this.kit = kit;
        this.shown = screen;
        this.page = new Page(kit);
        this.search = new SearchBox(kit);
        this.parts = new Parts(kit);
        persons = segment("home-persons", kit.say("home.persons"), () -> choose(true));
        entities = segment("home-entities", kit.say("home.entities"), () -> choose(false));
        page.head(kit.say("home.question"), kit.say(switch (screen.door()) {
            case OPEN -> "home.hint";
            case OFFLINE -> "home.hint.offline";
            case SHUT -> "home.hint.shut";
            case CLOCK_WRONG -> "home.hint.clock";
        }));
        search.offer(screen.searchable());
        page.aside(search);
        if (screen.door() == Door.OPEN) {
            page.aside(goOn());
        }
        fewer.ifPresent(back -> page.aside(quiet("elder-few", kit.say("home.elder.few"), back)));
        shelf.setSpacing(kit.crowded() ? Space.ONE : Space.TWO);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        HBox chooser = new HBox(Space.ONE, persons, entities);
        if (kit.wide()) {
            page.guide(chooser).work(shelf);
        } else {
            Words often = kit.words(kit.say("home.often"), "h2");
            Line title = new Line(Space.TWO, often, often, chooser);
            VBox.setMargin(title, new Insets(Space.ONE, 0, 0, 0));
            page.aside(title).work(shelf, legend());
        }
        page.actions();
        choose(true);
    }

    @Override
    public Region node() {
        return page;
    }

    private Touchable goOn() {
        return quiet("go-on", kit.say("home.go-on"), () -> kit.report(new Action.GoOn("")));
    }

    private Touchable quiet(String id, String text, Runnable meaning) {
        // the column of a wide panel has the colour of a soft button
        return kit.wide() ? segment(id, text, meaning) : parts.soft(id, text, meaning);
    }

    /** A search that gets ready moves nothing under a finger. */
    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Home home) || !home.equals(
                new Screen.Home(shown.persons(), shown.entities(), shown.door(), home.searchable(), shown.few()))) {
            return false;
        }
        shown = home;
        search.offer(home.searchable());
        return true;
    }

    private Touchable segment(String id, String text, Runnable meaning) {
        VBox words = new VBox(kit.words(text, "body", "bold", "blue").single().centred());
        words.setAlignment(Pos.CENTER);
        words.setPadding(
                new Insets(0, kit.crowded() ? Space.ONE : Space.THREE, 0, kit.crowded() ? Space.ONE : Space.THREE));
        Touchable segment = new Touchable(kit, id, text, words, meaning).styled("segment");
        segment.setMinSize(Region.USE_PREF_SIZE, 80);
        return segment;
    }

    private void choose(boolean persons) {
        forPersons = persons;
        turned = 0;
        this.persons.chosen(persons);
        this.entities.chosen(!persons);
        fill();
    }

    private void turn(int by) {
        turned += by;
        fill();
    }

    private void fill() {
        List<ServiceTile> all = forPersons ? shown.persons() : shown.entities();
        int rows = rows();
        // On a wide panel the buttons that turn the page take a row's place.
        int size = (kit.wide() && all.size() > rows * COLUMNS ? rows - 1 : rows) * COLUMNS;
        int pages = Math.max(1, (all.size() + size - 1) / size);
        List<ServiceTile> some = all.stream().skip((long) turned * size).limit(size).toList();
        shelf.getChildren().clear();
        for (int i = 0; i < some.size(); i += COLUMNS) {
            shelf.getChildren().add(row(some, i));
        }
        if (some.isEmpty()) {
            shelf.getChildren()
                    .add(parts.card(0, parts.notice("info", kit.say("home.none"), kit.say("home.none.what"))));
        }
        if (pages > 1) {
            Turner turner = new Turner(kit, this::turn);
            turner.show(turned, pages);
            shelf.getChildren().addAll(parts.space(), turner);
        }
    }

    private int rows() {
        if (kit.low()) {
            return ROWS_LOW;
        }
        return kit.wide() ? ROWS_WIDE : ROWS_UPRIGHT;
    }

    private Columns row(List<ServiceTile> tiles, int from) {
        Region first = tile(tiles.get(from));
        Region second = from + 1 < tiles.size() ? tile(tiles.get(from + 1)) : new Region();
        Columns row = new Columns(Space.TWO, first, second);
        row.setMaxHeight(TALLEST);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private Touchable tile(ServiceTile service) {
        String title = kit.say(service.title());
        HBox promise = new HBox(Space.ONE, parts.badge(service));
        promise.setAlignment(Pos.CENTER_LEFT);
        if (service.minutes() > 0 && !kit.crowded()) {
            promise.getChildren().add(kit.words(kit.say("minutes", service.minutes()), "caption", "muted").single());
        }
        VBox words = new VBox(Space.HALF, kit.words(title, "h3"), promise);
        words.setAlignment(Pos.CENTER_LEFT);
        double air = kit.crowded() ? Space.ONE : Space.TWO;
        Line content = parts.beside(parts.iconBox(service.icon(), kit.crowded() ? ICON_CROWDED : ICON), words, air);
        content.setPadding(new Insets(Space.TWO, Space.ONE, Space.TWO, air));
        Touchable tile = new Touchable(kit, "service-" + service.id(), title, content,
                () -> kit.report(new Action.ChooseService(service.id()))).styled("tile");
        tile.setMinSize(100, LOWEST);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return tile;
    }

    /** What the three promises mean; a wide panel has no room for it beside the search. */
    private VBox legend() {
        VBox legend = new VBox(Space.ONE);
        for (ServiceTile.Depth depth : ServiceTile.Depth.values()) {
            HBox badge = parts.badge(depth);
            VBox slot = new VBox(badge);
            slot.setPrefWidth(200);
            var meaning = kit.words(kit.sayEach("depth.meaning", depth), "small", "muted");
            legend.getChildren().add(parts.beside(slot, meaning, Space.TWO));
        }
        return legend;
    }
}
