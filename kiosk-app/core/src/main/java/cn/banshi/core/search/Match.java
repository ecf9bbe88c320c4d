package cn.banshi.core.search;

/**
 * Where a row of letters and Hanzi stands in the texts, letter by letter: a Hanzi is meant by itself, by its reading or
 * by any beginning of it, so that initials, full pinyin and both mixed are one thing. Not thread-safe.
 */
final class Match {

    private static final int NONE = -1;
    private static final int SHIFT = 6;

    private final SearchIndex index;
    private final int[] query;

    Match(SearchIndex index, int[] query) {
        this.index = index;
        this.query = query;
    }

    /** Takes one place. */
    interface Places {

        /**
         * @param end behind the last token
         * @param abbreviated syllables cut short, except the last, which may still be under way
         */
        void at(int start, int end, int abbreviated);
    }

    void each(Places places) {
        if (query.length == 0) {
            return;
        }
        index.postings().each(unit -> goesOn(unit, 0), this::possible, start -> {
            int found = from(0, start);
            if (found != NONE) {
                places.at(start, found >> SHIFT, found & (1 << SHIFT) - 1);
            }
        });
    }

    /** Whether the query, as far as two units go, could be meant by them. */
    private boolean possible(int first, int second) {
        if (index.hanzi[first] == query[0]) {
            return goesOn(second, 1);
        }
        for (int taken = common(index.readings[first], 0); taken > 0; taken--) {
            if (goesOn(second, taken)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(int unit, int offset) {
        return offset == query.length
                || (unit != SearchIndex.END
                        && (index.hanzi[unit] == query[offset] || common(index.readings[unit], offset) > 0));
    }

    /** End and syllables cut short in one number; the longest beginning first, so that syllables stay whole. */
    private int from(int offset, int position) {
        if (offset == query.length) {
            return position << SHIFT;
        }
        int unit = index.tokens[position];
        if (unit == SearchIndex.END) {
            return NONE;
        }
        if (index.hanzi[unit] == query[offset]) {
            return from(offset + 1, position + 1);
        }
        String reading = index.readings[unit];
        for (int taken = common(reading, offset); taken > 0; taken--) {
            int rest = from(offset + taken, position + 1);
            if (rest != NONE) {
                boolean whole = taken == reading.length() || offset + taken == query.length;
                return whole ? rest : rest + 1;
            }
        }
        return NONE;
    }

    /** How many letters of a reading the query has at this place. */
    private int common(String reading, int offset) {
        int most = Math.min(reading.length(), query.length - offset);
        int same = 0;
        while (same < most && reading.charAt(same) == query[offset + same]) {
            same++;
        }
        return same;
    }
}
