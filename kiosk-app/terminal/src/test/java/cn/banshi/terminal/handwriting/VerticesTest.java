package cn.banshi.terminal.handwriting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerticesTest {

    @Test
    void keepsBothEndsOfAStraightStroke() {
        var straight = new Stroke(IntStream.rangeClosed(0, 100).mapToObj(i -> new Point(i * 10, 500 + i % 3)).toList());
        assertThat(Vertices.of(straight)).containsExactly(new Point(0, 500), new Point(1_000, 501));
    }

    @Test
    void keepsTheBend() {
        var bent = new Stroke(IntStream.rangeClosed(0, 200)
                .mapToObj(i -> i <= 100 ? new Point(i * 8, 100) : new Point(800, (i - 100) * 8 + 100))
                .toList());
        assertThat(Vertices.of(bent)).containsExactly(new Point(0, 100), new Point(800, 100), new Point(800, 900));
    }

    @Test
    void keepsTheFormOfALoopThatEndsWhereItBegan() {
        var loop = new Stroke(List.of(new Point(0, 0), new Point(900, 0), new Point(900, 900), new Point(0, 0)));
        assertThat(Vertices.of(loop)).isEqualTo(loop.points());
    }

    @Test
    void keepsASinglePoint() {
        assertThat(Vertices.of(new Stroke(List.of(new Point(3, 4))))).containsExactly(new Point(3, 4));
    }

    @Test
    void keepsFewOfAScribble() {
        var random = new Random(1);
        var wild = new Stroke(
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new Point(random.nextInt(1_000), random.nextInt(1_000)))
                        .toList());
        assertThat(Vertices.of(wild)).hasSize(16);
    }
}
