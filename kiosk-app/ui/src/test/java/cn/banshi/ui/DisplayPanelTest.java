package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Comfort.Speech.Rate;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.theme.Panel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What touches of the display panel mean, and that it shows what is so. */
@ResourceLock("display")
class DisplayPanelTest {

    private static final Comfort USUAL = Comfort.usual();

    private final Screenroom room = new Screenroom(Panel.portrait());
    private final Finger finger = new Finger(room);

    @BeforeEach
    void open() {
        finger.present(panel(USUAL));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void choosesColours() {
        finger.tap("#contrast-dark");
        finger.tap("#contrast-high");
        assertThat(finger.meant()).containsExactly(new Action.ChooseComfort(USUAL.with(Contrast.DARK)),
                new Action.ChooseComfort(USUAL.with(Contrast.HIGH)));
    }

    @Test
    void choosesLargerLetters() {
        finger.tap("#text-largest");
        assertThat(finger.meant()).containsExactly(new Action.ChooseComfort(USUAL.with(TextSize.LARGEST)));
    }

    @Test
    void choosesWhatASeatReaches() {
        finger.tap("#reach-low");
        assertThat(finger.meant()).containsExactly(new Action.ChooseComfort(USUAL.with(Reach.LOW)));
    }

    /** Everything at a glance, and the way out. */
    @Test
    void showsAllOfItAtOnce() {
        assertThat(Screenroom.on(() -> find("#page-next").getParent().getOpacity())).isZero();
        assertThat(Screenroom.on(() -> find("#overlay-close").getOpacity())).isOne();
    }

    /** Whoever needs it reaches it before it is chosen. */
    @Test
    void isChosenInTheLowerHalf() {
        double above = Screenroom
                .on(() -> find("#reach-low").localToScene(find("#reach-low").getLayoutBounds()).getMinY());
        assertThat(above).isGreaterThan(Panel.portrait().heightPx() / 2.0);
    }

    /** Everything grows, and what is chosen next is chosen on the larger panel. */
    @Test
    void theWholeScreenTakesTheLetters() {
        double usual = tall("contrast-dark");
        show(USUAL.with(TextSize.LARGEST));
        assertThat(tall("contrast-dark") / usual).isCloseTo(1.3, within(0.01));
        room.pass(Touches.SETTLING);
        finger.tap("#contrast-dark");
        assertThat(finger.meant())
                .containsExactly(new Action.ChooseComfort(USUAL.with(TextSize.LARGEST).with(Contrast.DARK)));
    }

    private double tall(String id) {
        return Screenroom.on(() -> find("#" + id).localToScene(find("#" + id).getLayoutBounds()).getHeight());
    }

    @Test
    void choosesAnotherLanguage() {
        finger.tap("#lang-en");
        assertThat(finger.meant()).containsExactly(new Action.ChooseLanguage(Language.EN));
    }

    @Test
    void whoeverChoosesVolumeOrRateHearsIt() {
        finger.tap("#volume-5");
        finger.tap("#rate-slow");
        Speech on = Speech.off().on(true);
        assertThat(finger.meant()).containsExactly(new Action.ChooseComfort(USUAL.with(on.at(5))),
                new Action.ChooseComfort(USUAL.with(on.at(Rate.SLOW))));
    }

    /** A second touch adds to the first: it does not take it back. */
    @Test
    void addsToWhatIsSo() {
        Comfort dark = USUAL.with(Contrast.DARK);
        show(dark);
        finger.tap("#speech-on");
        assertThat(finger.meant()).containsExactly(new Action.ChooseComfort(dark.with(Speech.off().on(true))));
    }

    @Test
    void marksWhatIsSo() {
        assertThat(chosen()).containsExactlyInAnyOrder("lang-zh", "text-standard", "contrast-standard", "speech-off",
                "volume-3", "rate-usual", "reach-full");
        show(USUAL.with(Contrast.DARK).with(new Speech(true, 5, Rate.FAST)));
        assertThat(chosen()).containsExactlyInAnyOrder("lang-zh", "text-standard", "contrast-dark", "speech-on",
                "volume-5", "rate-fast", "reach-full");
    }

    /** At once, and back again: the next citizen finds the usual colours. */
    @Test
    void theWholeScreenTakesTheColours() {
        int usual = ground();
        show(USUAL.with(Contrast.DARK));
        assertThat(ground()).isNotEqualTo(usual);
        show(USUAL);
        assertThat(ground()).isEqualTo(usual);
    }

    private int ground() {
        return Screenroom.on(() -> {
            Bounds dialog = find(".dialog").localToScene(find(".dialog").getLayoutBounds());
            BufferedImage picture = Darkroom.picture(room.scene());
            return picture.getRGB((int) dialog.getCenterX(), (int) dialog.getMinY() + 20);
        });
    }

    private void show(Comfort comfort) {
        room.show(panel(comfort));
    }

    private static Presentation panel(Comfort comfort) {
        Presentation home = Objects.requireNonNull(Samples.all(Language.ZH).get("81-display"));
        Frame f = home.frame();
        return new Presentation(home.screen(), new Overlay.DisplaySettings(), new Frame(f.language(), comfort,
                f.hall(), f.service(), f.applicant(), f.back(), f.home(), f.help()));
    }

    private List<String> chosen() {
        return Screenroom.on(() -> Shown.inside(find("#overlay"), Touchable.class)
                .stream()
                .filter(Touchable::isChosen)
                .map(Touchable::getId)
                .toList());
    }

    private Node find(String selector) {
        return Objects.requireNonNull(room.scene().getRoot().lookup(selector), selector);
    }
}
