package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.InputMethods;
import cn.banshi.core.input.Loaded;
import cn.banshi.core.input.PinyinTable;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.theme.Panel;
import java.nio.file.Path;
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

/** Hanzi by pinyin, with a real pointer, a real window, and the dictionary of Debian's rime-data-pinyin-simp. */
@ResourceLock("display")
class HanziPadTest {

    private static final ChineseInput TABLE = table();
    private static final double MM = 0.311;

    private final AtomicReference<Optional<ChineseInput>> pinyin = new AtomicReference<>(Optional.of(TABLE));
    private final Screenroom room = new Screenroom(Panel.portrait(), new Installed());
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
        tap("#" + offered("花园"));
        assertThat(meant()).last().isEqualTo(new Action.Type("address", "金水区花园"));
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
        tap("#pad-letters");
        tap("#pad-B");
        assertThat(meant()).containsExactly(new Action.Type("address", "花园路5"),
                new Action.Type("address", "花园路5B"));
    }

    @Test
    void saysThatHanziAreNotReadyAndTypesLettersMeanwhile() {
        pinyin.set(Optional.empty());
        show("");
        assertThat(words()).contains("汉字还打不了，先用字母和数字");
        tap("#pad-B");
        assertThat(meant()).containsExactly(new Action.Type("address", "B"));

        pinyin.set(Optional.of(TABLE));
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

    private void show(String text) {
        present(FormSamples.hanzi(text));
    }

    private void present(Screen screen) {
        room.show(Samples.present(screen, Language.ZH));
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

    private String offered(String text) {
        return Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> text.equals(key.getAccessibleText()))
                .findFirst()
                .map(Node::getId)
                .orElseThrow());
    }

    private List<String> offers() {
        return Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getId().startsWith("pad-offer-"))
                .map(Node::getAccessibleText)
                .toList());
    }

    private List<String> words() {
        return Screenroom
                .on(() -> Shown.inside(room.scene().getRoot(), Words.class).stream().map(Words::getText).toList());
    }

    private List<Action> meant() {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(a -> !(a instanceof Action.Touch)).toList();
    }

    private static ChineseInput table() {
        Path places = Path.of(System.getProperty("banshi.root", "../..")).resolve("assets/input/places.dict.yaml");
        if (PinyinTable.load(Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml"),
                List.of(places)) instanceof Loaded.Ready<PinyinTable>(PinyinTable table)) {
            return table;
        }
        throw new AssertionError("no dictionary: installer/setup.sh installs it");
    }

    private final class Installed implements InputMethods {

        @Override
        public Optional<ChineseInput> pinyin() {
            return pinyin.get();
        }

        @Override
        public Optional<ChineseInput> strokes() {
            return Optional.empty();
        }

        @Override
        public Optional<Handwriting> handwriting() {
            return Optional.empty();
        }
    }
}
