package cn.banshi.ui.consent;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
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
            VBox card = parts.card(8, parts.beside(kit.icon("shield", 44, "blue"),
                    kit.words(kit.say(clause.title()), "h3"), 18),
                    kit.words(kit.say(clause.body()), kit.wide() ? "small" : "body"));
            card.setPadding(kit.wide() ? new Insets(18, 36, 20, 36) : new Insets(30, 40, 32, 40));
            cards.add(card);
        }
        Shelf shelf = new Shelf(kit, cards, 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        page.actions(parts.secondary("previous", kit.say("consent.decline"), () -> kit.report(new Action.Back())),
                parts.primary("next", kit.say("consent.agree"), () -> kit.report(new Action.Next())));
    }
}
