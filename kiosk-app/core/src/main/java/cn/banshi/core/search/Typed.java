package cn.banshi.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody typed, as letters and Hanzi alone: small letters, full-width ones as ASCII, ü as v, at most
 * {@value #MOST} code points. No normaliser of the JDK is used: loading its tables costs 30 ms of the first search.
 */
final class Typed {

    static final int MOST = 32;
    /** Parts two words. */
    private static final int GAP = -1;

    private final int[] points;

    private Typed(int[] points) {
        this.points = points;
    }

    static Typed of(String text) {
        return new Typed(text.codePoints().map(Typed::plain).limit(4L * MOST).toArray());
    }

    /** One code point as it is compared; negative for what only parts words. */
    static int plain(int point) {
        int ascii = point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point;
        int small = Character.toLowerCase(ascii);
        if (small == 'ü') {
            return 'v';
        }
        return Character.isLetterOrDigit(small) ? small : GAP;
    }

    /** Whether it is of a word: Hanzi stand alone. */
    static boolean isLatin(int point) {
        return point < 0x250 && Character.isLetterOrDigit(point);
    }

    /** Everything in a row. */
    int[] joined() {
        return Arrays.stream(points).filter(point -> point != GAP).limit(MOST).toArray();
    }

    /** Words as they were parted, and where Hanzi and letters meet. */
    List<int[]> words() {
        return runs(points);
    }

    /** Hanzi and letters parted, gaps closed. */
    List<int[]> runs() {
        return runs(joined());
    }

    private static List<int[]> runs(int[] points) {
        List<int[]> runs = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= points.length; at++) {
            if (at == points.length || kind(points[at]) != kind(points[start])) {
                if (points[start] != GAP) {
                    runs.add(Arrays.copyOfRange(points, start, Math.min(at, start + MOST)));
                }
                start = at;
            }
        }
        return runs;
    }

    private static int kind(int point) {
        return point == GAP ? 0 : isLatin(point) ? 1 : 2;
    }

    /** Pairs of neighbouring Hanzi, and words of letters. */
    List<int[]> pieces() {
        List<int[]> pieces = new ArrayList<>();
        for (int[] word : words()) {
            if (isLatin(word[0]) || word.length < 3) {
                pieces.add(word);
            } else {
                for (int at = 0; at + 1 < word.length; at++) {
                    pieces.add(Arrays.copyOfRange(word, at, at + 2));
                }
            }
        }
        return pieces.subList(0, Math.min(pieces.size(), Long.SIZE));
    }
}
