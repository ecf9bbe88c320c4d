package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Elder mode is one touch away and one touch back, and the home it shows leads to everything. With a real pointer. */
@ResourceLock("display")
class ElderModeTest {

    private static final String WORKING = "60-working";

    private final Screenroom room = new Screenroom(Panel.portrait());
    private final Finger finger = new Finger(room);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void isChosenByOneTouchBeforeAnythingElse() {
        sample("01-attract");
        finger.tap("#elder");
        assertThat(finger.meant()).containsExactly(new Action.ChooseElder(true));
    }

    @Test
    void isLeftWhereItWasChosen() {
        Presentation form = Objects.requireNonNull(Samples.all(Language.ZH).get("42-form-money"));
        finger.present(form);
        assertThat(said("elder")).containsExactly("长辈版");
        finger.tap("#elder");
        assertThat(finger.meant()).containsExactly(new Action.ChooseElder(true));
        finger.present(elder(form));
        assertThat(said("elder")).containsExactly("标准版");
        finger.tap("#elder");
        assertThat(finger.meant()).containsExactly(new Action.ChooseElder(false));
    }

    /** A hand that has learned it finds it again. */
    @ParameterizedTest
    @MethodSource("glass")
    void standsInTheSamePlaceOnEveryScreen(Panel panel, Variant variant) {
        Map<Bounds, List<String>> places = new HashMap<>();
        Set<String> without = new TreeSet<>();
        try (Screenroom other = new Screenroom(panel)) {
            variant.samples().forEach((name, sample) -> {
                Parent root = other.show(sample);
                if (sample.screen() instanceof Screen.Attract || sample.screen() instanceof Screen.Goodbye) {
                    without.add(name.substring(0, 2));
                } else {
                    Bounds at = Screenroom.on(() -> new Shown(root, panel).mm(find(root, "elder")));
                    places.computeIfAbsent(at, place -> new ArrayList<>()).add(name);
                }
            });
        }
        assertThat(places).hasSize(1);
        assertThat(without).containsExactly("01", "02", "76", "77", "78");
    }

    private static Stream<Arguments> glass() {
        return Stream.of(Panel.portrait(), Panel.landscape())
                .flatMap(panel -> Stream.of("zh", "elder", "largest-en")
                        .map(code -> Arguments.of(panel,
                                Variant.all().stream().filter(v -> v.code().equals(code)).findFirst().orElseThrow())));
    }

    @Test
    void offersTheFewAndSomebodyWhoHelps() {
        sample("04-home-elder");
        finger.tap("#service-" + shown().few().getFirst().id());
        finger.tap("#elder-help");
        assertThat(finger.meant()).containsExactly(new Action.ChooseService(shown().few().getFirst().id()),
                new Action.ShowHelp());
    }

    @Test
    void saysWhichQuestionItIsInsteadOfWhichStep() {
        finger.present(elder(Objects.requireNonNull(Samples.all(Language.ZH).get("48-form-question"))));
        assertThat(words()).contains("第 4 题，共 6 题", "开户银行").noneMatch(text -> text.startsWith("第 4 步"));
    }

    /** Whatever the terminal is busy with. */
    @Test
    void nothingMovesWhileOneWaits() {
        Set<String> moving = new TreeSet<>();
        Set<String> usual = new TreeSet<>();
        Samples.all(Language.ZH).forEach((name, sample) -> {
            finger.present(sample);
            if (Screenroom.on(() -> room.scene().lookup(".bead") != null)) {
                usual.add(name);
            }
            finger.present(elder(sample));
            if (Screenroom.on(() -> room.scene().lookup(".bead") != null)) {
                moving.add(name);
            }
        });
        assertThat(usual).hasSizeGreaterThan(4);
        assertThat(moving).isEmpty();
    }

    @Test
    void countsTheSecondsOneHasWaited() {
        finger.present(elder(Objects.requireNonNull(Samples.all(Language.ZH).get(WORKING))));
        assertThat(words()).contains("已等\n0 秒");
        assertThat(countedAfter(Duration.ofSeconds(7))).isEqualTo("已等\n7 秒");
    }

    @Test
    void goesOnCountingWhereItIsSwitchedOnInTheMiddleOfAWait() {
        Presentation usual = Objects.requireNonNull(Samples.all(Language.ZH).get(WORKING));
        Screen.Working working = (Screen.Working) usual.screen();
        Presentation waiting = new Presentation(working.since(Samples.NOW.minusSeconds(9), working.usual()),
                usual.overlay(), usual.frame());
        finger.present(waiting);
        finger.present(elder(waiting));
        assertThat(words()).contains("已等\n9 秒");
        assertThat(countedAfter(Duration.ofSeconds(7))).isEqualTo("已等\n16 秒");
    }

    private String countedAfter(Duration time) {
        var counted = new CompletableFuture<String>();
        Screenroom.on(() -> {
            Shown.inside(room.scene().getRoot(), Words.class)
                    .stream()
                    .filter(words -> words.getText().startsWith("已等"))
                    .forEach(words -> words.accessibleTextProperty()
                            .addListener((of, was, now) -> counted.complete(now)));
            return true;
        });
        room.pass(time);
        return counted.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void showsEverythingElseBehindOneTouchAndLeadsBack() {
        sample("04-home-elder");
        finger.tap("#elder-others");
        room.pass(Touches.SETTLING);
        assertThat(there("home-entities")).isTrue();
        assertThat(there("elder-help")).isFalse();
        finger.tap("#elder-few");
        room.pass(Touches.SETTLING);
        assertThat(there("elder-help")).isTrue();
    }

    private static Presentation elder(Presentation shown) {
        Frame f = shown.frame();
        return new Presentation(shown.screen(), shown.overlay(), new Frame(f.language(), f.comfort().elder(true),
                f.hall(), f.service(), f.applicant(), f.back(), f.home(), f.help()));
    }

    private List<String> words() {
        return Screenroom
                .on(() -> Shown.inside(room.scene().getRoot(), Words.class).stream().map(Words::getText).toList());
    }

    /** What stands on it; it is called the same. */
    private List<String> said(String id) {
        return Screenroom.on(() -> {
            Node node = find(room.scene().getRoot(), id);
            List<String> words = Shown.inside(node, Words.class).stream().map(Words::getText).toList();
            assertThat(words).containsExactly(node.getAccessibleText());
            return words;
        });
    }

    private static Node find(Parent root, String id) {
        return Objects.requireNonNull(root.lookup("#" + id), id);
    }

    private static Screen.Home shown() {
        return (Screen.Home) Objects.requireNonNull(Samples.all(Language.ZH).get("04-home-elder")).screen();
    }

    private void sample(String name) {
        finger.present(Objects.requireNonNull(Samples.all(Language.ZH).get(name)));
    }

    private boolean there(String id) {
        return Screenroom.on(() -> room.scene().lookup("#" + id) != null);
    }
}
