package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.text.Language;
import cn.banshi.ui.Findings.Figure;
import cn.banshi.ui.Findings.Kind;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A survey that overlooks something proves nothing: a good screen is spoilt in one way at a time. */
@ResourceLock("display")
class SurveyTest {

    private static final Panel PANEL = Panel.portrait();
    private static final String CARD = "#service-fund-withdrawal";

    @Test
    void findsNothingWrongWithTheFirstPage() {
        assertThat(kinds(root -> {}, Comfort.usual())).isEmpty();
    }

    @Test
    void measuresInMillimetres() {
        Findings found = survey(root -> first(root).setStyle("-fx-font-size: 24px"), Comfort.usual());
        // 24 units of 0.311 mm, of which 国 takes 0.9
        assertThat(figure(found, Figure.IDEOGRAPH)).isCloseTo(6.8, offset(0.3));
        assertThat(figure(found, Figure.TARGET)).isGreaterThanOrEqualTo(20);
        assertThat(figure(found, Figure.GAP)).isGreaterThanOrEqualTo(3.8);
        assertThat(figure(found, Figure.CONTRAST)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void findsTextThatIsTooSmall() {
        assertThat(kinds(root -> first(root).setStyle("-fx-font-size: 18px"), Comfort.usual()))
                .contains(Kind.SMALL_TEXT);
    }

    @Test
    void findsTextThatIsCut() {
        assertThat(kinds(root -> label(root).resize(label(root).getWidth(), 12), Comfort.usual()))
                .contains(Kind.CUT);
    }

    @Test
    void findsTextThatIsFaintOnWhatIsReallyBehindIt() {
        assertThat(kinds(root -> first(root).setStyle("-fx-fill: #7C8AA0"), Comfort.usual()))
                .containsExactly(Kind.FAINT);
        assertThat(kinds(root -> tile(root).setStyle("-fx-background-color: #5A6A80"), Comfort.usual()))
                .contains(Kind.FAINT);
    }

    @Test
    void findsTextThatSomethingHides() {
        assertThat(kinds(root -> {
            var at = Shown.ink(label(root));
            var cover = new Rectangle(at.getMinX() - 4, at.getMinY() - 4, at.getWidth() + 8, at.getHeight() + 8);
            cover.setFill(Color.WHITE);
            ((Pane) root.getChildrenUnmodifiable().getFirst()).getChildren().add(cover);
        }, Comfort.usual())).contains(Kind.FAINT);
    }

    @Test
    void findsTextOnTopOfText() {
        assertThat(kinds(root -> {
            List<Words> two = Shown.inside(root, Words.class);
            Words last = two.getLast();
            var to = Shown.ink(two.getFirst());
            last.setTranslateX(to.getMinX() - Shown.ink(last).getMinX());
            last.setTranslateY(to.getMinY() - Shown.ink(last).getMinY());
        }, Comfort.usual())).contains(Kind.OVERLAP, Kind.HANGS_OVER);
    }

    @Test
    void findsWhatIsTooSmallToTouch() {
        assertThat(kinds(root -> {
            tile(root).setScaleX(0.1);
            tile(root).setScaleY(0.1);
        }, Comfort.usual())).contains(Kind.SMALL_TARGET);
    }

    @Test
    void findsNeighboursThatAreTooClose() {
        assertThat(kinds(root -> tile(root).setTranslateX(16), Comfort.usual())).containsExactly(Kind.CLOSE);
    }

    @Test
    void findsWhatLeavesTheGlass() {
        assertThat(kinds(root -> tile(root).setTranslateX(-400), Comfort.usual())).contains(Kind.OFF_GLASS);
    }

    @Test
    void findsWhatSaysNothing() {
        assertThat(kinds(root -> tile(root).setAccessibleText(null), Comfort.usual()))
                .containsExactly(Kind.NAMELESS);
    }

    @Test
    void findsWhatAWheelchairDoesNotReach() {
        assertThat(kinds(root -> {}, Comfort.usual().with(Reach.LOW))).contains(Kind.OUT_OF_REACH);
    }

    @Test
    void asksMoreOfLargeTextsAndHighContrast() {
        assertThat(kinds(root -> {}, Comfort.usual().with(TextSize.LARGEST))).contains(Kind.SMALL_TEXT);
        assertThat(kinds(root -> {}, Comfort.usual().with(Contrast.HIGH))).containsOnly(Kind.FAINT).isNotEmpty();
    }

    @Test
    void namesWhatCannotBePressedAndAsksNoContrastOfIt() {
        Findings found = survey(root -> {
            ((Touchable) tile(root)).off(true);
            first(tile(root)).setStyle("-fx-fill: #E0E0E0");
        }, Comfort.usual());
        assertThat(found.complaints()).isEmpty();
        assertThat(found.exempt()).contains("提取公积金");
    }

    private static Node tile(Parent root) {
        return Objects.requireNonNull(root.lookup(CARD));
    }

    private static Words label(Parent root) {
        return Shown.inside(tile(root), Words.class).getFirst();
    }

    private static Text first(Node node) {
        return Shown.inside(node.equals(node.getScene().getRoot()) ? tile((Parent) node) : node, Text.class).getFirst();
    }

    private static double figure(Findings found, Figure figure) {
        return Objects.requireNonNull(found.worst().get(figure)).value();
    }

    private static List<Kind> kinds(Consumer<Parent> damage, Comfort comfort) {
        return survey(damage, comfort).complaints().stream().map(Findings.Complaint::kind).distinct().toList();
    }

    private static Findings survey(Consumer<Parent> damage, Comfort comfort) {
        try (Screenroom room = new Screenroom(PANEL)) {
            Parent root = room.show(Samples.present(Samples.home(8), Language.ZH));
            return Screenroom.on(() -> {
                damage.accept(root);
                root.applyCss();
                return new Survey(root, PANEL, comfort).picture().findings();
            });
        }
    }
}
