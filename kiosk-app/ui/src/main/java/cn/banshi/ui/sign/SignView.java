package cn.banshi.ui.sign;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Rows;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is signed, and the place to sign it. The main action stays shut until there is ink. */
public final class SignView implements View {

    private final Page page;
    private final Screen.Sign shown;
    private final InkArea area;
    private final Touchable clear;
    private final Touchable next;

    public SignView(Kit kit, Screen.Sign screen) {
        this.shown = screen;
        this.page = new Page(kit);
        Parts parts = new Parts(kit);
        area = new InkArea(kit, this::inked);
        clear = parts.soft("sign-clear", kit.say("sign.clear"), area::clear);
        next = parts.primary("next", kit.say("sign.next"), () -> kit.report(new Action.Sign(area.signature())));
        page.head(screen.progress(), kit.say("sign.question"), kit.say(screen.statement()));
        if (!screen.summary().isEmpty()) {
            VBox card = parts.card(0, new Rows(kit, screen.summary(), "reveal-summary"));
            card.setPadding(Space.around(Space.ONE, Space.THREE));
            page.guide(card);
        }
        Words name = kit.words(kit.say("sign.area"), "h3");
        Touchable confirm = parts.soft("sign-confirm", kit.say("sign.confirm"), area::confirm);
        Line title = new Line(Space.TWO, name, name, confirm, clear);
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox desk = new VBox(Space.ONE, title, area);
        VBox.setVgrow(desk, Priority.ALWAYS);
        page.work(desk);
        page.actions(parts.secondary("previous", kit.say("previous"), () -> kit.report(new Action.Back())), next);
        inked();
    }

    private void inked() {
        next.off(area.empty());
        clear.off(area.empty());
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen screen) {
        return screen.equals(shown);
    }
}
