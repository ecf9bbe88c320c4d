package cn.banshi.ui.face;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Why it did not come off, what to do about it, and that the code by SMS does as well. */
public final class FaceDoubtView extends StillView<Screen.FaceDoubt> {

    public FaceDoubtView(Kit kit, Screen.FaceDoubt screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        boolean again = screen.left() > 0;
        page.head(screen.progress(), kit.say("face.doubt.question"), "");
        page.work(state(kit, parts),
                parts.card(0, parts.notice("face-scan", again
                        ? kit.say("face.left", screen.left())
                        : kit.say("face.none-left"), kit.say("face.wiped"))),
                parts.card(0, parts.notice("phone", kit.say("face.consent.instead"),
                        kit.say("face.consent.instead.what"))),
                parts.space());
        Runnable code = () -> kit.report(new Action.ProveByCode());
        if (again) {
            page.actions(parts.even("use-code", kit.say("face.use-code"), code),
                    parts.even("try-again", kit.say("face.again"), () -> kit.report(new Action.TryAgain())));
        } else {
            page.actions(parts.primary("use-code", kit.say("face.use-code"), code));
        }
    }

    private Region state(Kit kit, Parts parts) {
        String doubt = kit.sayEach("face.doubt", shown.doubt());
        String remedy = kit.sayEach("face.remedy", shown.doubt());
        if (kit.wide()) {
            return parts.stateNotice("caution", "warning", doubt, remedy);
        }
        Words title = kit.words(doubt, "h2", "caution");
        VBox panel = new VBox(Space.ONE, parts.disc("warning", 112, "caution"), title, kit.words(remedy, "lead"));
        VBox.setMargin(title, new Insets(Space.ONE, 0, 0, 0));
        panel.getStyleClass().addAll("panel", "caution");
        panel.setPadding(new Insets(Space.THREE));
        return panel;
    }
}
