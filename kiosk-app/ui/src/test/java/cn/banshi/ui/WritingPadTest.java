package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.ui.theme.Panel;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Hanzi by a finger, read by zinnia. */
@ResourceLock("display")
class WritingPadTest {

    private final PadRoom pad = new PadRoom();

    @AfterEach
    void close() {
        pad.close();
    }

    @Test
    void writesWithAFinger() {
        pad.show("");
        pad.tap("#pad-way-ink");
        pad.draw(.2, .5, .8, .5);
        pad.await("一");
        assertThat(pad.words()).contains("已写 1 笔");
        pad.draw(.5, .2, .5, .8);
        pad.await("十");
        pad.tap(pad.offered("十"));
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "十"));
        assertThat(pad.words()).contains("用手指写一个字，再选").doesNotContain("已写 2 笔");
        assertThat(pad.ink()).isZero();
    }

    @Test
    void takesStrokesOfInkBackBeforeAnyHanzi() {
        pad.show("花园");
        pad.tap("#pad-way-ink");
        pad.draw(.2, .5, .8, .5);
        pad.draw(.5, .2, .5, .8);
        pad.tap("#pad-delete");
        pad.await("一");
        assertThat(pad.words()).contains("已写 1 笔", "撤一笔", "重写");
        pad.tap("#pad-clear");
        assertThat(pad.ink()).isZero();
        assertThat(pad.offers()).isEmpty();
        assertThat(pad.meant()).isEmpty();
        pad.tap("#pad-delete");
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "花"));
    }

    @Test
    void theSquareIsNinetyMillimetresEachWayAndMore() {
        pad.show("");
        pad.tap("#pad-way-ink");
        Bounds square = Screenroom.on(() -> {
            Node node = pad.room.laidOut().lookup("#pad-ink");
            return Objects.requireNonNull(node).localToScene(node.getLayoutBounds());
        });
        assertThat(square.getWidth() * Panel.MM_PER_UNIT).isGreaterThanOrEqualTo(90)
                .isEqualTo(square.getHeight() * Panel.MM_PER_UNIT);
    }

    @Test
    void aDoubleTouchOfAnInksOfferIsOne() {
        pad.present(HanziSamples.name());
        pad.tap("#pad-way-ink");
        pad.draw(.2, .5, .8, .5);
        pad.await("一");
        pad.tapTwice("#pad-offer-0");
        assertThat(pad.meant()).hasSize(1).doesNotContain(new Action.Type("name", "·"));
        assertThat(pad.offers()).containsExactly("·");
    }
}
