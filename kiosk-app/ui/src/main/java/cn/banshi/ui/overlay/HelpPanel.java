package cn.banshi.ui.overlay;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.screen.Overlay;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where a person helps, and how far the call for one is. */
final class HelpPanel {

    private final Kit kit;
    private final Parts parts;
    private final Overlay.Help help;

    HelpPanel(Kit kit, Overlay.Help help) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.help = help;
    }

    /** From top to bottom. */
    List<Node> content() {
        VBox call = new VBox(said());
        VBox further = new VBox(Space.TWO);
        // whoever is asked a question while somebody is coming need not know the way as well
        help.tellable()
                .ifPresentOrElse(number -> further.getChildren().add(question(number)),
                        () -> further.getChildren().addAll(way()));
        HBox actions = new HBox(Space.TWO, actions());
        VBox.setMargin(actions, new Insets(Space.TWO, 0, 0, 0));
        return List.of(kit.words(kit.say("help.title"), "h1"),
                kit.wide() ? new Columns(Space.FIVE, call, further) : new VBox(Space.TWO, call, further), actions);
    }

    private Node said() {
        return switch (help.call()) {
            case NONE -> kit.words(kit.say("help.safe"), "body", "muted");
            case CALLING, WAITING, COMING -> state("info", "clock");
            case DONE -> state("success", "check");
            case NOT_REACHED -> state("caution", "info");
        };
    }

    private List<Line> way() {
        return List.of(fact("location", kit.say("help.window"), kit.say(help.window())),
                fact("receiver", kit.say("help.phone"), help.phone()),
                fact("clock", kit.say("help.hours"), kit.say(help.hours())));
    }

    private Line state(String tone, String icon) {
        return parts.stateNotice(tone, icon, kit.sayEach("help.call", help.call()),
                kit.sayEach("help.call.what", help.call()));
    }

    /** A question of its own: nothing about their case goes along unasked. */
    private VBox question(String number) {
        Touchable yes = parts.soft("tell-case", kit.say("help.tell.yes"), () -> kit.report(new Action.TellCase()));
        yes.setMaxWidth(Double.MAX_VALUE);
        return parts.card(Space.ONE, kit.words(kit.say("help.tell"), "h3"),
                kit.words(kit.say("help.tell.what", number), "small", "muted"), yes);
    }

    private Node[] actions() {
        boolean calls = !help.call().open();
        Touchable close = calls
                ? parts.secondary("overlay-close", kit.say("help.close"), () -> kit.report(new Action.CloseOverlay()))
                : parts.primary("overlay-close", kit.say("help.close"), () -> kit.report(new Action.CloseOverlay()));
        return calls ? new Node[]{close, call()} : new Node[]{close};
    }

    private Touchable call() {
        return parts.primary("call-help", kit.say(help.call() == Stage.NONE ? "help.call.now" : "help.call.again"),
                () -> kit.report(new Action.CallHelp()));
    }

    private Line fact(String icon, String name, String value) {
        return parts.beside(parts.iconBox(icon, 96),
                new VBox(kit.words(name, "small", "muted"), kit.words(value, "h3")), Space.TWO);
    }
}
