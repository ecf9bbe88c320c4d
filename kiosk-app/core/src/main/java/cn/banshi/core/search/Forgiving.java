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
    private final int[] letters;
    /** Whether a syllable ends before this letter. */
    private final boolean[] ends;
    private int length;

    Forgiving(SearchIndex index, int[] query) {
        this.index = index;
        this.query = query;
        this.letters = new int[query.length + 2];
        this.ends = new boolean[query.length + 3];
    }

    void each(IntConsumer starts) {
        for (int unit = 0; unit < index.readings.length; unit++) {
            if (possible(index.readings[unit])) {
                for (int number = index.firstPosting(unit); number < index.endOfPostings(unit); number++) {
                    int start = index.posting(number);
                    spell(start);
                    if (fits()) {
                        starts.accept(start);
                    }
                }
            }
        }
    }

    /** Whether a text that begins with this syllable could fit: its first two letters decide. */
    private boolean possible(String reading) {
        if (reading.isEmpty()) {
            return false;
        }
        char first = reading.charAt(0);
        if (first == query[0] || first == query[1] || reading.length() == 1) {
            return true;
        }
        char second = reading.charAt(1);
        return second == query[0] || second == query[1];
    }

    private void spell(int start) {
        length = 0;
        for (int at = start; index.tokens[at] != SearchIndex.END && length < letters.length; at++) {
            String reading = index.readings[index.tokens[at]];
            if (reading.isEmpty()) {
                return;
            }
            for (int i = 0; i < reading.length() && length < letters.length; i++) {
                ends[length] = i == 0;
                letters[length++] = reading.charAt(i);
            }
            ends[length] = true;
        }
    }

    private boolean fits() {
        int at = 0;
        while (at < query.length && at < length && query[at] == letters[at]) {
            at++;
        }
        if (at == query.length) {
            return good(at);
        }
        boolean swapped = at + 1 < query.length && at + 1 < length && query[at] == letters[at + 1]
                && query[at + 1] == letters[at] && same(at + 2, at + 2);
        return ((swapped || same(at + 1, at + 1)) && good(query.length))
                || (same(at, at + 1) && good(query.length + 1))
                || (same(at + 1, at) && good(query.length - 1));
    }

    private boolean same(int of, int with) {
        if (with + query.length - of > length) {
            return false;
        }
        for (int i = of; i < query.length; i++) {
            if (query[i] != letters[with + i - of]) {
                return false;
            }
        }
        return true;
    }

    private boolean good(int used) {
        return used <= length && (query.length >= LONG || ends[used]);
    }
}
