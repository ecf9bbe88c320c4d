package cn.banshi.ui.goon;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.BroughtNumber;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.keyboard.Key;
import cn.banshi.ui.keyboard.LetterPad;
import cn.banshi.ui.keyboard.TypedLine;
import cn.banshi.ui.keyboard.Typing;
import cn.banshi.ui.speech.Script;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the number of what was begun elsewhere, and says why the last one leads no further. */
public final class GoOnView implements View {

    private static final double BOX = 128;
    private static final double LOW_BOX = 96;
    private static final double KEYS_UPRIGHT = 478;
    private static final double KEYS_WIDE = 376;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final TypedLine line;
    private final Typing typing;
    private final VBox said = new VBox();
    private final Touchable next;
    private final boolean scanning;
    private Optional<Optional<NumberTrouble>> shownTrouble = Optional.empty();
    private Screen.GoOn shown;

    public GoOnView(Kit kit, Screen.GoOn screen) {
        this.kit = kit;
        this.scanning = screen.scanning();
        this.shown = screen;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        typing = new Typing(kit.touches());
        line = new TypedLine(kit, kit.say("go-on.placeholder"), BroughtNumber.LONGEST);
        next = parts.primary("next", kit.say("next"), this::next);
        page.head(kit.say("go-on.question"), kit.say(scanning ? "go-on.hint.scan" : "go-on.hint"));
        LetterPad keys = new LetterPad(kit, this::press);
        keys.keepTo(kit.wide() ? KEYS_WIDE : KEYS_UPRIGHT);
        if (kit.wide()) {
            page.guide(said).work(box(), parts.space(), keys);
        } else if (kit.low()) {
            page.guide(box(), said).work(keys);
        } else if (kit.crowded()) {
            page.work(box(), keys, said); // on a further screenful, if at all: the keys belong to what they type
        } else {
            page.work(box(), said, parts.space(), keys);
        }
        page.actions(next);
        show(screen);
    }

    private HBox box() {
        HBox box = new HBox(Space.HALF, line.parts());
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(0, Space.TWO, 0, Space.THREE));
        box.setMinHeight(kit.crowded() ? LOW_BOX : BOX);
        box.getStyleClass().addAll("box", "focused-box");
        return box;
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen other) {
        if (!(other instanceof Screen.GoOn screen) || screen.scanning() != scanning) {
            return false;
        }
        shown = screen;
        typing.cameBack(screen.typed());
        line.show(screen.shown());
        next.off(screen.typed().isEmpty());
        if (!shownTrouble.equals(Optional.of(screen.trouble()))) {
            shownTrouble = Optional.of(screen.trouble());
            said.getChildren().setAll(screen.trouble().map(this::trouble).orElseGet(this::promise));
        }
        return true;
    }

    private Line trouble(NumberTrouble why) {
        return parts.stateNotice("caution", "info", kit.sayEach("number-trouble", why),
                kit.sayEach("number-trouble.what", why));
    }

    private Line promise() {
        Line promise = parts.notice("shield", kit.say("go-on.safe"), kit.say("go-on.safe.what"));
        promise.getStyleClass().add("card");
        promise.setPadding(Space.around(Space.TWO, Space.THREE));
        return promise;
    }

    private void next() {
        kit.aside().tell(Script.wrong(shown, kit.texts(), kit.language()));
        kit.report(new Action.Next());
    }

    private void press(Key key) {
        String text = typing.text(shown.typed());
        String typed = LetterPad.after(text, key);
        if (!typed.equals(text) && typed.length() <= BroughtNumber.LONGEST) {
            typing.typed(typed);
            kit.report(new Action.GoOn(typed));
        }
    }
}
