package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.theme.Panel;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen by keys alone, seen and heard. */
@ResourceLock("display")
class KeysTest {

    private final Listener listener = new Listener();
    private final Screenroom room = new Screenroom(Panel.portrait(), listener.aloud());

    @AfterEach
    void close() {
        room.close();
    }

    /** From every page, however it is built. */
    @Test
    void everythingThatCanBeTouchedIsReached() {
        Samples.all(Language.ZH).forEach((name, sample) -> {
            show(sample);
            Set<Node> wanted = Screenroom.on(this::touchable);
            Set<Node> reached = new HashSet<>();
            for (int i = 0; i <= wanted.size(); i++) {
                type(KeyCode.RIGHT);
                Screenroom.on(this::ringed).forEach(reached::add);
            }
            assertThat(reached).as(name).containsAll(wanted);
        });
    }

    @Test
    void upAndDownTakeThePadAsOneThing() {
        show(Samples.present(FormSamples.money("", ""), Language.ZH));
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            type(KeyCode.DOWN);
            stops.add(ring());
        }
        assertThat(stops).doesNotHaveDuplicates().filteredOn(id -> id.startsWith("pad-")).hasSize(1);
        assertThat(stops).contains("field-amount", "next", "previous", "back", "elder", "speech", "exit");
    }

    @Test
    void okDoesWhatATouchDoes() {
        show(Samples.present(Samples.sign(), Language.ZH));
        goTo("previous");
        type(KeyCode.ENTER);
        assertThat(meant()).containsExactly(new Action.Back());
    }

    /** The first press of all only tells where one is. */
    @Test
    void nobodyPressesWhatTheyWereNotToldOf() {
        show(Samples.present(Samples.home(8), Language.ZH));
        type(KeyCode.ENTER);
        assertThat(meant()).isEmpty();
        assertThat(ring()).isEqualTo("search");
    }

    @Test
    void digitsTypeAsThePadOnTheScreenDoes() {
        show(Samples.present(FormSamples.money("", ""), Language.ZH));
        type(KeyCode.DIGIT1);
        room.pass(Touches.KEY_REPEAT);
        type(KeyCode.NUMPAD5);
        assertThat(meant()).containsExactly(new Action.Type("amount", "1"), new Action.Type("amount", "15"));
    }

    /** A pad of digits alone has no key for it. */
    @Test
    void whereNoNumberIsAskedForDigitsAreSpeechAndVolume() {
        show(Samples.present(Samples.home(8), Language.ZH));
        type(KeyCode.DIGIT0);
        type(KeyCode.DIGIT9);
        type(KeyCode.DIGIT5);
        assertThat(meant()).containsExactly(new Action.ChooseComfort(Comfort.usual().with(Speech.off().on(true))),
                new Action.ChooseComfort(Comfort.usual().with(Speech.off().at(4))));
    }

    /** Where no number is asked for, 7 turns the volume down: never on a pad that has a 7. */
    @Test
    void aKeyThatCanMeanNothingSaysSo() {
        show(aloud(Samples.present(SpelledSamples.day(""), Language.ZH)));
        listener.heard();
        type(KeyCode.DIGIT7);
        assertThat(meant()).isEmpty();
        assertThat(listener.words()).containsExactly("7，现在不能选。");
    }

    @Test
    void whoPressesAKeyOfAPadThatGoesStandsOnThePadThatComes() {
        show(aloud(Samples.present(SpelledSamples.plate(""), Language.ZH)));
        goTo("pad-province-0");
        type(KeyCode.ENTER);
        assertThat(meant()).containsExactly(new Action.Type("plate", "豫"));
        listener.heard();
        show(aloud(Samples.present(SpelledSamples.plate("豫"), Language.ZH)));
        assertThat(ring()).isEqualTo("pad-Q");
        assertThat(listener.words()).anyMatch(said -> said.startsWith("Q"));
    }

    @Test
    void theRingIsSeenOnEveryGround() {
        for (Contrast contrast : List.of(Contrast.STANDARD, Contrast.HIGH)) {
            Presentation sign = Samples.present(Samples.sign(), Language.ZH);
            Frame f = sign.frame();
            show(new Presentation(sign.screen(), sign.overlay(), new Frame(f.language(), f.comfort().with(contrast),
                    f.hall(), f.service(), f.applicant(), f.back(), f.home())));
            goTo("previous");
            Screenroom.on(() -> {
                Node ring = Objects.requireNonNull(room.scene().lookup("#focus-ring"));
                Bounds at = ring.localToScene(ring.getLayoutBounds());
                BufferedImage picture = Darkroom.picture(room.scene());
                assertThat(picture.getRGB((int) at.getMinX() + 1, (int) at.getCenterY()) & 0xffffff)
                        .isEqualTo(0x14202E);
                assertThat(picture.getRGB((int) at.getMinX() + 6, (int) at.getCenterY()) & 0xffffff)
                        .isEqualTo(0xFFC400);
                return true;
            });
        }
    }

    @Test
    void whatLiesOverThePageKeepsTheKeys() {
        Presentation form = Samples.present(FormSamples.money("", ""), Language.ZH);
        show(Samples.under(form, new Overlay.ConfirmExit(true)));
        Set<String> stops = new HashSet<>();
        for (int i = 0; i < 9; i++) {
            type(KeyCode.DOWN);
            stops.add(ring());
        }
        assertThat(stops).containsExactlyInAnyOrder("exit-stay", "elsewhere", "exit-leave");
        type(KeyCode.ESCAPE);
        assertThat(meant()).containsExactly(new Action.CloseOverlay());
    }

    @Test
    void anotherPageBeginsAtItsFirstThing() {
        show(Samples.present(Samples.home(8), Language.ZH));
        type(KeyCode.UP);
        show(Samples.present(FormSamples.reason(Optional.empty()), Language.ZH));
        assertThat(ring()).startsWith("choice-");
    }

    @Test
    void aFingerTakesTheRingAway() {
        show(Samples.present(Samples.home(8), Language.ZH));
        type(KeyCode.DOWN);
        assertThat(ring()).isNotEmpty();
        Screenroom.on(() -> {
            Event.fireEvent(room.scene().getRoot(), new javafx.scene.input.TouchEvent(
                    javafx.scene.input.TouchEvent.TOUCH_PRESSED,
                    new javafx.scene.input.TouchPoint(1, javafx.scene.input.TouchPoint.State.PRESSED, 5, 5, 5, 5,
                            room.scene().getRoot(), null),
                    List.of(), 1, false, false, false, false));
            return true;
        });
        assertThat(ring()).isEmpty();
    }

    @Test
    void aPadOfItsOwnIsHeardAsAKeyboardIs() {
        show(Samples.present(Samples.sign(), Language.ZH));
        room.window().key(PadKey.Way.DOWN);
        assertThat(ring()).isNotEmpty();
    }

    @Test
    void theSpeechKeyTurnsSpeechOnAndThenRepeats() {
        Presentation home = Samples.present(Samples.home(8), Language.ZH);
        show(home);
        type(KeyCode.F2);
        assertThat(meant()).containsExactly(new Action.ChooseComfort(Comfort.usual().with(Speech.off().on(true))));
        assertThat(listener.heard()).isEmpty();
        show(aloud(home));
        assertThat(listener.words()).anyMatch(text -> text.startsWith("语音已打开"))
                .anyMatch(
                        text -> text.startsWith("您好，今天要办什么事"));
        type(KeyCode.F2);
        assertThat(listener.words()).anyMatch(text -> text.startsWith("您好，今天要办什么事"));
    }

    @Test
    void whatAKeyStandsOnIsSaidWithItsPlace() {
        show(aloud(Samples.present(FormSamples.reason(Optional.empty()), Language.ZH)));
        type(KeyCode.DOWN);
        listener.heard();
        type(KeyCode.DOWN);
        assertThat(listener.words()).anyMatch(text -> text.startsWith("支付房租"))
                .anyMatch(text -> text.startsWith("选项") && text.contains("第 2 项，共"));
    }

    @Test
    void whatWasChosenIsSaid() {
        show(aloud(Samples.present(FormSamples.reason(Optional.empty()), Language.ZH)));
        type(KeyCode.DOWN);
        listener.heard();
        show(aloud(Samples.present(FormSamples.reason(Optional.of("LOAN")), Language.ZH)));
        assertThat(listener.words()).anyMatch(text -> text.startsWith("选项，已选中"));
    }

    @Test
    void onlyWhatChangedIsSaidOfTheSamePage() {
        show(aloud(Samples.present(FormSamples.money("1", "1"), Language.ZH)));
        listener.heard();
        show(aloud(Samples.present(FormSamples.money("15", "15"), Language.ZH)));
        assertThat(listener.words()).containsExactly("已输入 2 位。");
    }

    /** The screen stays as it is, and a blind citizen would hear nothing at all. */
    @ParameterizedTest
    @ValueSource(strings = {"30-number-missing", "43-form-money-wrong", "09-go-on-mistyped"})
    void whatIsWrongIsSaidAgainToWhoeverGoesOnWithoutMendingIt(String name) {
        show(aloud(Objects.requireNonNull(Samples.all(Language.ZH).get(name))));
        List<String> first = listener.words().toList();
        goTo("next");
        listener.heard();
        type(KeyCode.ENTER);
        assertThat(meant()).contains(new Action.Next());
        assertThat(listener.words()).isNotEmpty().allMatch(first::contains);
    }

    @Test
    void whatIsTypedIsSaidToHeadphonesOnly() {
        listener.plug(Headphones.State.PLUGGED);
        show(aloud(Samples.present(FormSamples.money("1", "1"), Language.ZH)));
        assertThat(listener.heard()).anyMatch(Utterance::personal);
        show(aloud(Samples.present(FormSamples.money("15", "15"), Language.ZH)));
        assertThat(listener.heard()).containsExactly(Utterance.personal("5", Language.ZH));
        listener.plug(Headphones.State.NOT_KNOWN);
        type(KeyCode.F2);
        assertThat(listener.heard()).noneMatch(Utterance::personal)
                .anyMatch(said -> said.text().startsWith("这里有您的个人信息"));
    }

    @Test
    void theCountdownIsSaidEveryTenSeconds() {
        Presentation form = aloud(Samples.present(FormSamples.money("", ""), Language.ZH));
        List<String> heard = new ArrayList<>();
        for (int left = 45; left > 0; left--) {
            show(Samples.under(form, new Overlay.StillThere(left, 45, true)));
            listener.words().filter(text -> text.contains("秒后")).forEach(heard::add);
        }
        assertThat(heard).extracting(text -> text.substring(0, 2)).containsExactly("50", "40", "30", "20", "10");
    }

    @Test
    void nothingIsKeptOfAVisitThatIsOver() {
        show(aloud(Samples.present(FormSamples.money("15", "15"), Language.ZH)));
        show(Samples.present(FormSamples.money("15", "15"), Language.ZH));
        listener.heard();
        type(KeyCode.DOWN);
        assertThat(listener.heard()).isEmpty();
    }

    private void show(Presentation presentation) {
        room.show(presentation);
        room.pass(Touches.SETTLING);
        room.pass(Touches.REPEAT);
    }

    static Presentation aloud(Presentation shown) {
        Frame f = shown.frame();
        return new Presentation(shown.screen(), shown.overlay(), new Frame(f.language(),
                f.comfort().with(f.comfort().speech().on(true)), f.hall(), f.service(), f.applicant(), f.back(),
                f.home(), f.help()));
    }

    private void type(KeyCode code) {
        Screenroom.on(() -> {
            for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(room.scene().getRoot(),
                        new KeyEvent(kind, "", "", code, false, false, false, false));
            }
            return true;
        });
    }

    private void goTo(String id) {
        for (int i = 0; i < 60 && !ring().equals(id); i++) {
            type(KeyCode.DOWN);
        }
        assertThat(ring()).isEqualTo(id);
    }

    private List<Action> meant() {
        List<Action> meant = room.actions.stream().filter(action -> !(action instanceof Action.Touch)).toList();
        room.actions.clear();
        return meant;
    }

    /** Id of what the ring goes around; empty where there is none. */
    private String ring() {
        return Screenroom.on(() -> ringed().stream()
                .map(node -> Objects.requireNonNullElse(node.getId(), ""))
                .reduce((outer, inner) -> inner)
                .orElse(""));
    }

    /** What lies under the middle of the ring and has its size. */
    private List<Node> ringed() {
        Node ring = Objects.requireNonNull(room.scene().lookup("#focus-ring"));
        if (!ring.isVisible()) {
            return List.of();
        }
        Bounds at = ring.localToScene(ring.getLayoutBounds());
        Point2D middle = new Point2D(at.getCenterX(), at.getCenterY());
        return touchable().stream().filter(node -> {
            Bounds inside = node.localToScene(node.getLayoutBounds());
            return inside.contains(middle) && Math.abs(at.getWidth() - inside.getWidth()) < 20
                    && Math.abs(at.getHeight() - inside.getHeight()) < 20;
        }).toList();
    }

    private Set<Node> touchable() {
        Node layer = Objects.requireNonNullElse(room.scene().lookup("#overlay"), room.scene().getRoot());
        Set<Node> all = new HashSet<>();
        for (Node node : Shown.inside(layer, Node.class)) {
            if (node instanceof Pressable pressable && shown(node)
                    && !(pressable.isOff() && node.getStyleClass().contains("pad-key"))) {
                all.add(node);
            }
        }
        return all;
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }
}
