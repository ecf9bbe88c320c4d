package cn.banshi.ui.behalf;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** For the eyes of somebody else who is there; to agree and not to agree are two buttons of one size and one colour. */
public final class OtherConsentView extends StillView<Screen.OtherConsent> {

    public OtherConsentView(Kit kit, Screen.OtherConsent screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(screen.progress(), kit.sayEach("other.question", screen.word()),
                kit.sayEach("other.hint", screen.word(), screen.visitor()));
        VBox card = parts.card(Space.ONE, parts.beside(kit.icon("people", 52, "blue"),
                kit.words(kit.say(screen.clause().title()), "h3"), Space.TWO),
                kit.words(kit.say(screen.clause().body()), kit.wide() ? "body" : "lead"));
        card.setPadding(kit.wide() ? Space.around(Space.TWO, Space.THREE) : new Insets(Space.THREE));
        page.work(card,
                parts.card(0,
                        parts.notice("id-card", kit.sayEach("other.next", screen.word()),
                                kit.sayEach("other.next.what", screen.word()))),
                parts.space());
        page.actions(
                parts.even("decline", kit.sayEach("other.decline", screen.word()), () -> kit.report(new Action.Back())),
                parts.even("next", kit.sayEach("other.agree", screen.word()), () -> kit.report(new Action.Next())));
    }
}
