package cn.banshi.ui.behalf;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Oneself, or one of those whom the platform lets one act for; each with since when and where that stands. */
public final class ForWhomView extends StillView<Screen.ForWhom> {

    private final Kit kit;
    private final Parts parts;

    public ForWhomView(Kit kit, Screen.ForWhom screen) {
        super(kit, screen);
        this.kit = kit;
        this.parts = new Parts(kit);
        page.head(screen.progress(), kit.say("forwhom.question"),
                kit.say(screen.self().isPresent() ? "forwhom.hint" : "forwhom.hint.others"));
        List<Touchable> tiles = new ArrayList<>();
        screen.self()
                .ifPresent(name -> tiles.add(tile(0, "person", kit.say("forwhom.self"), List.of(name),
                        new Action.ActFor(""))));
        for (Candidate other : screen.others()) {
            tiles.add(tile(tiles.size(), icon(other.kind()), other.name(),
                    List.of(kit.sayEach("forwhom", other.kind()), other.number(), kit.say(other.recorded())),
                    new Action.ActFor(other.mandate())));
        }
        if (screen.here()) {
            tiles.add(tile(tiles.size(), "hand", kit.say("forwhom.here"), List.of(kit.say("forwhom.here.what")),
                    new Action.OtherIsHere()));
        }
        Shelf shelf = new Shelf(kit, tiles, 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
    }

    /** Known by its place: the toolkit remembers every id for as long as it runs. */
    private Touchable tile(int place, String icon, String title, List<String> beneath, Action meaning) {
        VBox words = new VBox(Space.HALF, kit.words(title, "h3"));
        if (beneath.size() > 1) {
            words.getChildren().add(kit.words(String.join(" · ", beneath.subList(0, beneath.size() - 1)), "small"));
        }
        words.getChildren().add(kit.words(beneath.getLast(), "small", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        Line content = parts.beside(parts.iconBox(icon, kit.wide() ? 76 : 88), words, Space.TWO);
        content.setPadding(kit.wide() ? Space.around(Space.ONE, Space.TWO) : Space.around(Space.TWO, Space.THREE));
        Touchable tile = new Touchable(kit, "whom-" + place, title, content,
                () -> kit.report(meaning)).styled("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    private static String icon(Candidate.Kind kind) {
        return switch (kind) {
            case CHILD -> "child";
            case ENTRUSTED -> "people";
            case COMPANY -> "building";
        };
    }
}
