package cn.banshi.ui.review;

import cn.banshi.core.screen.ReviewSection;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Sections;
import cn.banshi.ui.common.Sheets;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.common.Touchable;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything once more, each part with its way back. */
public final class ReviewView extends StillView<Screen.Review> {

    private static final double SMALL = 104;

    public ReviewView(Kit kit, Screen.Review screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(screen.progress(), kit.say("review.question"),
                kit.say(screen.signed() ? "review.hint" : "review.hint.unsigned"));
        Sections sections = new Sections(kit);
        for (ReviewSection section : screen.sections()) {
            List<Touchable> edit = section.page()
                    .map(target -> parts.soft("edit-" + target, kit.say("review.edit"),
                            () -> kit.report(new Action.EditPage(target))))
                    .stream()
                    .toList();
            sections.add(kit.say(section.title()), section.rows(), "", edit);
            if (!section.pictures().isEmpty()) {
                sections.below(new Sheets(kit).row(section.pictures(), SMALL, 0, number -> List.of()));
            }
        }
        Shelf shelf = new Shelf(kit, sections.cards(), kit.wide() ? 2 : 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        page.actions(parts.steps(screen.keepable(),
                parts.primary("next", kit.say(screen.signed() ? "review.next" : "review.next.unsigned"),
                        () -> kit.report(new Action.Next()))));
    }
}
