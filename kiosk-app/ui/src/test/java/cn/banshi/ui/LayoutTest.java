package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.text.Language;
import cn.banshi.ui.theme.Panel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every screen in both orientations and every variant: no text cut or on top of another, nothing outside the glass, nothing
 * too small to read or to touch, nothing without a name. What needs a picture is the gallery's.
 */
@ResourceLock("display")
class LayoutTest {

    /** 24″, upright, at the same number of pixels: everything is larger in pixels and there is less room. */
    private static final Panel SMALLER = new Panel(299, 531, 1080, 1920);

    @Test
    void showsEverythingWholeUpright() {
        assertThat(complaints(Panel.portrait())).isEmpty();
    }

    @Test
    void showsEverythingWholeOnItsSide() {
        assertThat(complaints(Panel.landscape())).isEmpty();
    }

    private static List<String> complaints(Panel panel) {
        List<String> all = new ArrayList<>();
        try (Screenroom room = new Screenroom(panel)) {
            for (Variant variant : Variant.all()) {
                variant.samples().forEach((name, sample) -> {
                    Survey survey = new Survey(room.show(sample), panel, variant.comfort());
                    Screenroom.on(survey::complaints).forEach(c -> all.add(name + " " + variant.code() + ": " + c));
                });
            }
        }
        return all;
    }

    @Test
    void keepsMillimetresOnAnotherPanel() {
        try (Screenroom room = new Screenroom(SMALLER)) {
            var root = room.show(Samples.present(FormSamples.money("15259", "15,259.00"), Language.ZH));
            double widthPx = Screenroom.on(() -> {
                var key = root.lookup("#back");
                return key.localToScene(key.getLayoutBounds()).getHeight();
            });
            double mm = widthPx * SMALLER.heightMm() / SMALLER.heightPx();
            assertThat(mm).isBetween(36.0, 38.0);
            assertThat(Screenroom.on(() -> new Survey(root, SMALLER).complaints())).isEmpty();
        }
    }
}
