package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page with several fields to type into has one of them open, with its keys, as soon as it is there. With a real pointer. */
@ResourceLock("display")
class FieldOpenedTest {

    private static final List<String> PLACES = List.of("#pad-1", "#pad-9", "#field-card", "#field-card2", "#next");

    static Stream<Arguments> glass() {
        return Stream.of(Panel.portrait(), Panel.landscape())
                .flatMap(panel -> Variant.all().stream().map(variant -> Arguments.of(panel, variant)));
    }

    @ParameterizedTest
    @MethodSource("glass")
    void isTypedIntoWithoutBeingTouchedAndNothingMoves(Panel panel, Variant variant) {
        try (Screenroom room = new Screenroom(panel)) {
            Finger finger = new Finger(room);
            finger.present(page(variant, FormSamples.card("payee", "", "card")));
            Parent root = room.scene().getRoot();
            assertThat(Screenroom.on(() -> marked(root, "#field-card"))).isTrue();
            assertThat(Screenroom.on(() -> marked(root, "#field-card2"))).isFalse();
            Map<String, Bounds> before = places(root);

            finger.tap("#pad-6");
            assertThat(finger.meant()).containsExactly(new Action.Type("card", "6"));
            room.show(page(variant, FormSamples.card("payee", "6", "card")));
            assertThat(places(root)).isEqualTo(before);
        }
    }

    @Test
    void givesWayToAnyOtherThatIsTouched() {
        try (Screenroom room = new Screenroom(Panel.portrait())) {
            Variant usual = new Variant("zh", Language.ZH, Comfort.usual());
            Finger finger = new Finger(room);
            finger.present(page(usual, FormSamples.card("payee", "", "card")));
            Parent root = room.scene().getRoot();
            Map<String, Bounds> before = places(root);
            finger.tap("#field-card2");
            assertThat(finger.meant()).containsExactly(new Action.Focus("card2"));

            room.show(page(usual, FormSamples.card("payee", "", "card2")));
            room.pass(Touches.REPEAT);
            assertThat(Screenroom.on(() -> marked(root, "#field-card2"))).isTrue();
            assertThat(Screenroom.on(() -> marked(root, "#field-card"))).isFalse();
            assertThat(places(root)).isEqualTo(before);
            finger.tap("#pad-6");
            assertThat(finger.meant()).last().isEqualTo(new Action.Type("card2", "6"));
        }
    }

    private static boolean marked(Parent root, String id) {
        return find(root, id).getStyleClass().contains("focused-box");
    }

    private static Map<String, Bounds> places(Parent root) {
        return Screenroom.on(() -> PLACES.stream()
                .collect(Collectors.toMap(Function.identity(), id -> {
                    Node node = find(root, id);
                    return node.localToScene(node.getLayoutBounds());
                })));
    }

    private static Node find(Parent root, String id) {
        return Objects.requireNonNull(root.lookup(id), id);
    }

    private static Presentation page(Variant variant, Screen screen) {
        Presentation sample = Samples.present(screen, variant.language());
        Frame f = sample.frame();
        return new Presentation(sample.screen(), sample.overlay(), new Frame(f.language(), variant.comfort(), f.hall(),
                f.service(), f.applicant(), f.back(), f.home(), f.help()));
    }
}
