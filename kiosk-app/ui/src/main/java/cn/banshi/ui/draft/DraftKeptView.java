package cn.banshi.ui.draft;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.PaperNote;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.SlipOffer;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.qr.QrPicture;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** It is kept: under which number, until when, and how to go on. */
public final class DraftKeptView implements View {

    private static final double QR_UPRIGHT = 250;
    private static final double QR_WIDE = 190;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Screen.DraftKept first;
    private final SlipOffer slip;

    public DraftKeptView(Kit kit, Screen.DraftKept screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.first = screen;
        this.slip = new SlipOffer(kit, new PaperNote(kit, "draft.slip", "draft.slip.what"),
                kit.say("draft.print.what"), kit.say("draft.no-print.what"));
        page.guide(state());
        if (kit.wide()) {
            page.guide(parts.space(), slip);
            page.work(number(), how(), parts.space());
        } else {
            page.work(number(), how(), slip, parts.space());
        }
        page.actions(parts.primary("next", kit.say("result.finish"), () -> kit.report(new Action.Next())));
        show(screen);
    }

    private VBox state() {
        Words title = kit.words(kit.say("draft.kept"), "h1", "success");
        VBox panel = new VBox(Space.ONE, parts.disc("check", kit.wide() ? 80 : 112, "success"), title,
                kit.words(kit.say("draft.kept.until", kit.say(first.until())), kit.wide() ? "small" : "body"));
        VBox.setMargin(title, new Insets(Space.ONE, 0, 0, 0));
        panel.getStyleClass().addAll("panel", "success");
        double air = kit.wide() ? Space.TWO : Space.THREE;
        panel.setPadding(Space.around(air, Space.THREE));
        return panel;
    }

    private HBox number() {
        VBox words = new VBox(Space.HALF, kit.words(kit.say("draft.number"), "small", "muted"),
                kit.words(first.number(), "number"), kit.words(kit.say("draft.qr"), "small", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox card = new HBox(Space.TWO, words,
                new QrPicture(first.qr(), kit.wide() ? QR_WIDE : QR_UPRIGHT, kit.say("draft.qr")));
        HBox.setHgrow(words, Priority.ALWAYS);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(Space.ONE, Space.TWO, Space.ONE, Space.THREE));
        return card;
    }

    private VBox how() {
        return parts.card(Space.TWO, kit.words(kit.say("draft.how"), "h2"), parts.marked("check",
                List.of(kit.say("draft.how.phone"), kit.say("draft.how.terminal"), kit.say("draft.how.counter"))));
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.DraftKept screen) || !screen.number().equals(first.number())) {
            return false;
        }
        slip.show(screen.slip(), screen.printing());
        return true;
    }
}
