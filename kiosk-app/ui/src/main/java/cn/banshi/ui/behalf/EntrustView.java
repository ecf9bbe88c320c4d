package cn.banshi.ui.behalf;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** For the eyes of whoever entrusts; to agree and not to agree are two buttons of one size and one colour. */
public final class EntrustView extends StillView<Screen.Entrust> {

    public EntrustView(Kit kit, Screen.Entrust screen) {
        super(kit, screen);
        Parts parts = new Parts(kit);
        page.head(screen.progress(), kit.say("entrust.question"), kit.say("entrust.hint", screen.agent()));
        VBox card = parts.card(14, parts.beside(kit.icon("people", 52, "blue"),
                kit.words(kit.say(screen.clause().title()), "h3"), 20),
                kit.words(kit.say(screen.clause().body()), kit.wide() ? "body" : "lead"));
        card.setPadding(kit.wide() ? new Insets(28, 40, 30, 40) : new Insets(36, 44, 40, 44));
        page.work(card,
                parts.card(0, parts.notice("id-card", kit.say("entrust.next"), kit.say("entrust.next.what"))),
                parts.space());
        page.actions(parts.even("decline", kit.say("entrust.decline"), () -> kit.report(new Action.Back())),
                parts.even("next", kit.say("entrust.agree"), () -> kit.report(new Action.Next())));
    }
}
