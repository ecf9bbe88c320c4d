package cn.banshi.core.search;

import java.util.function.IntConsumer;

/**
 * Where a row of letters stands in the spelled-out texts with at most one letter wrong, missing, too much, or two
 * neighbours swapped. Behind the first letter that differs only four things can have happened, and each is one
 * comparison. Not thread-safe.
 */
final class Forgiving {

    /** Shorter ones must end with a syllable: there are too many beginnings that almost fit. */
    private static final int LONG = 6;

    private final SearchIndex index;
    private final int[] query;

    Forgiving(SearchIndex index, int[] query) {
        this.index = index;
        this.query = query;
    }

    void each(IntConsumer starts) {
        index.postings().each(unit -> possible(index.readings[unit]), this::possible, start -> {
            if (fits(index.spelled(start))) {
                starts.accept(start);
            }
        });
    }

    private boolean possible(int first, int second) {
        return second == SearchIndex.END || possible(index.readings[first] + index.readings[second]);
    }

    /** Whether a text that begins with these letters could fit, as far as they go. */
    private boolean possible(String reading) {
        if (reading.isEmpty()) {
            return false;
        }
        int at = 0;
        while (at < reading.length() && at < query.length && reading.charAt(at) == query[at]) {
            at++;
        }
        if (at == reading.length() || at == query.length) {
            return true;
        }
        boolean swapped = at + 1 < query.length && query[at + 1] == reading.charAt(at)
                && goesOn(reading, at + 2, at + 2)
                && (at + 1 == reading.length() || reading.charAt(at + 1) == query[at]);
        return swapped || goesOn(reading, at + 1, at + 1) || goesOn(reading, at + 1, at) || goesOn(reading, at, at + 1);
    }

    /** Whether the rest of a syllable is what the query goes on with. */
    private boolean goesOn(String reading, int from, int of) {
        for (int i = 0; from + i < reading.length() && of + i < query.length; i++) {
            if (reading.charAt(from + i) != query[of + i]) {
                return false;
            }
        }
        return true;
    }

    /** @param place of the letters where the text begins */
    private boolean fits(int place) {
        int at = 0;
        while (at < query.length && query[at] == index.letter(place + at)) {
            at++;
        }
        if (at == query.length) {
            return good(place, at);
        }
        boolean swapped = at + 1 < query.length && query[at] == index.letter(place + at + 1)
                && query[at + 1] == index.letter(place + at) && same(at + 2, place + at + 2);
        boolean goesOn = index.letter(place + at) != SearchIndex.NO_LETTER;
        boolean wrong = goesOn && same(at + 1, place + at + 1);
        boolean missing = goesOn && same(at, place + at + 1);
        return ((swapped || wrong) && good(place, query.length))
                || (missing && good(place, query.length + 1))
                || (same(at + 1, place + at) && good(place, query.length - 1));
    }

    private boolean same(int of, int place) {
        for (int i = of; i < query.length; i++) {
            if (query[i] != index.letter(place + i - of)) {
                return false;
            }
        }
        return true;
    }

    private boolean good(int place, int used) {
        return query.length >= LONG || index.beginsSyllable(place + used);
    }
}
