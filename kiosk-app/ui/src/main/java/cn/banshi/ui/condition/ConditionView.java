package cn.banshi.ui.condition;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Condition;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which conditions hold, which do not, and of which nobody knows; the graver first. */
public final class ConditionView extends StillView<Screen.Conditions> {

    public ConditionView(Kit kit, Screen.Conditions screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        Standing gravest = screen.conditions()
                .stream()
                .map(Condition::standing)
                .min(Standing::compareTo)
                .orElse(Standing.MET);
        long alike = screen.conditions().stream().filter(each -> each.standing() == gravest).count();
        page.head(screen.progress(), kit.sayEach("conditions.question", gravest, alike),
                kit.sayEach("conditions.hint", gravest));
        List<ConditionCard> cards = screen.conditions().stream().map(each -> new ConditionCard(kit, each)).toList();
        Shelf shelf = new Shelf(kit, cards, 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        if (screen.open()) {
            page.actions(parts.secondary("data-wrong", kit.say("confirm.wrong"),
                    () -> kit.report(new Action.DataIsWrong())),
                    parts.primary("next", kit.say("conditions.next"), () -> kit.report(new Action.Next())));
        } else {
            page.actions(parts.primary("home", kit.say("conditions.end"), () -> kit.report(new Action.GoHome())));
        }
    }
}
