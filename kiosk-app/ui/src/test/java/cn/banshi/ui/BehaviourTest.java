package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What touches do, with a real pointer on a real window. */
@ResourceLock("display")
class BehaviourTest {

    private final Screenroom room = new Screenroom(Panel.portrait());
    private final Finger finger = new Finger(room);

    @BeforeEach
    void showForm() {
        finger.present(Samples.present(FormSamples.money("", ""), Language.ZH));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void firesWhenPressedAndReleasedInside() {
        finger.tap("#next");
        assertThat(finger.meant()).containsExactly(new Action.Next());
    }

    @Test
    void staysWhenAWindowManagerAsksItToClose() {
        assertThat(Screenroom.on(() -> {
            var window = room.scene().getWindow();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            return window.isShowing();
        })).isTrue();
    }

    @Test
    void reportsEveryTouchWhereverItLands() {
        finger.tap(".h1");
        assertThat(room.actions).containsExactly(new Action.Touch());
    }

    /** Who is called by their card leaves by taking it. */
    @Test
    void offersNothingToTouchWhileACardLiesOnTheReader() {
        finger.present(Samples.present(new Screen.Goodbye(Card.LIES, Slip.OUT, 8), Language.ZH));
        assertThat(Screenroom.on(() -> room.scene().lookup("#next") == null)).isTrue();
        finger.present(Samples.present(new Screen.Goodbye(Card.NONE, Slip.OUT, 8), Language.ZH));
        finger.tap("#next");
        assertThat(finger.meant()).containsExactly(new Action.Next());
    }

    @Test
    void doesNothingWhenReleasedOutside() {
        finger.press("#next");
        finger.slide("#previous");
        finger.release();
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void doesNothingWhenOnlyReleasedInside() {
        finger.press("#previous");
        finger.slide("#next");
        finger.release();
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void aDoubleTapFiresOnce() {
        finger.tap("#next");
        finger.tap("#next");
        assertThat(finger.meant()).containsExactly(new Action.Next());
    }

    @Test
    void firesAgainAfterARest() {
        finger.tap("#next");
        room.pass(Touches.REPEAT);
        finger.tap("#next");
        assertThat(finger.meant()).containsExactly(new Action.Next(), new Action.Next());
    }

    @Test
    void aTapMeantForTheLastPageDoesNotHitTheNext() {
        room.show(Samples.present(Samples.sign(), Language.ZH));
        finger.tap("#previous");
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void aPressThatBeganOnTheLastPageEndsWithoutEffect() {
        finger.press("#home");
        room.show(Samples.present(Samples.sign(), Language.ZH));
        finger.release();
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void keysTypeFasterThanAnswersCome() {
        finger.tap("#pad-1");
        finger.tap("#pad-2");
        finger.tap("#pad-2");
        finger.tap("#pad-point");
        assertThat(finger.meant()).containsExactly(new Action.Type("amount", "1"), new Action.Type("amount", "12"),
                new Action.Type("amount", "122"), new Action.Type("amount", "122."));
    }

    @Test
    void searchesWithEveryKeyAndKeepsThemWhereTheyAre() {
        finger.present(Samples.present(Samples.search("", 0, 0), Language.ZH));
        finger.tap("#pad-G");
        finger.tap("#pad-J");
        assertThat(finger.meant()).containsExactly(new Action.Search("G"), new Action.Search("GJ"));

        var keys = find("#pad-G");
        var found = Samples.present(Samples.search("GJ", 9, 9), Language.ZH);
        finger.present(found);
        finger.tap("#page-next");
        finger.present(found);
        finger.tap("#service-talent");
        finger.tap("#pad-delete");
        assertThat(finger.meant()).containsExactly(new Action.ChooseService("talent"), new Action.Search("G"));
        assertThat(find("#pad-G")).isSameAs(keys);
    }

    @Test
    void aSearchThatGetsReadyMovesNothingUnderAFinger() {
        Screen.Home ready = Samples.home(14);
        finger.present(
                Samples.present(new Screen.Home(ready.persons(), ready.entities(), ready.door(), 0), Language.ZH));
        Node tile = find("#service-doctor");
        finger.tap("#search");
        finger.press("#service-doctor");
        room.show(Samples.present(ready, Language.ZH));
        finger.release();

        assertThat(find("#service-doctor")).isSameAs(tile);
        assertThat(finger.meant()).containsExactly(new Action.ChooseService("doctor"));
        finger.tap("#search");
        assertThat(finger.meant()).last().isEqualTo(new Action.Search(""));
    }

    @Test
    void aThemeIsASearchForItsName() {
        finger.present(Samples.present(Samples.search("", 0, 0), Language.ZH));
        finger.tap("#theme-3");
        assertThat(finger.meant()).containsExactly(new Action.Search("社会保障"));
    }

    @Test
    void typingKeepsThePageAndItsKeys() {
        Node before = find("#pad-1");
        room.show(Samples.present(FormSamples.money("15259", "15,259.00"), Language.ZH));
        assertThat(find("#pad-1")).isSameAs(before);
        assertThat(Screenroom.on(() -> words("#field-amount"))).contains("15,259.00");
    }

    @Test
    void theShortcutInsideAFieldIsNotTheField() {
        finger.tap("#shortcut-amount");
        assertThat(finger.meant()).containsExactly(new Action.UseShortcut("amount"));
        finger.tap("#field-amount");
        assertThat(finger.meant()).endsWith(new Action.Focus("amount"));
    }

    @Test
    void showsMaskedDataOnlyWhilePressed() {
        finger.present(Objects.requireNonNull(Samples.all(Language.ZH).get("30-confirm")));
        Node line = Objects.requireNonNull(find("#reveal-0-0-2").getParent());
        assertThat(wordsIn(line)).contains("410199********0015").doesNotContain("410199 19850615 0015");
        finger.press("#reveal-0-0-2");
        assertThat(wordsIn(line)).contains("410199 19850615 0015");
        finger.release();
        assertThat(wordsIn(line)).contains("410199********0015").doesNotContain("410199 19850615 0015");
    }

    @Test
    void nothingIsSignedWithoutInk() {
        finger.present(Samples.present(Samples.sign(), Language.ZH));
        finger.tap("#next");
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void reportsTheStrokesOfASignature() {
        finger.present(Samples.present(Samples.sign(), Language.ZH));
        finger.draw("#sign-area", .1, .2, .2, .4);
        finger.draw("#sign-area", .3, .4, .4, .6);
        finger.tap("#next");
        assertThat(finger.meant()).hasSize(1).first().isInstanceOfSatisfying(Action.Sign.class, sign -> {
            assertThat(sign.signature().strokes()).hasSize(2);
            assertThat(sign.signature().strokes().getFirst().points()).hasSizeGreaterThan(3);
            assertThat(sign.signature().width()).isGreaterThan(900);
        });
    }

    @Test
    void aClearedSignatureIsNone() {
        finger.present(Samples.present(Samples.sign(), Language.ZH));
        finger.draw("#sign-area", .1, .2, .2, .4);
        finger.tap("#sign-clear");
        finger.tap("#next");
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void anOverlayKeepsTouchesFromThePage() {
        finger.present(Samples.under(Samples.present(FormSamples.money("", ""), Language.ZH),
                new Overlay.StillThere(30, 45, true)));
        finger.tap("#next");
        assertThat(finger.meant()).isEmpty();
        finger.tap("#still-continue");
        assertThat(finger.meant()).containsExactly(new Action.CloseOverlay());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatWouldBeLostCanBeSavedFirst(Overlay loss) {
        finger.present(Samples.under(Samples.present(FormSamples.money("", ""), Language.ZH), loss));
        finger.tap("#overlay #elsewhere");
        assertThat(finger.meant()).containsExactly(new Action.ContinueElsewhere());
    }

    private static Stream<Overlay> losses() {
        return Stream.of(new Overlay.StillThere(30, 45, true), new Overlay.ConfirmExit(true));
    }

    @ParameterizedTest
    @MethodSource("nothingToLose")
    void nothingIsOfferedWhereNothingCanBeSaved(Overlay overlay) {
        finger.present(Samples.under(Samples.present(Samples.sign(), Language.ZH), overlay));
        assertThat(Screenroom.on(() -> Shown.inside(find("#overlay"), Touchable.class))).extracting(Node::getId)
                .contains(overlay instanceof Overlay.ConfirmExit ? "exit-leave" : "still-end")
                .doesNotContain("elsewhere");
    }

    private static Stream<Overlay> nothingToLose() {
        return Stream.of(new Overlay.StillThere(30, 45, false), new Overlay.ConfirmExit(false));
    }

    @Test
    void theCountdownMovesWithoutBuildingTheDialogAnew() {
        Presentation page = Samples.present(FormSamples.money("", ""), Language.ZH);
        finger.present(Samples.under(page, new Overlay.StillThere(30, 45, true)));
        Node button = find("#still-continue");
        room.show(Samples.under(page, new Overlay.StillThere(29, 45, true)));
        assertThat(find("#still-continue")).isSameAs(button);
        assertThat(Screenroom.on(() -> words("#overlay"))).contains("29").doesNotContain("30");
    }

    @Test
    void showsTheNewestOfManyPresentations() {
        for (int i = 1; i <= 200; i++) {
            room.window().show(Samples.present(FormSamples.money(String.valueOf(i), "¥" + i), Language.ZH));
        }
        Screenroom.on(() -> true);
        assertThat(Screenroom.on(() -> words("#field-amount"))).contains("¥200");
    }

    @Test
    void turnsEnglishAndBack() {
        Screen form = FormSamples.money("", "");
        room.show(Samples.present(form, Language.EN));
        assertThat(Screenroom.on(() -> words("#next"))).containsExactly("Next");
        room.show(Samples.present(form, Language.ZH));
        assertThat(Screenroom.on(() -> words("#next"))).containsExactly("下一步");
    }

    @Test
    void aChoiceShowsWhatCoreSaysAndNotWhatWasTouched() {
        Screen.FormPage page = (Screen.FormPage) Objects.requireNonNull(
                Samples.all(Language.ZH).get("40-form-reason")).screen();
        finger.present(Samples.present(page, Language.ZH));
        finger.tap("#choice-reason-1");
        assertThat(finger.meant()).containsExactly(new Action.Choose("reason", "RENT"));
        assertThat(find("#choice-reason-1").getStyleClass()).doesNotContain("chosen");
        FieldView.Choice field = (FieldView.Choice) page.fields().getFirst();
        assertThat(field.chosen()).contains("LOAN");
        assertThat(find("#choice-reason-0").getStyleClass()).contains("chosen");
    }

    private Node find(String selector) {
        return Objects.requireNonNull(room.scene().getRoot().lookup(selector), selector);
    }

    private List<String> words(String selector) {
        return Shown.inside(find(selector), Words.class).stream().map(Words::getText).toList();
    }

    private static List<String> wordsIn(Node node) {
        return Screenroom.on(() -> Shown.inside(node, Words.class).stream().map(Words::getText).toList());
    }
}
