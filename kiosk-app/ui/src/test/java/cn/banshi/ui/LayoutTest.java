package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import cn.banshi.ui.theme.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen in both orientations and languages, with letters of every size: no text cut or on top of another, nothing outside the glass, nothing
 * too small to read or to touch, nothing without a name. What needs a picture is the gallery's.
 */
@ResourceLock("display")
class LayoutTest {

    /** 24″, upright, at the same number of pixels: everything is larger in pixels and there is less room. */
    private static final Panel SMALLER = new Panel(299, 531, 1080, 1920);

    @ParameterizedTest
    @MethodSource("shapes")
    void showsEverythingWholeUpright(Variant variant) {
        assertThat(complaints(Panel.portrait(), variant)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void showsEverythingWholeOnItsSide(Variant variant) {
        assertThat(complaints(Panel.landscape(), variant)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("low")
    void keepsEverythingToPressWithinReachOfASeat(Variant variant) {
        assertThat(complaints(Panel.portrait(), variant)).isEmpty();
    }

    private static List<Variant> low() {
        return Variant.low();
    }

    /** Letters alone, and what is said of that. */
    @ParameterizedTest
    @MethodSource("shapes")
    void showsThePadOfHanziWholeWhereNothingIsInstalled(Variant variant) {
        for (Panel panel : List.of(Panel.portrait(), Panel.landscape())) {
            try (Screenroom room = new Screenroom(panel, InputMethods.none())) {
                Presentation pad = Objects.requireNonNull(variant.samples().get("47-form-hanzi"));
                Survey survey = new Survey(room.show(pad), panel, variant.comfort());
                assertThat(Screenroom.on(survey::complaints)).isEmpty();
            }
        }
    }

    /** Colours move nothing. */
    private static List<Variant> shapes() {
        return Variant.shapes();
    }

    private static List<String> complaints(Panel panel, Variant variant) {
        List<String> all = new ArrayList<>();
        try (Screenroom room = new Screenroom(panel)) {
            variant.samples().forEach((name, sample) -> {
                Survey survey = new Survey(room.show(sample), panel, variant.comfort());
                Screenroom.on(survey::complaints).forEach(c -> all.add(name + " " + variant.code() + ": " + c));
            });
        }
        return all;
    }

    @Test
    void keepsMillimetresOnAnotherPanel() {
        try (Screenroom room = new Screenroom(SMALLER)) {
            var root = room.show(Samples.present(FormSamples.money("15259", "15,259.00"), Language.ZH));
            double widthPx = Screenroom.on(() -> {
                var key = root.lookup("#next");
                return key.localToScene(key.getLayoutBounds()).getHeight();
            });
            double mm = widthPx * SMALLER.heightMm() / SMALLER.heightPx();
            assertThat(mm).isBetween(32.0, 33.0);
            assertThat(Screenroom.on(() -> new Survey(root, SMALLER).complaints())).isEmpty();
        }
    }
}
