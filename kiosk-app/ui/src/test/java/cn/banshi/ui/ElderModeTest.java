package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Elder mode is one touch away and one touch back, and the home it shows leads to everything. With a real pointer. */
@ResourceLock("display")
class ElderModeTest {

    private final Screenroom room = new Screenroom(Panel.portrait());
    private final Robot robot = Screenroom.on(Robot::new);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void isChosenByOneTouchBeforeAnythingElse() {
        sample("01-attract");
        tap("elder-on");
        sample("03-home");
        tap("elder-on");
        assertThat(meant()).containsExactly(new Action.ChooseElder(true), new Action.ChooseElder(true));
    }

    @Test
    void isSwitchedInTheDisplayPanelFromWhereverOneIs() {
        Presentation form = Objects.requireNonNull(Samples.all(Language.ZH).get("42-form-money"));
        present(new Presentation(form.screen(), new Overlay.DisplaySettings(), form.frame()));
        tap("elder");
        Frame f = form.frame();
        present(new Presentation(form.screen(), new Overlay.DisplaySettings(), new Frame(f.language(),
                f.comfort().elder(true), f.hall(), f.service(), f.applicant(), f.back(), f.home(), f.help())));
        tap("elder");
        assertThat(meant()).containsExactly(new Action.ChooseElder(true), new Action.ChooseElder(false));
    }

    @Test
    void offersTheFewAndSomebodyWhoHelps() {
        sample("04-home-elder");
        tap("service-" + shown().few().getFirst().id());
        tap("elder-help");
        tap("elder-off");
        assertThat(meant()).containsExactly(new Action.ChooseService(shown().few().getFirst().id()),
                new Action.ShowHelp(), new Action.ChooseElder(false));
    }

    @Test
    void showsEverythingElseBehindOneTouchAndLeadsBack() {
        sample("04-home-elder");
        tap("elder-others");
        room.pass(Touches.SETTLING);
        assertThat(there("home-entities")).isTrue();
        assertThat(there("elder-help")).isFalse();
        tap("elder-few");
        room.pass(Touches.SETTLING);
        assertThat(there("elder-help")).isTrue();
    }

    private static Screen.Home shown() {
        return (Screen.Home) Objects.requireNonNull(Samples.all(Language.ZH).get("04-home-elder")).screen();
    }

    private void sample(String name) {
        present(Objects.requireNonNull(Samples.all(Language.ZH).get(name)));
    }

    private void present(Presentation presentation) {
        room.show(presentation);
        room.pass(Touches.SETTLING);
    }

    private boolean there(String id) {
        return Screenroom.on(() -> room.scene().lookup("#" + id) != null);
    }

    private List<Action> meant() {
        return room.actions.stream().filter(action -> !(action instanceof Action.Touch)).toList();
    }

    private void tap(String id) {
        Screenroom.on(() -> {
            Parent root = room.scene().getRoot();
            // what a touch has just put there is laid out with the next picture only
            root.applyCss();
            root.layout();
            root.layout();
            Node node = Objects.requireNonNull(root.lookup("#" + id), id);
            Bounds at = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            return true;
        });
        room.press(robot);
        room.release(robot);
        room.pass(Touches.KEY_REPEAT);
    }
}
