package cn.banshi.ui.identify;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.ui.common.CardDrawing.Pose;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a card, or the app's code in the place of one, shows that it is being read, and says what to do when it did not work. */
public final class IdentifyView implements View {

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Words question;
    private final Words hint;
    private final VBox problem = new VBox();
    private final Set<CardPlace> places;
    private final Drawings drawings;
    private final Otherwise otherwise;
    private Optional<Boolean> rests = Optional.empty();
    private Optional<IdentityProblem> shownProblem = Optional.empty();

    public IdentifyView(Kit kit, Screen.Identify screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.places = screen.places();
        question = kit.words("", "h1");
        hint = kit.words("", "body", "muted");
        drawings = new Drawings(kit, places);
        otherwise = new Otherwise(kit, places);
        Region drawing = drawings.node();
        if (!kit.crowded()) {
            drawing.setMaxHeight(drawings.tallest());
        }
        VBox.setVgrow(drawing, Priority.ALWAYS);
        page.head(screen.progress(), question, hint);
        if (kit.wide()) {
            page.guide(problem, parts.space()).work(drawing, otherwise.node());
        } else {
            page.work(problem, drawing, otherwise.node());
        }
        show(screen);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Identify screen) || !screen.places().equals(places)) {
            return false;
        }
        Pose pose = Invitation.pose(screen);
        Optional<CardPlace> only = Invitation.only(screen);
        question.setText(kit.say(Invitation.question(screen)));
        hint.setText(kit.say(Invitation.hint(screen)));
        boolean resting = screen.phase() == Phase.RESTING;
        Optional<IdentityProblem> wrong = pose == Pose.READ ? Optional.empty() : screen.problem();
        if (!wrong.equals(shownProblem)) {
            shownProblem = wrong;
            problem.getChildren().setAll(wrong.map(this::notice).stream().toList());
        }
        problem.setManaged(shownProblem.isPresent());
        // in a narrow column of large letters the reason is worth more than the usual way, which is drawn beside it
        boolean either = kit.shallow() && shownProblem.isPresent();
        hint.setVisible(!either);
        hint.setManaged(!either);
        drawings.show(pose, only, resting || (kit.crowded() && shownProblem.isPresent()));
        otherwise.show(screen.notByNumber());
        otherwise.node().setVisible(!screen.another());
        otherwise.node().setManaged(!screen.another());
        rest(resting);
        return true;
    }

    /** A button under a finger stays the one it is. */
    private void rest(boolean now) {
        if (rests.equals(Optional.of(now))) {
            return;
        }
        rests = Optional.of(now);
        if (now) {
            page.actions(
                    parts.primary("try-again", kit.say("fault.retry"), () -> kit.report(new Action.TryAgain())));
        } else if (places.isEmpty()) {
            page.actions(parts.primary("by-number", kit.say("identify.blind.number"),
                    () -> kit.report(new Action.IdentifyByNumber())));
        } else {
            page.actions();
        }
    }

    private Line notice(IdentityProblem wrong) {
        return parts.stateNotice("caution", "warning", kit.say(Invitation.problem(wrong, places)),
                kit.say(Invitation.remedy(wrong, places)));
    }
}
