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
    private final Words doing;
    private final Words usual;
    private final Words number;
    private final VBox leaving;

    public WorkingView(Kit kit, Screen.Working screen) {
        this.kit = kit;
        Parts parts = new Parts(kit);
        Spinner spinner = new Spinner(kit.wide() ? 132 : 208);
        spinner.turn(true);
        doing = kit.words("", "h1").centred();
        usual = kit.words("", "body", "muted").centred();
        number = kit.words("", "number").centred();
        VBox card = parts.card(6, kit.words(kit.say("working.number"), "small", "muted").centred(), number,
                kit.words(kit.say("working.safe"), "body").centred());
        leaving = new VBox(28, card,
                parts.primary("leave", kit.say("working.leave"), () -> kit.report(new Action.LeaveWaiting())));
        leaving.setMaxWidth(880);
        leaving.setFillWidth(true);
        VBox.setMargin(spinner, new Insets(0, 0, kit.wide() ? 32 : 64, 0));
        VBox.setMargin(usual, new Insets(14, 0, 0, 0));
        VBox.setMargin(leaving, new Insets(kit.wide() ? 32 : 84, 0, 0, 0));
        page.setAlignment(Pos.CENTER);
        page.setPadding(new Insets(24, 48, kit.wide() ? 24 : 120, 48));
        page.getChildren().addAll(spinner, doing, usual, leaving);
        show(screen);
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
        leaving.setVisible(leavable);
        leaving.setManaged(leavable);
        return true;
    }
}
