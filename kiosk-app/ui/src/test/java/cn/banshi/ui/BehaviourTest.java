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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.robot.Robot;
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
    private final Robot robot = Screenroom.on(Robot::new);

    @BeforeEach
    void showForm() {
        present(Samples.present(FormSamples.money("", ""), Language.ZH));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void firesWhenPressedAndReleasedInside() {
        tap("#next");
        assertThat(meant()).containsExactly(new Action.Next());
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
        tap(".h1");
        assertThat(room.actions).containsExactly(new Action.Touch());
    }

    /** Who is called by their card leaves by taking it. */
    @Test
    void offersNothingToTouchWhileACardLiesOnTheReader() {
        present(Samples.present(new Screen.Goodbye(Card.LIES, Slip.OUT, 8), Language.ZH));
        assertThat(Screenroom.on(() -> room.scene().lookup("#next") == null)).isTrue();
        present(Samples.present(new Screen.Goodbye(Card.NONE, Slip.OUT, 8), Language.ZH));
        tap("#next");
        assertThat(meant()).containsExactly(new Action.Next());
    }

    @Test
    void doesNothingWhenReleasedOutside() {
        press("#next");
        moveTo("#previous");
        release();
        assertThat(meant()).isEmpty();
    }

    @Test
    void doesNothingWhenOnlyReleasedInside() {
        press("#previous");
        moveTo("#next");
        release();
        assertThat(meant()).isEmpty();
    }

    @Test
    void aDoubleTapFiresOnce() {
        tap("#next");
        tap("#next");
        assertThat(meant()).containsExactly(new Action.Next());
    }

    @Test
    void firesAgainAfterARest() {
        tap("#next");
        room.pass(Touches.REPEAT);
        tap("#next");
        assertThat(meant()).containsExactly(new Action.Next(), new Action.Next());
    }

    @Test
    void aTapMeantForTheLastPageDoesNotHitTheNext() {
        room.show(Samples.present(Samples.sign(), Language.ZH));
        tap("#previous");
        assertThat(meant()).isEmpty();
    }

    @Test
    void aPressThatBeganOnTheLastPageEndsWithoutEffect() {
        press("#home");
        room.show(Samples.present(Samples.sign(), Language.ZH));
        release();
        assertThat(meant()).isEmpty();
    }

    @Test
    void keysTypeFasterThanAnswersCome() {
        tap("#pad-1");
        rest();
        tap("#pad-2");
        rest();
        tap("#pad-2");
        rest();
        tap("#pad-point");
        assertThat(meant()).containsExactly(new Action.Type("amount", "1"), new Action.Type("amount", "12"),
                new Action.Type("amount", "122"), new Action.Type("amount", "122."));
    }

    @Test
    void searchesWithEveryKeyAndKeepsThemWhereTheyAre() {
        present(Samples.present(Samples.search("", 0, 0), Language.ZH));
        tap("#pad-G");
        tap("#pad-J");
        assertThat(meant()).containsExactly(new Action.Search("G"), new Action.Search("GJ"));

        var keys = find("#pad-G");
        var found = Samples.present(Samples.search("GJ", 9, 9), Language.ZH);
        present(found);
        tap("#page-next");
        present(found);
        tap("#service-talent");
        tap("#pad-delete");
        assertThat(meant()).containsExactly(new Action.ChooseService("talent"), new Action.Search("G"));
        assertThat(find("#pad-G")).isSameAs(keys);
    }

    @Test
    void aSearchThatGetsReadyMovesNothingUnderAFinger() {
        Screen.Home ready = Samples.home(14);
        present(Samples.present(new Screen.Home(ready.persons(), ready.entities(), ready.door(), 0), Language.ZH));
        Node tile = find("#service-doctor");
        tap("#search");
        press("#service-doctor");
        room.show(Samples.present(ready, Language.ZH));
        release();

        assertThat(find("#service-doctor")).isSameAs(tile);
        assertThat(meant()).containsExactly(new Action.ChooseService("doctor"));
        tap("#search");
        assertThat(meant()).last().isEqualTo(new Action.Search(""));
    }

    @Test
    void aThemeIsASearchForItsName() {
        present(Samples.present(Samples.search("", 0, 0), Language.ZH));
        tap("#theme-3");
        assertThat(meant()).containsExactly(new Action.Search("社会保障"));
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
        tap("#shortcut-amount");
        assertThat(meant()).containsExactly(new Action.UseShortcut("amount"));
        tap("#field-amount");
        assertThat(meant()).endsWith(new Action.Focus("amount"));
    }

    @Test
    void showsMaskedDataOnlyWhilePressed() {
        present(Objects.requireNonNull(Samples.all(Language.ZH).get("30-confirm")));
        Node line = Objects.requireNonNull(find("#reveal-0-0-2").getParent());
        assertThat(wordsIn(line)).contains("410199********0015").doesNotContain("410199 19850615 0015");
        press("#reveal-0-0-2");
        assertThat(wordsIn(line)).contains("410199 19850615 0015");
        release();
        assertThat(wordsIn(line)).contains("410199********0015").doesNotContain("410199 19850615 0015");
    }

    @Test
    void nothingIsSignedWithoutInk() {
        present(Samples.present(Samples.sign(), Language.ZH));
        tap("#next");
        assertThat(meant()).isEmpty();
    }

    @Test
    void reportsTheStrokesOfASignature() {
        present(Samples.present(Samples.sign(), Language.ZH));
        stroke(120, 60, 60);
        stroke(300, 120, 40);
        tap("#next");
        assertThat(meant()).hasSize(1).first().isInstanceOfSatisfying(Action.Sign.class, sign -> {
            assertThat(sign.signature().strokes()).hasSize(2);
            assertThat(sign.signature().strokes().getFirst().points()).hasSizeGreaterThan(3);
            assertThat(sign.signature().width()).isGreaterThan(900);
        });
    }

    @Test
    void aClearedSignatureIsNone() {
        present(Samples.present(Samples.sign(), Language.ZH));
        stroke(120, 60, 60);
        tap("#sign-clear");
        tap("#next");
        assertThat(meant()).isEmpty();
    }

    @Test
    void anOverlayKeepsTouchesFromThePage() {
        present(Samples.under(Samples.present(FormSamples.money("", ""), Language.ZH),
                new Overlay.StillThere(30, 45, true)));
        tap("#next");
        assertThat(meant()).isEmpty();
        tap("#still-continue");
        assertThat(meant()).containsExactly(new Action.CloseOverlay());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatWouldBeLostCanBeSavedFirst(Overlay loss) {
        present(Samples.under(Samples.present(FormSamples.money("", ""), Language.ZH), loss));
        tap("#overlay #elsewhere");
        assertThat(meant()).containsExactly(new Action.ContinueElsewhere());
    }

    private static Stream<Overlay> losses() {
        return Stream.of(new Overlay.StillThere(30, 45, true), new Overlay.ConfirmExit(true));
    }

    @ParameterizedTest
    @MethodSource("nothingToLose")
    void nothingIsOfferedWhereNothingCanBeSaved(Overlay overlay) {
        present(Samples.under(Samples.present(Samples.sign(), Language.ZH), overlay));
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
        present(Samples.under(page, new Overlay.StillThere(30, 45, true)));
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
        present(Samples.present(page, Language.ZH));
        tap("#choice-reason-1");
        assertThat(meant()).containsExactly(new Action.Choose("reason", "RENT"));
        assertThat(find("#choice-reason-1").getStyleClass()).doesNotContain("chosen");
        FieldView.Choice field = (FieldView.Choice) page.fields().getFirst();
        assertThat(field.chosen()).contains("LOAN");
        assertThat(find("#choice-reason-0").getStyleClass()).contains("chosen");
    }

    /** Shows it and lets its first moment pass. */
    private void present(Presentation presentation) {
        room.show(presentation);
        room.pass(Touches.SETTLING);
        room.actions.clear();
    }

    private void rest() {
        room.pass(Touches.KEY_REPEAT);
    }

    private List<Action> meant() {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(a -> !(a instanceof Action.Touch)).toList();
    }

    private void tap(String selector) {
        press(selector);
        release();
    }

    private void press(String selector) {
        moveTo(selector);
        room.press(robot);
    }

    private void release() {
        room.release(robot);
    }

    private void moveTo(String selector) {
        Screenroom.on(() -> {
            Node node = find(selector);
            Bounds at = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            return true;
        });
    }

    private void stroke(double x, double y, double length) {
        Bounds area = Screenroom.on(() -> {
            Node node = find("#sign-area");
            Bounds at = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(at.getMinX() + x, at.getMinY() + y);
            return at;
        });
        room.press(robot);
        for (int i = 1; i <= 6; i++) {
            room.pass(Duration.ofMillis(16));
            room.drag(robot, area.getMinX() + x + length * i / 6, area.getMinY() + y + length * i / 6);
        }
        release();
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
