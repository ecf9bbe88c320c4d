package cn.banshi.core.search;

import java.util.List;

/**
 * Everything a search looks at, as arrays: a text is a row of units, a unit is a Hanzi with its reading in that text, or
 * a word of letters. Immutable once built; its arrays are never given away.
 */
final class SearchIndex {

    /** Behind the last unit of a text. */
    static final int END = -1;
    static final int NO_LETTER = 0;
    static final int HIGHLIGHT = 0;
    static final int DONE_HERE = 1;
    static final int EXPLAINED = 2;
    private static final int SYLLABLE = 0x8000;

    /** What a text is to its matters. */
    enum Kind {
        TITLE(0), ALIAS(1), ENGLISH(2), GROUP(3);

        private static final List<Kind> ALL = List.of(values());
        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Kind of(int number) {
            return ALL.get(number);
        }
    }

    /** Of the matters: id, and how near it is: highlighted on the first screen, done here, or only explained. */
    final String[] ids;
    final int[] depths;
    /** Of the units: code point, 0 for a word of letters; and letters, empty where no reading is known. */
    final int[] hanzi;
    final String[] readings;
    /** Units of all texts, each ended by {@link #END}. */
    final int[] tokens;
    /** Of the texts: first token, kind, and which matters they belong to. */
    final int[] starts;
    final int[] kinds;
    final int[] ownerStarts;
    final int[] owners;
    private final int[] textAt;
    private final Postings postings;
    /** All texts spelled out, each syllable's first letter marked; and where each token stands in them. */
    private final char[] letters;
    private final int[] spelledAt;

    SearchIndex(String[] ids, String[] readings, List<int[]> numbers) {
        this.ids = ids;
        this.readings = readings;
        this.depths = numbers.get(0);
        this.hanzi = numbers.get(1);
        this.tokens = numbers.get(2);
        this.starts = numbers.get(3);
        this.kinds = numbers.get(4);
        this.ownerStarts = numbers.get(5);
        this.owners = numbers.get(6);
        this.textAt = new int[tokens.length];
        this.postings = new Postings(tokens, hanzi.length);
        point();
        this.spelledAt = new int[tokens.length];
        this.letters = new char[measure() + Typed.MOST + 2];
        spell();
    }

    /** In the order in which the constructor takes them. */
    List<int[]> numbers() {
        return List.of(depths, hanzi, tokens, starts, kinds, ownerStarts, owners);
    }

    private void point() {
        int text = 0;
        for (int at = 0; at < tokens.length; at++) {
            textAt[at] = text;
            if (tokens[at] == END) {
                text++;
            }
        }
    }

    /** Sets where each token is spelled; gives how many letters there are. */
    private int measure() {
        int at = 0;
        for (int token = 0; token < tokens.length; token++) {
            spelledAt[token] = at;
            at += tokens[token] == END ? 1 : Math.max(1, readings[tokens[token]].length());
        }
        return at;
    }

    private void spell() {
        for (int token = 0; token < tokens.length; token++) {
            if (tokens[token] != END) {
                String reading = readings[tokens[token]];
                reading.getChars(0, reading.length(), letters, spelledAt[token]);
            }
            letters[spelledAt[token]] |= (char) SYLLABLE;
        }
    }

    /** Where a token is spelled. */
    int spelled(int position) {
        return spelledAt[position];
    }

    /** {@link #NO_LETTER} at the end of a text, and for what nobody knows how to read. */
    int letter(int place) {
        return letters[place] & ~SYLLABLE;
    }

    boolean beginsSyllable(int place) {
        return (letters[place] & SYLLABLE) != 0;
    }

    int text(int position) {
        return textAt[position];
    }

    Postings postings() {
        return postings;
    }

    /** Tokens of a text. */
    int length(int text) {
        return (text + 1 < starts.length ? starts[text + 1] : tokens.length) - starts[text] - 1;
    }
}
