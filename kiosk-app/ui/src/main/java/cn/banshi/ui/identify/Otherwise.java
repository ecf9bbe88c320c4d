package cn.banshi.ui.identify;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is left to those who have nothing to show: their number and a text message, or another place. */
final class Otherwise {

    private static final double ICON = 80;

    private final Kit kit;
    private final Parts parts;
    private final Set<CardPlace> places;
    private final StackPane number = new StackPane();
    private final Region node;
    private Optional<Optional<Localized>> shown = Optional.empty();

    Otherwise(Kit kit, Set<CardPlace> places) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.places = places;
        Region elsewhere = tile("without-card", "help", kit.say("identify.nothing"), kit.say("identify.nothing.what"),
                new Action.ShowHelp());
        node = places.isEmpty() ? elsewhere : new Columns(Space.TWO, number, elsewhere); // else it is the button below
    }

    Region node() {
        return node;
    }

    /** @param notByNumber why number and SMS will not do; empty where they do */
    void show(Optional<Localized> notByNumber) {
        if (!shown.equals(Optional.of(notByNumber))) {
            shown = Optional.of(notByNumber);
            number.getChildren().setAll(notByNumber.<Region>map(this::closed).orElseGet(this::open));
        }
    }

    private Region open() {
        String title = kit.say(places.equals(Set.of(CardPlace.SCANNER)) ? "identify.number.phone" : "identify.number");
        return tile("by-number", "phone", title, kit.say("identify.number.what"), new Action.IdentifyByNumber());
    }

    private Region closed(Localized why) {
        return content("info", kit.words(kit.say("identify.number.closed"), "h3", "muted"), kit.say(why));
    }

    private Touchable tile(String id, String icon, String title, String what, Action meaning) {
        Touchable tile = new Touchable(kit, id, title + what, content(icon, kit.words(title, "h3"), what),
                () -> kit.report(meaning)).styled("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMaxHeight(Double.MAX_VALUE);
        return tile;
    }

    private Line content(String icon, Words title, String what) {
        VBox words = new VBox(Space.HALF, title, kit.words(what, "small", "muted"));
        Line content = new Line(Space.TWO, words, parts.iconBox(icon, ICON), words);
        content.setPadding(new Insets(Space.TWO));
        return content;
    }
}
