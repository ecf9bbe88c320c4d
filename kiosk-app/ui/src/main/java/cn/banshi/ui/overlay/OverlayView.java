package cn.banshi.ui.overlay;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Strip;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A dialog over the page. It keeps every touch from the page below. */
public final class OverlayView extends StackPane {

    private static final double WIDTH = 936;
    /** Two columns on a wide panel. */
    private static final double DOUBLE_WIDTH = 1560;
    private static final double PADDING = Space.FIVE;
    private static final double LITTLE_PADDING = Space.THREE;
    private static final double AIR = Space.TWO;
    /** What nearly everybody wants there. */
    private static final double ON_HEIGHT = 150;

    private final Kit kit;
    private final Parts parts;
    private final Overlay first;
    private final VBox dialog = new VBox(Space.TWO);
    private final VBox frame;
    private final Comfort comfort;
    private Optional<DisplayPanel> display = Optional.empty();
    private Optional<Countdown> countdown = Optional.empty();
    private Optional<Words> warning = Optional.empty();

    public OverlayView(Kit kit, Presentation presentation) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.first = presentation.overlay();
        this.comfort = presentation.frame().comfort();
        getStyleClass().add("scrim");
        setId("overlay");
        Strip strip = new Strip(kit, dialog);
        VBox.setVgrow(strip, Priority.ALWAYS);
        frame = new VBox(Space.TWO, strip);
        frame.getStyleClass().add("dialog");
        frame.setPadding(new Insets(kit.crowded() ? LITTLE_PADDING : PADDING));
        frame.setMaxHeight(Region.USE_PREF_SIZE);
        boolean columns = kit.wide() && !(first instanceof Overlay.KeepDraft); // nothing stands beside its words
        double width = Math.min(columns ? DOUBLE_WIDTH : WIDTH, kit.panel().width() - 2 * AIR);
        frame.setMinWidth(width);
        frame.setMaxWidth(width);
        setPadding(new Insets(AIR));
        setAlignment(kit.low() ? Pos.BOTTOM_CENTER : Pos.CENTER);
        getChildren().add(frame);
        build(presentation);
        show(presentation.overlay(), presentation.frame());
    }

    /** @return false when {@code next} is another overlay */
    public boolean show(Overlay next, Frame frame) {
        if (next instanceof Overlay.StillThere there && first instanceof Overlay.StillThere before
                && before.keepable() == there.keepable()) {
            countdown.ifPresent(c -> c.show(there.secondsLeft(), there.secondsTotal()));
            warning.ifPresent(w -> w.setText(kit.say("still.what", there.secondsLeft())));
            return true;
        }
        if (next instanceof Overlay.DisplaySettings && first instanceof Overlay.DisplaySettings) {
            display.ifPresent(panel -> panel.show(frame.comfort()));
            return true;
        }
        return next.equals(first);
    }

    private void build(Presentation presentation) {
        switch (presentation.overlay()) {
            case Overlay.None() -> frame.setVisible(false);
            case Overlay.StillThere(int left, int total, boolean keepable) -> stillThere(keepable);
            case Overlay.DisplaySettings settings -> settings();
            case Overlay.Help help -> help(help);
            case Overlay.ConfirmExit(boolean keepable) -> confirmExit(keepable);
            case Overlay.KeepDraft keep -> keepDraft(keep);
            case Overlay.DraftNotKept not -> told(kit.say("not-kept"), kit.say("not-kept.what"),
                    kit.say("not-kept.close"));
            case Overlay.NotGoneOn(var why) -> told(kit.sayEach("missed", why), kit.sayEach("missed.what", why),
                    kit.say("missed.close"));
        }
    }

    private void stillThere(boolean keepable) {
        Countdown ring = new Countdown(kit);
        Words question = kit.words(kit.say("still.question"), "h1");
        Words what = kit.words("", "body", "muted");
        if (!kit.wide()) {
            question.centred();
            what.centred();
        }
        countdown = Optional.of(ring);
        warning = Optional.of(what);
        Touchable on = parts.primary("still-continue", kit.say("still.continue"),
                () -> kit.report(new Action.CloseOverlay()));
        on.setMinHeight(ON_HEIGHT);
        ask(ring, new VBox(Space.ONE, question, what), on, keepable,
                parts.leaving("still-end", kit.say("still.end"), () -> kit.report(new Action.Exit())));
        dialog.setAlignment(Pos.CENTER);
    }

    /** @param keepable offers that, before anything is lost that need not be */
    private void ask(Node sign, VBox words, Touchable on, boolean keepable, Touchable leave) {
        VBox asked = new VBox(Space.TWO, words, gap(on));
        if (keepable) {
            asked.getChildren()
                    .add(wide(parts.secondary("elsewhere", kit.say("elsewhere"),
                            () -> kit.report(new Action.ContinueElsewhere()))));
        }
        asked.getChildren().add(wide(leave));
        beside(sign, asked);
    }

    /** A panel on its side has no room for both below each other. */
    private void beside(Node sign, VBox words) {
        if (kit.wide()) {
            dialog.getChildren().add(new Line(Space.FIVE, words, sign, words));
        } else {
            dialog.getChildren().addAll(sign, words);
        }
    }

    private void help(Overlay.Help help) {
        dialog.getChildren().setAll(new HelpPanel(kit, help).content());
    }

    private void settings() {
        DisplayPanel panel = new DisplayPanel(kit, comfort);
        display = Optional.of(panel);
        // from its first line to its last there is something to press
        setPadding(new Insets(kit.panel().height() - kit.panel().reachable() + AIR, AIR, AIR, AIR));
        dialog.getChildren().setAll(panel.content());
        frame.getChildren().add(panel.done()); // seen whichever screenful is
    }

    private void confirmExit(boolean keepable) {
        ask(parts.disc("exit", 128, "danger"),
                new VBox(Space.ONE, kit.words(kit.say("exit.question"), "h1"),
                        kit.words(kit.say("exit.what"), "body", "muted")),
                parts.primary("exit-stay", kit.say("exit.stay"), () -> kit.report(new Action.CloseOverlay())), keepable,
                parts.leaving("exit-leave", kit.say("exit.leave"), () -> kit.report(new Action.Exit())));
    }

    private void keepDraft(Overlay.KeepDraft keep) {
        VBox words = new VBox(Space.ONE, kit.words(kit.say("keep.question"), "h1"),
                kit.words(kit.say("keep.what", keep.days()), "body", "muted"));
        if (keep.photographs()) {
            words.getChildren().add(kit.words(kit.say("keep.photographs"), "body", "muted"));
        }
        dialog.getChildren()
                .addAll(words, gap(parts.primary("keep", kit.say("keep.yes"), () -> kit.report(new Action.Next()))),
                        wide(parts.secondary("keep-not", kit.say("keep.no"),
                                () -> kit.report(new Action.CloseOverlay()))));
    }

    private void told(String what, String means, String close) {
        beside(parts.disc("info", 128, "caution"),
                new VBox(Space.TWO, new VBox(Space.ONE, kit.words(what, "h1"), kit.words(means, "body", "muted")),
                        gap(parts.primary("overlay-close", close, () -> kit.report(new Action.CloseOverlay())))));
    }

    private static <T extends Region> T wide(T button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static <T extends Node> T gap(T node) {
        VBox.setMargin(node, new Insets(Space.TWO, 0, 0, 0));
        return node;
    }
}
