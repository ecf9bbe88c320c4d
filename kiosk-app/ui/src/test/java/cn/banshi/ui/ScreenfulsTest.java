package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.CardDrawing;
import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that do not fit with the largest letters: nothing of them is lost, and one comes to all of it by big buttons. */
@ResourceLock("display")
class ScreenfulsTest {

    /** More screenfuls than any page has. */
    private static final int MOST = 12;
    private static final Map<String, Presentation> PAGES = new Variant("largest", Language.EN,
            Comfort.usual().with(TextSize.LARGEST)).samples();

    @ParameterizedTest
    @ValueSource(strings = {"10-service", "15-consent", "30-confirm", "41-form-money-empty", "44-form-card",
        "50-review",
        "65-answer", "70-result-many-rows", "79-fault-E301"})
    void everyWordIsOnSomeScreenful(String page) {
        try (Screenroom room = new Screenroom(Panel.portrait())) {
            Presentation shown = Objects.requireNonNull(PAGES.get(page));
            Parent root = room.show(shown);
            Set<String> all = Screenroom.on(() -> Shown.inside(root, Words.class)
                    .stream()
                    .map(Words::getText)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.toSet()));
            Set<String> seen = new HashSet<>();
            for (int turn = 0; turn < MOST; turn++) {
                seen.addAll(Screenroom.on(() -> new Shown(root, Panel.portrait()).words()
                        .stream()
                        .map(Words::getText)
                        .collect(Collectors.toSet())));
                room.pass(Touches.SETTLING);
                String way = way(turn);
                if (!Screenroom.on(() -> turned(root, way))) {
                    break;
                }
                room.show(shown);
            }
            all.removeIf(text -> text.matches("Previous page|Next page|Page \\d+ of \\d+"));
            all.removeAll(seen);
            assertThat(all).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"30-number-mobile, 请输入身份证号码和手机号", "41-form-money-empty, 这次提取多少钱？", "44-form-card-empty, 钱转到哪张银行卡？"})
    void theQuestionStandsAboveTheKeysOnALaterScreenful(String page, String question) {
        Map<String, Presentation> pages = new Variant("elder", Language.ZH,
                Comfort.usual().elder(true)).samples();
        try (Screenroom room = new Screenroom(Panel.portrait())) {
            Parent root = room.show(Objects.requireNonNull(pages.get(page)));

            assertThat(Screenroom.on(() -> new Shown(root, Panel.portrait()).words().stream().map(Words::getText)))
                    .anyMatch(text -> text.startsWith("第 2 页"))
                    .contains(question);
        }
    }

    /** Who has one of them should not have to look for it. */
    @ParameterizedTest
    @ValueSource(strings = {"29-identify-any", "29-identify-any-no-card"})
    void allThreeWaysToSayWhoOneIsAreSeenAtOnce(String page) {
        try (Screenroom room = new Screenroom(Panel.landscape())) {
            Parent root = room.show(Objects.requireNonNull(PAGES.get(page)));
            Shown shown = new Shown(root, Panel.landscape());
            double end = Screenroom.on(() -> shown.mm(root.lookup("#page-next")).getMinY());

            assertThat(Screenroom.on(() -> shown.words().stream().map(Words::getText)))
                    .contains("ID card", "Social-security card", "Zhenghaoban app");
            assertThat(Screenroom.on(() -> Shown.inside(root, CardDrawing.class)))
                    .hasSize(3)
                    .allSatisfy(drawing -> assertThat(shown.mm(drawing).getMaxY()).isLessThan(end));
        }
    }

    @Test
    void aQuestionThatChangesStandsAboveALaterScreenfulAsWell() {
        Map<String, Presentation> pages = new Variant("elder", Language.ZH,
                Comfort.usual().elder(true)).samples();
        Presentation page = Objects.requireNonNull(pages.get("29-identify-any-code-foreign"));
        try (Screenroom room = new Screenroom(Panel.portrait())) {
            Parent root = room.show(page);
            room.pass(Touches.SETTLING);
            assertThat(Screenroom.on(() -> turned(root, "#page-next"))).isTrue();
            room.show(page);

            assertThat(Screenroom.on(() -> new Shown(root, Panel.portrait()).words().stream().map(Words::getText)))
                    .anyMatch(text -> text.startsWith("第 2 页"))
                    .contains("请用身份证、社保卡或手机");
        }
    }

    /** Half a minute is no time to look for an answer on another screenful. */
    @ParameterizedTest
    @CsvSource({"80-still-there, still-continue elsewhere still-end", "83-confirm-exit, exit-stay elsewhere exit-leave",
        "82-help-none, overlay-close call-help", "82-help-coming, overlay-close",
        "82-help-not-reached, overlay-close call-help",
        "82-help-tell, tell-case overlay-close", "84-keep-draft-photographs, keep keep-not"})
    void whatLiesOverAPageIsWholeAtOnce(String page, String answers) {
        for (Panel panel : List.of(Panel.portrait(), Panel.landscape())) {
            try (Screenroom room = new Screenroom(panel)) {
                for (Variant variant : Variant.all()) {
                    Parent root = room.show(Objects.requireNonNull(variant.samples().get(page)));
                    assertThat(Screenroom.on(() -> new Shown(root, panel).targets().stream().map(Node::getId)))
                            .as("%s %s", variant.code(), panel)
                            .containsExactly(answers.split(" "));
                }
            }
        }
    }

    /** To the first screenful, then on from one to the next. */
    private static String way(int turn) {
        return turn == 0 ? "#page-previous" : "#page-next";
    }

    private static boolean turned(Parent root, String id) {
        for (Node node : root.lookupAll(id)) {
            if (node instanceof Pressable button && node.getOpacity() > 0 && !button.isOff()) {
                button.hold();
                button.let();
                return true;
            }
        }
        return id.equals("#page-previous");
    }
}
