package cn.banshi.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.ui.common.Breaks.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the screenfuls of a column begin. */
class BreaksTest {

    private static final double ROOM = 1000;
    private static final double TALL = 1600;

    @Test
    void aLineIsNotCut() {
        assertThat(Breaks.of(List.of(new Span(960, 1010)), List.of(), ROOM, TALL)).containsExactly(0.0, 960.0, TALL);
    }

    @Test
    void whatALayoutRoundsCutsNoLine() {
        assertThat(Breaks.of(List.of(new Span(999.4, 1050), new Span(940, 1000.6)), List.of(), ROOM, TALL))
                .containsExactly(0.0, ROOM, TALL);
    }

    /** Its border is no wider than what is forgiven to a line. */
    @ParameterizedTest
    @ValueSource(doubles = {999.1, 999.9, 999, 950})
    void nothingOfTheNextCardIsSeen(double top) {
        assertThat(second(top)).isBetween(top - 2, top);
    }

    /** Else a screenful would be left short for a card that begins where it ends. */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 1000.1, 1001})
    void aCardThatBeginsWhereAScreenfulEndsIsNotCut(double top) {
        assertThat(second(top)).isBetween(ROOM - 2, ROOM);
    }

    @Test
    void aCardRightBelowAnotherIsLeftWholeWithoutTheOther() {
        List<Double> breaks = Breaks.of(List.of(), List.of(new Span(0, 700), new Span(700, 1400)), ROOM, TALL);

        assertThat(breaks.get(1)).isBetween(698.0, 700.0);
    }

    @Test
    void aCardOfMoreThanHalfAScreenfulIsCutRatherThanLeavingItEmpty() {
        assertThat(Breaks.of(List.of(), List.of(new Span(300, 1400)), ROOM, TALL)).containsExactly(0.0, ROOM, TALL);
    }

    private static double second(double top) {
        return Breaks.of(List.of(), List.of(new Span(top, top + 300)), ROOM, TALL).get(1);
    }
}
