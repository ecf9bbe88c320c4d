package cn.banshi.ui.working;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Spinner;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
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
    private final VBox leaving;

    public WorkingView(Kit kit, Screen.Working screen) {
        this.kit = kit;
        Parts parts = new Parts(kit);
        spinner = new Spinner(little() ? 132 : 208);
        spinner.turn(true);
        doing = kit.words("", "h1").centred();
        usual = kit.words("", "body", "muted").centred();
        number = kit.words("", kit.crowded() ? "h2" : "number").centred();
        VBox card = parts.card(6, kit.words(kit.say("working.number"), "small", "muted").centred(), number,
                kit.words(kit.say("working.safe"), "body").centred());
        if (kit.crowded()) {
            card.setPadding(new Insets(12, 40, 12, 40));
        }
        leaving = new VBox(kit.crowded() ? 18 : 28, card,
                parts.primary("leave", kit.say("working.leave"), () -> kit.report(new Action.LeaveWaiting())));
        leaving.setMaxWidth(880);
        leaving.setFillWidth(true);
        VBox.setMargin(spinner, new Insets(0, 0, little() ? 24 : 64, 0));
        VBox.setMargin(usual, new Insets(14, 0, 0, 0));
        VBox.setMargin(leaving, new Insets(little() ? 24 : 84, 0, 0, 0));
        page.setAlignment(Pos.CENTER);
        page.setPadding(new Insets(24, 48, little() ? 24 : 120, 48));
        page.getChildren().addAll(spinner, doing, usual, leaving);
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
        doing.setText(kit.sayEach("working", screen.work()));
        usual.setText(kit.say("working.usual", Math.max(1, screen.usual().toSeconds())));
        boolean leavable = screen.leavable() && screen.reference().isPresent();
        number.setText(screen.reference().orElse(""));
        boolean room = !leavable || !kit.wide() || !kit.crowded();
        spinner.setVisible(room);
        spinner.setManaged(room);
        leaving.setVisible(leavable);
        leaving.setManaged(leavable);
        return true;
    }
}
