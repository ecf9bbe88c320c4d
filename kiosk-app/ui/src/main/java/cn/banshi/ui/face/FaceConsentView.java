package cn.banshi.ui.face;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** What happens to a face that is shown; to agree and not to agree are two buttons of one size and one colour. */
public final class FaceConsentView extends StillView<Screen.FaceConsent> {

    public FaceConsentView(Kit kit, Screen.FaceConsent screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(screen.progress(), kit.say("face.consent.question"), kit.say("face.consent.hint"));
        VBox card = parts.card(Space.ONE, parts.beside(kit.icon("face-scan", 52, "blue"),
                kit.words(kit.say(screen.clause().title()), "h3"), Space.TWO),
                kit.words(kit.say(screen.clause().body()), kit.wide() ? "body" : "lead"));
        card.setPadding(kit.wide() ? Space.around(Space.TWO, Space.THREE) : new Insets(Space.THREE));
        page.work(card,
                parts.card(0, parts.notice("phone", kit.say("face.consent.instead"),
                        kit.say("face.consent.instead.what"))),
                parts.space());
        page.actions(parts.even("use-code", kit.say("face.decline"), () -> kit.report(new Action.ProveByCode())),
                parts.even("next", kit.say("face.agree"), () -> kit.report(new Action.Next())));
    }
}
