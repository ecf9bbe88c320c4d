package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.theme.Panel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Hanzi with a real pointer, a real window, and the dictionaries of Debian's rime-data-pinyin-simp and rime-data-stroke. */
@ResourceLock("display")
class HanziPadTest {

    private static final InputMethods ALL = new WrittenInput();
    private static final double MM = 0.311;

    private final AtomicReference<Optional<ChineseInput>> pinyin = new AtomicReference<>(ALL.pinyin());
    private final AtomicReference<Boolean> others = new AtomicReference<>(true);
    private final Listener listener = new Listener();
    private final Screenroom room = new Screenroom(Panel.portrait(), listener.aloud(), new Installed());
    private final Robot robot = Screenroom.on(Robot::new);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void writesTheHanziThatWereChosen() {
        show("");
        type("jinshuiqu");
        assertThat(meant()).isEmpty();
        assertThat(words()).contains("jinshuiqu", "金水区");

        tap("#pad-offer-0");
        assertThat(meant()).containsExactly(new Action.Type("address", "金水区"));
        assertThat(words()).doesNotContain("jinshuiqu");
    }

    @Test
    void goesOnFromAShorterWord() {
        show("");
        type("jinshuiquhuayuan");
        tap("#" + offered("金水区"));
        assertThat(meant()).containsExactly(new Action.Type("address", "金水区"));
        assertThat(words()).contains("huayuan");
        room.pass(Touches.SETTLING);
        tap("#" + offered("花园"));
        assertThat(meant()).last().isEqualTo(new Action.Type("address", "金水区花园"));
    }

    @Test
    void aDoubleTouchTakesNoWordOfTheNextOffers() {
        show("");
        type("jinshuiquhuayuan");
        tapTwice("#" + offered("金水区"));
        assertThat(meant()).containsExactly(new Action.Type("address", "金水区"));
        assertThat(words()).contains("huayuan");
    }

    @Test
    void aDoubleTouchOfAStrokesOfferIsOne() {
        present(FormSamples.name());
        tap("#pad-way-strokes");
        tap("#pad-part-hspn");
        tapTwice("#" + offered("木"));
        assertThat(meant()).containsExactly(new Action.Type("name", "木"));
        assertThat(offers()).as("stands where the other stood").containsExactly("·");
    }

    @Test
    void aDoubleTouchOfAnInksOfferIsOne() {
        present(FormSamples.name());
        tap("#pad-way-ink");
        draw(.2, .5, .8, .5);
        await("一");
        tapTwice("#pad-offer-0");
        assertThat(meant()).hasSize(1).doesNotContain(new Action.Type("name", "·"));
        assertThat(offers()).containsExactly("·");
    }

    @Test
    void aDoubleTouchTurnsTheOffersOnce() {
        show("");
        type("shi");
        tap("#pad-offers-more");
        List<String> next = offers();
        room.pass(Touches.SETTLING);
        tap("#pad-offers-back");
        room.pass(Touches.SETTLING);
        tapTwice("#pad-offers-more");
        assertThat(offers()).isEqualTo(next);
        assertThat(meant()).isEmpty();
    }

    @Test
    void aDigitPressedTwiceChoosesOnce() {
        show("");
        type("yyzz");
        tapTwice("#pad-1");
        assertThat(meant()).containsExactly(new Action.Type("address", "营业执照"));
        room.pass(Touches.SETTLING);
        tap("#pad-1");
        assertThat(meant()).last().isEqualTo(new Action.Type("address", "营业执照1"));
    }

    @Test
    void takesTheLastLetterBackBeforeAnyHanzi() {
        show("花园路");
        type("ha");
        tap("#pad-delete");
        assertThat(words()).contains("h");
        tap("#pad-delete");
        assertThat(meant()).isEmpty();
        room.pass(Touches.KEY_REPEAT);
        tap("#pad-delete");
        assertThat(meant()).containsExactly(new Action.Type("address", "花园"));
    }

    @Test
    void typesDigitsAndOnDemandLetters() {
        show("花园路");
        tap("#pad-5");
        tap("#pad-way-letters");
        tap("#pad-B");
        assertThat(meant()).containsExactly(new Action.Type("address", "花园路5"),
                new Action.Type("address", "花园路5B"));
    }

    @Test
    void saysThatHanziAreNotReadyAndTypesLettersMeanwhile() {
        pinyin.set(Optional.empty());
        others.set(false);
        show("");
        assertThat(words()).contains("汉字还打不了，先用字母和数字").doesNotContain("字母", "拼音", "手写", "笔画");
        tap("#pad-B");
        assertThat(meant()).containsExactly(new Action.Type("address", "B"));

        pinyin.set(ALL.pinyin());
        type("lu");
        assertThat(words()).contains("路");
    }

    @Test
    void turnsWhatIsOfferedAndStaysLargeEnoughForAFinger() {
        show("");
        type("shi");
        List<String> first = offers();
        tap("#pad-offers-more");
        assertThat(offers()).isNotEmpty().doesNotContainAnyElementsOf(first);
        Screenroom.on(() -> {
            room.scene().getRoot().applyCss();
            room.scene().getRoot().layout();
            return true;
        });
        List<Bounds> keys = Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getStyleClass().contains("pad-key"))
                .map(key -> key.localToScene(key.getLayoutBounds()))
                .toList());
        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(key.getWidth() * MM).isGreaterThanOrEqualTo(16);
            assertThat(key.getHeight() * MM).isGreaterThanOrEqualTo(18);
            assertThat(key.getMaxX()).isLessThanOrEqualTo(1080);
        });
    }

    @Test
    void offersNamesAndTheirDotWhereANameIsAskedFor() {
        present(FormSamples.name());
        assertThat(offers().getFirst()).startsWith("郑").hasSize(3);
        tap("#pad-clear");
        assertThat(offers()).containsExactly("·");
        tap("#pad-offer-0");
        assertThat(meant()).containsExactly(new Action.Type("name", "·"));
    }

    @Test
    void isUsedByKeysAlone() {
        show("");
        "yyzz".chars().forEach(key -> {
            room.window().key(PadKey.Typed.of((char) key));
            room.pass(Touches.KEY_REPEAT);
        });
        room.window().key(PadKey.Typed.of('1'));
        assertThat(meant()).containsExactly(new Action.Type("address", "营业执照"));
    }

    @Test
    void leavesNothingComposedBehind() {
        show("");
        type("zhangwei");
        present(FormSamples.money("", ""));
        show("");
        assertThat(words()).doesNotContain("zhangwei", "张伟");
    }

    @Test
    void offersTheWaysThatAreInstalled() {
        others.set(false);
        show("");
        assertThat(words()).contains("拼音", "字母").doesNotContain("手写", "笔画");
    }

    @Test
    void writesByStrokesAndParts() {
        show("");
        tap("#pad-way-strokes");
        tap("#pad-part-nnh");
        tap("#pad-2");
        assertThat(words()).contains("丶丶一丨");
        tap("#pad-delete");
        tap("#pad-part-hsh");
        assertThat(words()).contains("丶丶一一丨一");
        tap("#pad-clear");
        tap("#pad-part-hspn");
        tap("#" + offered("木"));
        assertThat(meant()).containsExactly(new Action.Type("address", "木"));
        assertThat(words()).contains("按写字的顺序按笔画，再选");
    }

    @Test
    void everyPartStandsForItsOwnStrokes() {
        show("");
        tap("#pad-way-strokes");
        List<Node> parts = Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getId().startsWith("pad-part-"))
                .<Node>map(key -> key)
                .toList());
        assertThat(parts).hasSize(15).allSatisfy(part -> {
            String strokes = part.getId().substring("pad-part-".length());
            assertThat(ALL.strokes().orElseThrow().candidates(strokes, 12)).extracting(Candidate::text)
                    .contains(hanzi(part));
        });
    }

    @Test
    void writesStrokesByTheDigitsOfTelephones() {
        show("");
        tap("#pad-way-strokes");
        "12".chars().forEach(digit -> {
            room.window().key(PadKey.Typed.of((char) digit));
            room.pass(Touches.KEY_REPEAT);
        });
        assertThat(words()).contains("一丨", "十");
        assertThat(meant()).isEmpty();
    }

    @Test
    void writesWithAFinger() {
        show("");
        tap("#pad-way-ink");
        draw(.2, .5, .8, .5);
        await("一");
        assertThat(words()).contains("已写 1 笔");
        draw(.5, .2, .5, .8);
        await("十");
        tap("#" + offered("十"));
        assertThat(meant()).containsExactly(new Action.Type("address", "十"));
        assertThat(words()).contains("用手指写一个字，再选").doesNotContain("已写 2 笔");
        assertThat(ink()).isZero();
    }

    @Test
    void takesStrokesOfInkBackBeforeAnyHanzi() {
        show("花园");
        tap("#pad-way-ink");
        draw(.2, .5, .8, .5);
        draw(.5, .2, .5, .8);
        tap("#pad-delete");
        await("一");
        assertThat(words()).contains("已写 1 笔", "撤一笔", "重写");
        tap("#pad-clear");
        assertThat(ink()).isZero();
        assertThat(offers()).isEmpty();
        assertThat(meant()).isEmpty();
        tap("#pad-delete");
        assertThat(meant()).containsExactly(new Action.Type("address", "花"));
    }

    @Test
    void theSquareIsNinetyMillimetresEachWayAndMore() {
        show("");
        tap("#pad-way-ink");
        Bounds square = Screenroom.on(() -> {
            Node node = room.laidOut().lookup("#pad-ink");
            return Objects.requireNonNull(node).localToScene(node.getLayoutBounds());
        });
        assertThat(square.getWidth() * MM).isGreaterThanOrEqualTo(90).isEqualTo(square.getHeight() * MM);
    }

    /** Whatever way it was written in. */
    @Test
    void goesNowhereWithWhatIsUnfinished() {
        show("花园路");
        type("lu");
        tap("#next");
        assertThat(meant()).isEmpty();
        assertThat(words()).contains("还没选成字：请选一个，不要的删掉", "路");
        tap("#pad-clear");
        room.pass(Touches.REPEAT);
        tap("#next");
        assertThat(meant()).containsExactly(new Action.Next());
        room.actions.clear();

        tap("#pad-way-strokes");
        tap("#pad-1");
        room.pass(Touches.REPEAT);
        tap("#next");
        assertThat(meant()).isEmpty();

        tap("#pad-way-ink");
        draw(.2, .5, .8, .5);
        room.pass(Touches.REPEAT);
        tap("#next");
        assertThat(meant()).isEmpty();
        assertThat(words()).contains("还没选成字：请选一个，不要的删掉");
        tap("#pad-delete");
        room.pass(Touches.REPEAT);
        tap("#next");
        assertThat(meant()).containsExactly(new Action.Next());
    }

    @Test
    void nothingUnfinishedGoesFromOneWayToAnother() {
        show("");
        type("lu");
        tap("#pad-way-ink");
        draw(.2, .5, .8, .5);
        await("一");
        tap("#pad-way-pinyin");
        assertThat(words()).contains("按拼音字母，再选汉字").doesNotContain("lu", "一");
        assertThat(offers()).isEmpty();
    }

    @Test
    void saysToOneWhatIsOfferedAndToOthersHowMuch() {
        present(FormSamples.hanzi(""), true);
        listener.heard();
        type("z");
        assertThat(listener.heard()).noneMatch(Utterance::personal)
                .extracting(Utterance::text)
                .containsExactly("已按 1 下，有 50 个可选");
        listener.plug(Headphones.State.PLUGGED);
        type("h");
        assertThat(listener.heard()).allMatch(Utterance::personal)
                .extracting(Utterance::text)
                .startsWith("H")
                .hasSize(2);
    }

    /** A name is nobody else's business. */
    @Test
    void saysAHanziThatKeysStandOnByAWordAndToOneOnly() {
        present(FormSamples.hanzi(""), true);
        type("zhang");
        List<Utterance> heard = walkToTheOffers();
        assertThat(heard).noneMatch(said -> said.text().contains("张")).noneMatch(Utterance::personal);

        listener.plug(Headphones.State.PLUGGED);
        assertThat(walkToTheOffers()).anySatisfy(said -> {
            assertThat(said.personal()).isTrue();
            assertThat(said.text()).matches("(.)，.*\\1.*的\\1。");
        }).anyMatch(said -> said.text().matches("第 1 项，共 \\d+ 项。"));
    }

    /** What is said of the first of them. */
    private List<Utterance> walkToTheOffers() {
        List<Utterance> last = List.of();
        for (int i = 0; i < 80 && last.stream().noneMatch(said -> said.text().matches("第 1 项，共 [4-9] 项。")); i++) {
            room.window().key(PadKey.Way.RIGHT);
            last = listener.heard();
        }
        return last;
    }

    private void show(String text) {
        present(FormSamples.hanzi(text));
    }

    private void present(Screen screen) {
        present(screen, false);
    }

    private void present(Screen screen, boolean aloud) {
        Presentation shown = Samples.present(screen, Language.ZH);
        room.show(aloud ? KeysTest.aloud(shown) : shown);
        room.pass(Touches.SETTLING);
        room.actions.clear();
    }

    private void type(String pinyin) {
        pinyin.chars().forEach(key -> tap("#pad-" + (char) Character.toUpperCase(key)));
    }

    private void tap(String selector) {
        Screenroom.on(() -> {
            room.scene().getRoot().applyCss();
            room.scene().getRoot().layout();
            Node node = Objects.requireNonNull(room.scene().getRoot().lookup(selector), selector);
            Bounds at = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            return true;
        });
        room.press(robot);
        room.release(robot);
        room.pass(Touches.KEY_REPEAT);
    }

    private void tapTwice(String selector) {
        tap(selector);
        room.pass(Duration.ofMillis(60));
        room.press(robot);
        room.release(robot);
    }

    private String offered(String text) {
        return Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getStyleClass().contains("offer") && text.equals(hanzi(key)))
                .findFirst()
                .map(Node::getId)
                .orElseThrow());
    }

    private List<String> offers() {
        return Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getId().startsWith("pad-offer-"))
                .map(HanziPadTest::hanzi)
                .toList());
    }

    /** Without its number. */
    private static String hanzi(Node key) {
        return Shown.inside(key, Words.class).getLast().getText();
    }

    private List<String> words() {
        return Screenroom
                .on(() -> Shown.inside(room.scene().getRoot(), Words.class).stream().map(Words::getText).toList());
    }

    private List<Action> meant() {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(a -> !(a instanceof Action.Touch)).toList();
    }

    private void draw(double fromX, double fromY, double toX, double toY) {
        Bounds square = Screenroom.on(() -> {
            Node node = Objects.requireNonNull(room.laidOut().lookup("#pad-ink"));
            Bounds at = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(at.getMinX() + fromX * at.getWidth(), at.getMinY() + fromY * at.getHeight());
            return at;
        });
        room.press(robot);
        for (int i = 1; i <= 4; i++) {
            room.pass(Duration.ofMillis(16));
            room.drag(robot, square.getMinX() + (fromX + (toX - fromX) * i / 4) * square.getWidth(),
                    square.getMinY() + (fromY + (toY - fromY) * i / 4) * square.getHeight());
        }
        room.release(robot);
    }

    /** The reader answers on a thread of its own. */
    private void await(String offer) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!offers().contains(offer)) {
            assertThat(System.nanoTime()).as(offer + " is offered").isLessThan(end);
        }
    }

    private int ink() {
        return Screenroom.on(() -> room.scene().getRoot().lookupAll("#pad-ink .stroke").size());
    }

    private final class Installed implements InputMethods {

        @Override
        public Optional<ChineseInput> pinyin() {
            return pinyin.get();
        }

        @Override
        public Optional<ChineseInput> strokes() {
            return ALL.strokes().filter(there -> others.get());
        }

        @Override
        public Optional<Handwriting> handwriting() {
            return ALL.handwriting().filter(there -> others.get());
        }

        @Override
        public Optional<ChineseInput> names() {
            return ALL.names();
        }

        @Override
        public Optional<String> example(String character) {
            return ALL.example(character);
        }
    }
}
