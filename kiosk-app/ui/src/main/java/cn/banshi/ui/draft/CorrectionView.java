package cn.banshi.ui.draft;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** A filed case came back: what the office wrote, until when, and what is to be corrected. */
public final class CorrectionView extends StillView<Screen.Correction> {

    /** More would not fit; the office's words say the rest. */
    private static final int MOST = 6;

    public CorrectionView(Kit kit, Screen.Correction screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(kit.say("correct.question"), kit.say("correct.hint", kit.say(screen.until())));
        VBox office = parts.card(Space.ONE, kit.words(kit.say("correct.said"), "small", "muted"),
                kit.words(kit.say(screen.said()), "h3"),
                kit.words(kit.say("correct.case", screen.caseNumber()), "small", "muted"));
        page.work(office);
        if (!screen.what().isEmpty()) {
            page.work(parts.card(Space.ONE, kit.words(kit.say("correct.what"), "h3"),
                    parts.marked("pen", screen.what().stream().limit(MOST).map(kit::say).toList())));
        }
        List<String> meanwhile = new ArrayList<>(List.of(kit.say("correct.rest"), kit.say("correct.same")));
        if (screen.others()) {
            meanwhile.add(kit.say("correct.others"));
        }
        VBox stays = parts.marked("check", meanwhile);
        if (kit.wide()) {
            page.guide(stays);
        } else {
            page.work(stays);
        }
        page.work(parts.space());
        page.actions(parts.secondary("anew", kit.say("correct.anew"), () -> kit.report(new Action.StartAnew())),
                parts.primary("next", kit.say("correct.next"), () -> kit.report(new Action.Next())));
    }
}
