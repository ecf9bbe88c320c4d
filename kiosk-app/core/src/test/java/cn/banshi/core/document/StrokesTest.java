package cn.banshi.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.document.Pen.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ties a submission to a hand, and how the hand fits on paper. */
class StrokesTest {

    private static final Strokes STROKES = new Strokes(
            List.of(List.of(new Strokes.Point(0, 0, 0), new Strokes.Point(100.04, 50, 16))), 900, 400);

    @Test
    void digestsWhatWasDrawn() {
        // printf '0,0,0 1000,500,16 \n' | sha256sum
        assertThat(STROKES.sha256()).isEqualTo("65a21c7f8762ebd07111de4821a013149072dd90e993005d4e4b8f82ea4d8743");
        assertThat(new Strokes(List.of(), 900, 400).sha256()).isNotEqualTo(STROKES.sha256());
    }

    @Test
    void saysNothingOfItselfInALog() {
        assertThat(STROKES.toString()).isEqualTo("Strokes");
    }

    @Test
    void fitsInkIntoItsBoxWithoutDistortingIt() {
        List<Ink.Spot> line = Ink.fitted(STROKES, new Box(10, 20, 300, 100)).lines().getFirst();

        double width = line.getLast().x() - line.getFirst().x();
        double height = line.getLast().y() - line.getFirst().y();
        assertThat(width / height).isBetween(1.99, 2.01);
        assertThat(line).allMatch(spot -> spot.x() >= 10 && spot.x() <= 310 && spot.y() >= 20 && spot.y() <= 120);
    }

    @Test
    void doesNotBlowADotUpToASignature() {
        Strokes dot = new Strokes(List.of(List.of(new Strokes.Point(5, 5, 0), new Strokes.Point(7, 5, 9))), 900, 400);

        List<Ink.Spot> line = Ink.fitted(dot, new Box(0, 0, 300, 100)).lines().getFirst();
        assertThat(line.getLast().x() - line.getFirst().x()).isLessThan(6);
    }

    @Test
    void drawsNothingWhenNothingWasDrawn() {
        assertThat(Ink.fitted(new Strokes(List.of(), 900, 400), new Box(0, 0, 300, 100)).lines()).isEmpty();
    }
}
