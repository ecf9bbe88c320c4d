package cn.banshi.ui.home;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The home of elder mode: the few things that most come for, somebody who helps, and everything else behind one touch. */
public final class ElderHomeView implements View {

    private static final double LOWEST = 96;
    private static final double TALLEST = 190;

    private final Kit kit;
    private final Parts parts;
    private final StackPane place = new StackPane();
    private final Page few;
    private final HomeView whole;
    private final Screen.Home shown;

    public ElderHomeView(Kit kit, Screen.Home screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.shown = screen;
        this.few = few(screen);
        this.whole = new HomeView(kit, screen, () -> turn(few));
        place.getChildren().add(few);
    }

    @Override
    public Region node() {
        return place;
    }

    @Override
    public boolean show(Screen next) {
        return next instanceof Screen.Home home && home.few().equals(shown.few()) && whole.show(next);
    }

    private void turn(Region to) {
        place.getChildren().setAll(to);
    }

    private Page few(Screen.Home screen) {
        Page page = new Page(kit);
        page.head(kit.say("home.elder.question"), kit.say(switch (screen.door()) {
            case OPEN -> "home.elder.hint";
            case OFFLINE -> "home.hint.offline";
            case SHUT -> "home.hint.shut";
            case CLOCK_WRONG -> "home.hint.clock";
        }));
        List<Touchable> all = new ArrayList<>(screen.few().stream().map(this::service).toList());
        all.add(tile("elder-others", "list", kit.say("home.elder.others"), () -> turn(whole.node())));
        VBox shelf = new VBox(Space.TWO);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        int columns = kit.wide() ? 2 : 1;
        for (int i = 0; i < all.size(); i += columns) {
            shelf.getChildren().add(row(all.subList(i, Math.min(i + columns, all.size())), columns));
        }
        page.work(shelf, help());
        return page.actions();
    }

    private static Columns row(List<Touchable> some, int columns) {
        Columns row = columns > some.size()
                ? new Columns(Space.TWO, some.getFirst(), new Region())
                : new Columns(Space.TWO, some.toArray(Touchable[]::new));
        row.setMaxHeight(TALLEST);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private Touchable service(ServiceTile service) {
        return tile("service-" + service.id(), service.icon(), kit.say(service.title()),
                () -> kit.report(new Action.ChooseService(service.id())));
    }

    private Touchable tile(String id, String icon, String text, Runnable meaning) {
        Words title = kit.words(text, kit.shallow() ? "body" : "h2", "bold");
        Line content = new Line(Space.TWO, title, parts.iconBox(icon, 88), title, kit.icon("forward", 44, "blue"));
        content.setPadding(Space.around(0, Space.TWO));
        Touchable tile = new Touchable(kit, id, text, content, meaning).styled("tile");
        tile.setMinSize(100, LOWEST);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return tile;
    }

    private Touchable help() {
        String text = kit.say("home.elder.help");
        VBox words = new VBox(kit.words(text, kit.crowded() ? "body" : "h3", "bold", "caution").centred());
        words.setAlignment(Pos.CENTER);
        words.setPadding(Space.around(0, Space.ONE));
        Touchable help = new Touchable(kit, "elder-help", text, words, () -> kit.report(new Action.ShowHelp()))
                .styled("call");
        help.setMinSize(100, LOWEST);
        help.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return help;
    }
}
