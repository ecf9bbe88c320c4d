package cn.banshi.ui.search;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Search.Hit;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was found, a few at a time; the themes while nothing is typed. */
final class Hits extends VBox {

    private static final int ROWS_UPRIGHT = 5;
    private static final int ROWS_WIDE = 3;
    private static final int COLUMNS_WIDE = 2;
    private static final int THEMES_ACROSS = 3;
    private static final double GAP = Space.ONE;
    private static final double TALL = 122;
    /** Two rows and the keys, in the lower half. */
    private static final double ROOM_FOR_TWO = 900;

    private final Kit kit;
    private final Parts parts;
    private final HBox turner = new HBox(Space.TWO);
    private final Words where;
    private final Touchable earlier;
    private final Touchable later;
    private List<Hit> found = List.of();
    private String typed = "";
    private int turned;

    Hits(Kit kit) {
        super(GAP);
        this.kit = kit;
        this.parts = new Parts(kit);
        where = kit.words("", "small", "muted").single();
        earlier = parts.soft("page-previous", kit.say("page.previous"), () -> turn(-1));
        later = parts.soft("page-next", kit.say("page.next"), () -> turn(1));
        turner.setAlignment(kit.wide() ? Pos.CENTER_LEFT : Pos.CENTER);
        turner.getChildren().addAll(kit.wide() ? List.of(earlier, later) : List.of(earlier, where, later));
        setMinHeight(USE_PREF_SIZE);
    }

    /** The buttons that turn the page; they stand elsewhere. */
    Region turner() {
        return turner;
    }

    void show(Screen.Search screen) {
        boolean same = screen.typed().equals(typed) && screen.hits().equals(found);
        if (same && !getChildren().isEmpty()) {
            return;
        }
        typed = screen.typed();
        found = screen.hits();
        turned = 0;
        if (screen.number().isPresent()) {
            turner.setVisible(false);
            rows(List.of(goOn(screen.number().get())), 1);
        } else if (typed.isEmpty()) {
            showThemes(screen.themes());
        } else if (found.isEmpty()) {
            turner.setVisible(false);
            getChildren().setAll(
                    parts.card(0, parts.notice("info", kit.say("search.none"), kit.say("search.none.what"))));
        } else {
            fill();
        }
    }

    private void turn(int by) {
        turned += by;
        fill();
    }

    private int rows() {
        if (kit.low() && kit.panel().reachable() < ROOM_FOR_TWO) {
            return 1;
        }
        if (kit.crowded()) {
            return 2;
        }
        return kit.wide() ? ROWS_WIDE : ROWS_UPRIGHT;
    }

    private int across() {
        return kit.wide() && !kit.crowded() ? COLUMNS_WIDE : 1;
    }

    private void fill() {
        int size = across() * rows();
        int pages = (found.size() + size - 1) / size;
        where.setText(kit.say("page.of", turned + 1, pages));
        turner.setVisible(pages > 1);
        earlier.off(turned == 0);
        later.off(turned == pages - 1);
        rows(found.stream().skip((long) turned * size).limit(size).map(this::row).toList(), across());
    }

    private void showThemes(List<Localized> themes) {
        turner.setVisible(false);
        int most = THEMES_ACROSS * rows();
        List<Touchable> chips = new ArrayList<>();
        for (Localized theme : themes.subList(0, Math.min(most, themes.size()))) {
            chips.add(theme(chips.size(), theme));
        }
        rows(chips, THEMES_ACROSS);
        getChildren().addFirst(kit.words(kit.say("search.themes"), "h3"));
    }

    private void rows(List<Touchable> things, int across) {
        List<Region> rows = new ArrayList<>();
        for (int i = 0; i < things.size(); i += across) {
            List<Region> row = new ArrayList<>(things.subList(i, Math.min(i + across, things.size())));
            while (row.size() < across) {
                row.add(new Region());
            }
            rows.add(new Columns(GAP, row.toArray(Region[]::new)));
        }
        getChildren().setAll(rows);
    }

    private Touchable theme(int number, Localized name) {
        String text = kit.say(name);
        VBox words = new VBox(kit.words(text, kit.wide() ? "small" : "body").centred());
        words.setAlignment(Pos.CENTER);
        words.setPadding(Space.around(0, Space.ONE));
        Touchable chip = new Touchable(kit, "theme-" + number, text, words,
                () -> kit.report(new Action.Search(text))).styled("tile");
        chip.setMinSize(0, kit.wide() ? 92 : 108);
        chip.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return chip;
    }

    private Touchable row(Hit hit) {
        String title = kit.say(hit.tile().title());
        VBox words = new VBox(Space.HALF, kit.words(title, kit.wide() ? "body" : "h3", "bold"),
                kit.words(beneath(hit), "caption", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        Line content = new Line(Space.TWO, words, words, parts.badge(hit.tile()));
        content.setPadding(new Insets(Space.HALF, Space.TWO, Space.HALF, kit.wide() ? Space.TWO : Space.THREE));
        Touchable row = new Touchable(kit, "service-" + hit.tile().id(), title, content,
                () -> kit.report(new Action.ChooseService(hit.tile().id()))).styled("tile");
        row.setMinSize(0, TALL);
        row.setMaxSize(Double.MAX_VALUE, TALL);
        return row;
    }

    private Touchable goOn(String number) {
        String text = kit.say("search.number", number);
        Line content = parts.beside(parts.iconBox("qr", 80), kit.words(text, "h3"), Space.TWO);
        content.setPadding(Space.around(Space.HALF, Space.TWO));
        Touchable row = new Touchable(kit, "go-on", text, content, () -> kit.report(new Action.GoOn(number)))
                .styled("tile");
        row.setMinSize(0, TALL);
        row.setMaxSize(Double.MAX_VALUE, TALL);
        return row;
    }

    /** Two columns have no room for a department's name. */
    private String beneath(Hit hit) {
        List<String> parts = new ArrayList<>();
        if (hit.tile().minutes() > 0) {
            parts.add(kit.say("minutes", hit.tile().minutes()));
        }
        if (!kit.wide()) {
            hit.department().map(kit::say).ifPresent(parts::add);
        }
        return String.join(" · ", parts);
    }
}
