package cn.banshi.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkTest {

    private static final Stroke STROKE = new Stroke(List.of(new Point(10, 20), new Point(500, 20)));

    @Test
    void givesStrokesBackOneByOne() {
        Ink two = Ink.EMPTY.with(STROKE).with(STROKE);
        assertThat(two.withoutLast()).isEqualTo(Ink.EMPTY.with(STROKE));
        assertThat(two.withoutLast().withoutLast().withoutLast()).isEqualTo(Ink.EMPTY);
    }

    @Test
    void takesNoMoreStrokesThanACharacterHas() {
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < 100; i++) {
            ink = ink.with(STROKE);
        }
        assertThat(ink.strokes()).hasSize(Ink.MOST_STROKES);
    }

    @Test
    void aFingerBeyondTheEdgeWritesAtTheEdge() {
        assertThat(new Point(-30, 5_000)).isEqualTo(new Point(0, Ink.SIDE));
    }

    @Test
    void doesNotSayWhatWasWritten() {
        assertThat(Ink.EMPTY.with(STROKE).toString() + STROKE + STROKE.points()).doesNotContain("500", "20");
    }
}
