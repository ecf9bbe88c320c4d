package cn.banshi.ui.fault;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** What happened, what it means for the case, what now, where else. The code is for staff and stands last. */
public final class FaultView extends StillView<Screen.Fault> {

    private final Kit kit;
    private final Parts parts;

    public FaultView(Kit kit, Screen.Fault screen) {
        super(kit, screen);
        this.kit = kit;
        this.parts = new Parts(kit);
        page.guide(state());
        screen.reference().ifPresent(number -> page.work(reference(number)));
        screen.cardLies()
                .ifPresent(place -> page
                        .work(parts.stateNotice("caution", "id-card", kit.say(place.left("fault.card", "fault.chip")),
                                "")));
        List<String> lines = List.of(screen.reference().isPresent()
                ? kit.say("fault.numbered.now")
                : kit.sayEach("fault.now", screen.code()),
                kit.say(screen.elsewhere()));
        page.work(parts.card(Space.TWO, kit.words(kit.say("fault.what-now"), "h2"), parts.numbered(lines)),
                parts.space());
        Words code = kit.words(kit.say("fault.code", screen.code().shortCode()), "caption", "muted");
        if (kit.wide()) { // beside what happened: the rest needs all the height
            page.guide(code);
        } else {
            page.work(code);
        }
        Runnable leave = () -> kit.report(new Action.Exit());
        if (screen.retry()) {
            page.actions(parts.secondary("leave", kit.say("fault.leave"), leave),
                    parts.primary("try-again", kit.say("fault.retry"), () -> kit.report(new Action.TryAgain())));
        } else if (screen.code() != FaultCode.NOT_CLEAN) { // which ends by itself
            page.actions(parts.primary("leave", kit.say("fault.leave"), leave));
        }
    }

    private VBox state() {
        Words title = kit.words(kit.sayEach("fault.happened", shown.code()), "h1", "danger");
        VBox panel = new VBox(Space.ONE, parts.disc("warning", kit.wide() ? 104 : 128, "danger"), title,
                kit.words(shown.reference().isPresent()
                        ? kit.say("fault.numbered")
                        : kit.sayEach("fault.means", shown.code()), "body"));
        VBox.setMargin(title, new Insets(Space.ONE, 0, 0, 0));
        panel.setAlignment(Pos.CENTER_LEFT);
        panel.getStyleClass().addAll("panel", "danger");
        double air = kit.wide() ? 40 : 50;
        panel.setPadding(new Insets(air));
        return panel;
    }

    private VBox reference(String number) {
        Words name = kit.words(kit.say("result.number"), "small", "muted");
        Words value = kit.words(number, "number");
        return kit.wide() ? parts.card(0, new Line(Space.TWO, name, name, value))
                : parts.card(Space.HALF, name, value);
    }
}
