package cn.banshi.ui.confirm;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.KnownSection;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Sections;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is known already and who says so. */
public final class ConfirmView extends StillView<Screen.ConfirmData> {

    public ConfirmView(Kit kit, Screen.ConfirmData screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(screen.progress(), kit.say("confirm.question"), kit.say("confirm.hint"));
        Sections sections = new Sections(kit);
        for (KnownSection section : screen.sections()) {
            sections.add(kit.say(section.title()), section.rows(),
                    sections.source(section.source(), section.fetchedAt()), List.of());
        }
        Shelf shelf = new Shelf(kit, sections.cards(), kit.wide() ? 2 : 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        page.actions(parts.secondary("data-wrong", kit.say("confirm.wrong"),
                () -> kit.report(new Action.DataIsWrong())),
                parts.primary("next", kit.say("confirm.right"), () -> kit.report(new Action.Next())));
    }
}
