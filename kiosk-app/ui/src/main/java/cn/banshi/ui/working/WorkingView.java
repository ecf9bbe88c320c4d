package cn.banshi.ui.working;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Usual;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Spinner;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the terminal is doing, how long it usually takes, and after a while the way to leave without losing anything. */
public final class WorkingView implements View {

    private final Kit kit;
    private final VBox page = new VBox();
    private final Spinner spinner;
    private final Words doing;
    private final Words usual;
    private final Words number;
    private final Words waited;
    private final VBox leaving;
    private final VBox goingBack;

    public WorkingView(Kit kit, Screen.Working screen) {
        this.kit = kit;
        Parts parts = new Parts(kit);
        spinner = Spinner.of(kit, little() ? 132 : 208);
        spinner.turn(true);
        doing = kit.words("", "h1").centred();
        usual = kit.words("", "body", "muted").centred();
        number = kit.words("", kit.crowded() ? "h2" : "number").centred();
        VBox card = parts.card(Space.HALF, kit.words(kit.say("working.number"), "small", "muted").centred(), number,
                kit.words(kit.say("working.safe"), "body").centred());
        if (kit.crowded()) {
            card.setPadding(Space.around(Space.ONE, Space.THREE));
        }
        leaving = new VBox(kit.crowded() ? Space.ONE : Space.TWO, card,
                parts.primary("leave", kit.say("working.leave"), () -> kit.report(new Action.LeaveWaiting())));
        waited = kit.words("", "body").centred();
        VBox told = parts.card(Space.HALF, waited);
        if (kit.crowded()) {
            told.setPadding(Space.around(Space.ONE, Space.THREE));
        }
        goingBack = new VBox(kit.crowded() ? Space.ONE : Space.TWO, told,
                parts.secondary("go-back", kit.say("working.back"), () -> kit.report(new Action.LeaveWaiting())));
        for (VBox way : List.of(leaving, goingBack)) {
            way.setMaxWidth(880);
            way.setFillWidth(true);
            VBox.setMargin(way, new Insets(little() ? Space.TWO : Space.SIX, 0, 0, 0));
        }
        VBox.setMargin(spinner, new Insets(0, 0, little() ? Space.TWO : Space.FIVE, 0));
        VBox.setMargin(usual, new Insets(Space.ONE, 0, 0, 0));
        page.setAlignment(Pos.CENTER);
        page.setPadding(new Insets(Space.TWO, Space.FOUR, little() ? Space.TWO : Space.steps(9), Space.FOUR));
        page.getChildren().addAll(spinner, doing, usual, leaving, goingBack);
        show(screen);
    }

    private boolean little() {
        return kit.wide() || kit.crowded();
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Working screen)) {
            return false;
        }
        screen.began().ifPresent(spinner::since);
        doing.setText(kit.sayEach("working", screen.work()));
        usual.setText(kit.sayEach("working.usual", Usual.of(screen.usual())));
        waited.setText(kit.say(Usual.of(screen.usual()) == Usual.FEW_SECONDS ? "working.long" : "working.wait"));
        boolean leavable = screen.leavable() && screen.reference().isPresent();
        number.setText(screen.reference().orElse(""));
        show(spinner, !screen.leavable() || !kit.shallow());
        show(leaving, leavable);
        show(goingBack, screen.leavable() && screen.reference().isEmpty());
        return true;
    }

    private static void show(Node way, boolean now) {
        way.setVisible(now);
        way.setManaged(now);
    }
}
