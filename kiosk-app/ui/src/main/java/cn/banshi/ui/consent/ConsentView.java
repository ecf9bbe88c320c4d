package cn.banshi.ui.consent;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will be read, why, and how long it stays: agreed to before any of it is read. */
public final class ConsentView extends StillView<Screen.Consent> {

    public ConsentView(Kit kit, Screen.Consent screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(screen.progress(), kit.say("consent.question"), kit.say("consent.hint"));
        List<VBox> cards = new ArrayList<>();
        for (Screen.Consent.Clause clause : screen.clauses()) {
            VBox card = parts.card(Space.HALF, parts.beside(kit.icon("shield", 44, "blue"),
                    kit.words(kit.say(clause.title()), "h3"), Space.ONE),
                    kit.words(kit.say(clause.body()), kit.wide() ? "small" : "body"));
            card.setPadding(kit.wide() ? new Insets(Space.ONE, Space.THREE, Space.TWO, Space.THREE)
                    : Space.around(Space.TWO, Space.THREE));
            cards.add(card);
        }
        Shelf shelf = new Shelf(kit, cards, 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        page.actions(parts.secondary("previous", kit.say("consent.decline"), () -> kit.report(new Action.Back())),
                parts.primary("next", kit.say("consent.agree"), () -> kit.report(new Action.Next())));
    }
}
