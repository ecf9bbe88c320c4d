package cn.banshi.ui.material;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.PhoneStage;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.qr.QrPicture;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The code for the phone, what to do with it, and what has arrived. */
final class ByPhone {

    /** A phone in an outstretched hand reads it: 140 mm at the usual size. */
    private static final double QR_UPRIGHT = 450;
    private static final double QR_WIDE = 330;
    private static final double ICON = 80;

    private final Kit kit;
    private final Parts parts;

    ByPhone(Kit kit) {
        this.kit = kit;
        this.parts = new Parts(kit);
    }

    /** The way here, beside the plate. */
    Region offer() {
        return tile("by-phone", "phone", kit.say("material.phone"), kit.say("material.phone.what"),
                new Action.UsePhone());
    }

    /** As large as the other one beside it. Large letters say only what it is: the picture above needs the room. */
    Touchable tile(String id, String icon, String title, String what, Action meaning) {
        VBox words = new VBox(Space.HALF, kit.words(title, "h3"));
        if (kit.wide() || !kit.crowded()) {
            words.getChildren().add(kit.words(what, "small", "muted"));
        }
        Line content = new Line(Space.TWO, words, parts.iconBox(icon, ICON), words);
        content.setPadding(new Insets(Space.TWO));
        Touchable tile = new Touchable(kit, id, title, content, () -> kit.report(meaning)).styled("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setMinHeight(Region.USE_PREF_SIZE);
        return tile;
    }

    void fill(Page page, Screen.Material screen, OnPlate.ByPhone now) {
        switch (now.stage()) {
            case OPENING -> {
                page.head(screen.progress(), question(screen), kit.say("material.phone.hint"));
                page.work(parts.stateNotice("info", "info", kit.say("material.phone.opening"), ""), parts.space());
                page.actions();
            }
            case OPEN, SILENT -> code(page, screen, now);
            case EXPIRED -> again(page, screen, "material.phone.expired", kit.say("material.phone.expired.detail"));
            case NONE_OF_USE -> again(page, screen, "material.phone.useless", kit.say("material.phone.refused.detail"));
            case NOT_TO_BE_HAD -> again(page, screen, "material.phone.not", kit.say("material.phone.not.detail"));
        }
    }

    private String question(Screen.Material screen) {
        return kit.say("material.phone.question", kit.say(screen.title()));
    }

    private void code(Page page, Screen.Material screen, OnPlate.ByPhone now) {
        page.head(screen.progress(), question(screen), kit.say("material.phone.hint"));
        VBox steps = parts.numbered(List.of(kit.say("material.phone.step.scan"), kit.say("material.phone.step.send"),
                kit.say("material.phone.step.look")));
        QrPicture code = new QrPicture(now.link(), kit.wide() ? QR_WIDE : QR_UPRIGHT, kit.say("material.phone.qr"));
        if (kit.wide()) {
            HBox beside = new HBox(Space.THREE, code, steps);
            HBox.setHgrow(steps, Priority.ALWAYS);
            steps.setAlignment(Pos.CENTER_LEFT);
            beside.setAlignment(Pos.CENTER_LEFT);
            page.work(parts.card(0, beside), arrived(screen, now), parts.space());
        } else {
            HBox middle = new HBox(code);
            middle.setAlignment(Pos.CENTER);
            page.work(parts.card(Space.TWO, middle, steps), arrived(screen, now), parts.space());
        }
        if (now.arrived() > 0) {
            page.actions(parts.primary("next", kit.say("material.phone.look"), () -> kit.report(new Action.Next())));
        } else {
            page.actions();
        }
    }

    private Line arrived(Screen.Material screen, OnPlate.ByPhone now) {
        if (now.stage() == PhoneStage.SILENT) {
            return parts.stateNotice("caution", "warning", kit.say("material.phone.silent"),
                    kit.say("material.phone.silent.detail"));
        }
        if (now.refused()) {
            return parts.stateNotice("caution", "warning", kit.say("material.phone.refused"),
                    kit.say("material.phone.refused.detail"));
        }
        return now.arrived() == 0
                ? parts.stateNotice("info", "info", kit.say("material.phone.none"),
                        kit.say("material.phone.none.detail", screen.range().most() - screen.pages().size()))
                : parts.stateNotice("success", "check", kit.say("material.phone.arrived", now.arrived()),
                        kit.say("material.phone.arrived.detail"));
    }

    private void again(Page page, Screen.Material screen, String question, String detail) {
        page.head(screen.progress(), kit.say(question), "");
        page.work(parts.stateNotice("caution", "warning", kit.say("material.phone.nothing-lost"), detail),
                parts.space());
        page.actions(parts.primary("again", kit.say("material.phone.again"), () -> kit.report(new Action.TryAgain())));
    }
}
