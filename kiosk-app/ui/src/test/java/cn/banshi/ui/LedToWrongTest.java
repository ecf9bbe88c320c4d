package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Next" leads to what is missing or wrong, from whichever screenful it is pressed. With a real pointer. */
@ResourceLock("display")
class LedToWrongTest {

    private static final Panel PANEL = Panel.portrait();

    private final Robot robot = Screenroom.on(Robot::new);

    @ParameterizedTest
    @ValueSource(strings = {"elder", "largest"})
    void fromAnotherScreenfulToTheFieldWithItsKeys(String code) {
        Map<String, Presentation> samples = samples(code);
        Presentation empty = Objects.requireNonNull(samples.get("30-number"));
        Presentation missing = Objects.requireNonNull(samples.get("30-number-missing"));
        try (Screenroom room = new Screenroom(PANEL)) {
            room.show(empty);
            pressNextOnTheOtherScreenful(room, empty);
            assertThat(seen(room)).doesNotContain(message(missing));

            room.show(missing);
            assertIsLedTo(room, missing);

            pressNextOnTheOtherScreenful(room, missing);
            assertIsLedTo(room, missing);
        }
    }

    /** It was said of the one while it was typed, and is said of the other on "Next". */
    @ParameterizedTest
    @ValueSource(strings = {"elder", "largest"})
    void toTheFieldWithTheKeysWhereAnotherIsMissingAsWell(String code) {
        Map<String, Presentation> samples = samples(code);
        Presentation missing = Objects.requireNonNull(samples.get("30-number-missing"));
        try (Screenroom room = new Screenroom(PANEL)) {
            room.show(Objects.requireNonNull(samples.get("30-number-wrong")));
            room.show(missing);
            assertIsLedTo(room, missing);
        }
    }

    private void assertIsLedTo(Screenroom room, Presentation missing) {
        assertThat(seen(room)).contains(message(missing));
        room.pass(Touches.SETTLING);
        room.actions.clear();
        tap(room, "#pad-4");
        assertThat(meant(room)).containsExactly(new Action.Type("identity", "4"));
        room.show(missing);
    }

    private void pressNextOnTheOtherScreenful(Screenroom room, Presentation shown) {
        room.pass(Touches.SETTLING);
        tap(room, "#page-next");
        room.laidOut();
        assertThat(seen(room)).doesNotContain(message(shown));
        room.pass(Touches.REPEAT);
        room.actions.clear();
        tap(room, "#next");
        assertThat(meant(room)).containsExactly(new Action.Next());
    }

    private static Map<String, Presentation> samples(String code) {
        return Variant.all()
                .stream()
                .filter(variant -> variant.code().equals(code))
                .findFirst()
                .orElseThrow()
                .samples();
    }

    /** In the words of the page; empty where nothing is wrong. */
    private static String message(Presentation shown) {
        FieldView field = ((Screen.FormPage) shown.screen()).fields().getFirst();
        return field.state() instanceof FieldView.FieldState.Wrong(var message)
                ? message.in(shown.frame().language())
                : "nothing wrong";
    }

    private static List<String> seen(Screenroom room) {
        return Screenroom.on(
                () -> new Shown(room.laidOut(), PANEL).words().stream().map(Words::getText).toList());
    }

    private void tap(Screenroom room, String id) {
        Screenroom.on(() -> {
            Node node = clear(room.laidOut(), id);
            Bounds at = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            return true;
        });
        room.press(robot);
        room.release(robot);
    }

    /** A turner of what fits stands there unseen. */
    private static Node clear(Parent root, String id) {
        return root.lookupAll(id)
                .stream()
                .filter(node -> node.getOpacity() > 0 && node.getParent().getOpacity() > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not there"));
    }

    private static List<Action> meant(Screenroom room) {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(action -> !(action instanceof Action.Touch)).toList();
    }
}
