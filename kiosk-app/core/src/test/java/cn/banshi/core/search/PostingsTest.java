package cn.banshi.core.search;

import static cn.banshi.core.search.SearchIndex.END;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private static final int UNITS = 4;
    private static final int[] TOKENS = {2, 0, 2, END, 0, 2, 0, END, END, 2, END, 3, 2, 0, END};
    private final Postings postings = new Postings(TOKENS, UNITS);

    private List<Integer> places(int first, int second) {
        List<Integer> places = new ArrayList<>();
        postings.each(unit -> unit == first, (one, other) -> one == first && other == second, places::add);
        return places;
    }

    @Test
    void givesThePlacesOfAPairInTheOrderOfTheTexts() {
        assertThat(places(2, 0)).containsExactly(0, 5, 12);
        assertThat(places(0, 2)).containsExactly(1, 4);
        assertThat(places(3, 2)).containsExactly(11);
    }

    @Test
    void knowsWhatEndsAText() {
        assertThat(places(2, END)).containsExactly(2, 9);
        assertThat(places(0, END)).containsExactly(6, 13);
    }

    @Test
    void neverPairsUnitsOfTwoTexts() {
        assertThat(places(2, 3)).isEmpty();
        assertThat(places(0, 0)).isEmpty();
        assertThat(places(1, 0)).isEmpty();
    }

    @Test
    void givesEachPlaceOfAUnitOnce() {
        List<Integer> places = new ArrayList<>();
        postings.each(unit -> true, (first, second) -> true, places::add);

        assertThat(places).containsExactly(0, 1, 2, 4, 5, 6, 9, 11, 12, 13);
    }

    @Test
    void looksAtAPairOnlyOnceAndOnlyBehindAUnitThatIsPossible() {
        List<List<Integer>> pairs = new ArrayList<>();
        postings.each(unit -> unit == 2, (first, second) -> pairs.add(List.of(first, second)), place -> {});

        assertThat(pairs).containsExactlyInAnyOrder(List.of(2, 0), List.of(2, END));
    }
}
