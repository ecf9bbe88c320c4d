package cn.banshi.ui.draft;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Sections;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was begun elsewhere: on with it, or anew. */
public final class DraftOfferView extends StillView<Screen.DraftOffer> {

    public DraftOfferView(Kit kit, Screen.DraftOffer screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(kit.say("draft.offer.question", kit.say(screen.end())),
                kit.say("draft.offer.hint", kit.say(screen.savedAt())));
        Sections sections = new Sections(kit);
        sections.add(kit.say("draft.offer.filled"), screen.rows(), "", List.of());
        Shelf shelf = new Shelf(kit, sections.cards(), 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        page.actions(parts.secondary("anew", kit.say("draft.offer.anew"), () -> kit.report(new Action.StartAnew())),
                parts.primary("next", kit.say("draft.offer.next"), () -> kit.report(new Action.Next())));
    }
}
