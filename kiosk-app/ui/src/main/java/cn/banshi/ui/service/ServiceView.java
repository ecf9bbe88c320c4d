package cn.banshi.ui.service;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.PaperNote;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Rows;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.SlipOffer;
import cn.banshi.ui.common.View;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One service: what it is, who may, what to have at hand, what will happen, how long and what it costs. */
public final class ServiceView implements View {

    private static final int ACROSS_UPRIGHT = 3;
    private static final int ACROSS_WIDE = 2;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Screen.ServiceIntro shown;
    private final SlipOffer slip;

    public ServiceView(Kit kit, Screen.ServiceIntro screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.shown = screen;
        this.slip = new SlipOffer(kit, new PaperNote(kit, "draft.slip", "draft.slip.what").brief(true), "", "");
        page.guide(title(), kit.words(kit.say(screen.summary()), kit.wide() ? "small" : "body", "muted"), terms());
        screen.closed()
                .ifPresent(why -> page.work(
                        parts.stateNotice("caution", "info", kit.say("service.closed"), kit.say(why))));
        List<VBox> cards = cards();
        Shelf shelf = new Shelf(kit, cards, kit.wide() ? 2 : 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        if (screen.elsewhere() && kit.wide()) {
            page.guide(parts.space(), slip);
        } else if (screen.elsewhere()) {
            page.work(slip);
        }
        if (screen.closed().isEmpty() && !screen.steps().isEmpty()) {
            page.actions(parts.primary("next", kit.say("service.begin"), () -> kit.report(new Action.Next())));
        } else {
            page.actions(parts.secondary("other-service", kit.say("service.other"),
                    () -> kit.report(new Action.GoHome())));
        }
        show(screen);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.ServiceIntro screen)
                || !screen.with(shown.slip(), shown.printing()).equals(shown)) {
            return false;
        }
        slip.show(screen.slip(), screen.printing());
        return true;
    }

    private Region title() {
        HBox promise = new HBox(Space.ONE, parts.badge(shown.tile()));
        promise.setAlignment(Pos.CENTER_LEFT);
        if (shown.tile().minutes() > 0) {
            promise.getChildren()
                    .add(
                            kit.words(kit.say("minutes", shown.tile().minutes()), "small", "muted").single());
        }
        VBox words = new VBox(Space.HALF, kit.words(kit.say(shown.tile().title()), "h1"), promise);
        Line title = parts.beside(parts.iconBox(shown.tile().icon(), kit.wide() ? 104 : 128), words,
                kit.wide() ? Space.TWO : Space.THREE);
        return title;
    }

    private Region terms() {
        if (kit.wide()) {
            VBox card = parts.card(0, new Rows(kit, List.of(row("service.promise", shown.promise()),
                    row("service.fee", shown.fee())), "reveal-term"));
            card.setPadding(Space.around(Space.HALF, Space.TWO));
            return card;
        }
        VBox promise = term("clock", kit.say("service.promise"), kit.say(shown.promise()));
        VBox fee = term("coins", kit.say("service.fee"), kit.say(shown.fee()));
        return new Columns(Space.TWO, promise, fee);
    }

    private Row row(String key, Localized value) {
        return Row.of(Localized.same(kit.say(key)), value);
    }

    private VBox term(String icon, String name, String value) {
        Line label = parts.beside(kit.icon(icon, 34, "muted"), kit.words(name, "small", "muted"), Space.ONE);
        VBox card = parts.card(Space.HALF, label, kit.words(value, "h3"));
        card.setPadding(Space.around(Space.ONE, Space.THREE));
        return card;
    }

    private List<VBox> cards() {
        List<VBox> cards = new ArrayList<>();
        if (!shown.lacking().isEmpty()) {
            cards.add(lacking());
        }
        add(cards, "service.needs", shown.needs());
        add(cards, "service.conditions", shown.conditions());
        if (!shown.steps().isEmpty()) {
            cards.add(tight(parts.card(Space.ONE, kit.words(kit.say("service.steps"), "h3"),
                    steps())));
        }
        cards.add(elsewhere());
        return cards;
    }

    private VBox lacking() {
        VBox card = tight(parts.card(Space.HALF, kit.words(kit.say("service.lacking"), "h3", "caution"),
                parts.marked("info", said(shown.lacking()))));
        card.getStyleClass().addAll("panel", "caution");
        return card;
    }

    /** The steps are a few words each: several stand in one line. */
    private GridPane steps() {
        int across = kit.wide() ? ACROSS_WIDE : ACROSS_UPRIGHT;
        GridPane grid = new GridPane(18, 14);
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            grid.getColumnConstraints().add(column);
        }
        List<String> names = said(shown.steps());
        for (int i = 0; i < names.size(); i++) {
            grid.add(
                    parts.beside(parts.number(i + 1), kit.words(names.get(i), kit.wide() ? "small" : "body"),
                            Space.ONE),
                    i % across, i / across);
        }
        return grid;
    }

    private VBox elsewhere() {
        VBox card = parts.card(Space.HALF, parts.beside(kit.icon("location", 34, "muted"),
                kit.words(kit.say("service.where"), "small", "muted"), Space.ONE),
                kit.words(kit.say(shown.where()), "small"));
        card.setPadding(Space.around(Space.ONE, Space.THREE));
        return card;
    }

    private void add(List<VBox> cards, String key, List<Localized> lines) {
        if (!lines.isEmpty()) {
            cards.add(tight(parts.card(Space.HALF, kit.words(kit.say(key), "h3"), parts.marked("check", said(lines)))));
        }
    }

    private static VBox tight(VBox card) {
        card.setPadding(Space.around(Space.ONE, Space.THREE));
        return card;
    }

    private List<String> said(List<Localized> lines) {
        return lines.stream().map(kit::say).toList();
    }
}
