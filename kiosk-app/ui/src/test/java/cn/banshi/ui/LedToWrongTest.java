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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Next" leads to what is missing or wrong, from whichever screenful it is pressed. With a real pointer. */
@ResourceLock("display")
class LedToWrongTest {

    private static final Panel PANEL = Panel.portrait();

    private final Screenroom room = new Screenroom(PANEL);
    private final Finger finger = new Finger(room);

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elder", "largest"})
    void fromAnotherScreenfulToTheFieldWithItsKeys(String code) {
        Map<String, Presentation> samples = samples(code);
        Presentation empty = Objects.requireNonNull(samples.get("30-number"));
        Presentation missing = Objects.requireNonNull(samples.get("30-number-missing"));
        room.show(empty);
        pressNextOnTheOtherScreenful(empty);
        assertThat(seen()).doesNotContain(message(missing));

        room.show(missing);
        assertIsLedTo(missing);

        pressNextOnTheOtherScreenful(missing);
        assertIsLedTo(missing);
    }

    /** It was said of the one while it was typed, and is said of the other on "Next". */
    @ParameterizedTest
    @ValueSource(strings = {"elder", "largest"})
    void toTheFieldWithTheKeysWhereAnotherIsMissingAsWell(String code) {
        Map<String, Presentation> samples = samples(code);
        Presentation missing = Objects.requireNonNull(samples.get("30-number-missing"));
        room.show(Objects.requireNonNull(samples.get("30-number-wrong")));
        room.show(missing);
        assertIsLedTo(missing);
    }

    private void assertIsLedTo(Presentation missing) {
        assertThat(seen()).contains(message(missing));
        room.pass(Touches.SETTLING);
        room.actions.clear();
        finger.tap("#pad-4");
        assertThat(finger.meant()).containsExactly(new Action.Type("identity", "4"));
        room.show(missing);
    }

    private void pressNextOnTheOtherScreenful(Presentation shown) {
        room.pass(Touches.SETTLING);
        finger.tap("#page-next");
        assertThat(seen()).doesNotContain(message(shown));
        room.pass(Touches.REPEAT);
        room.actions.clear();
        finger.tap("#next");
        assertThat(finger.meant()).containsExactly(new Action.Next());
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

    private List<String> seen() {
        return Screenroom.on(
                () -> new Shown(room.laidOut(), PANEL).words().stream().map(Words::getText).toList());
    }
}
