package cn.banshi.drivers.escpos;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a printer: one for ASCII, two for everything else. Counts and cuts by code points. */
final class Columns {

    /** Must not begin a line (GB/T 15834). */
    private static final String CLOSING = ",。、;:?!)》」』】〉”’…—·%.,;:?!)]}";
    private static final int MOST_CLOSING = 2;

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    static int width(int codePoint) {
        return codePoint < 0x80 ? 1 : 2;
    }

    /**
     * What can be printed: control characters would be commands to the printer, selectors and joiners have no width, and
     * a yen sign outside GBK has its twin inside.
     */
    static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(Columns::twin).filter(Columns::visible).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static int twin(int codePoint) {
        return switch (codePoint) {
            case '\t', 0xA0 -> ' ';
            case 0xA5 -> 0xFFE5;
            default -> codePoint;
        };
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Lines of at most {@code columns}; words and closing punctuation are kept with what they belong to. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String rest = printable(paragraph);
            while (width(rest) > columns) {
                int end = lineEnd(rest, columns);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Index behind the last character of the first line; at least one character. */
    private static int lineEnd(String text, int columns) {
        int end = 0;
        int used = 0;
        while (used + width(text.codePointAt(end)) <= columns) {
            used += width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == 0) {
            return Character.charCount(text.codePointAt(0));
        }
        return beforeClosing(text, beforeWord(text, end));
    }

    private static int beforeWord(String text, int end) {
        int start = end;
        while (start > 0 && latin(text.charAt(start)) && latin(text.charAt(start - 1))) {
            start--;
        }
        return start == 0 ? end : start; // a word longer than the line is cut
    }

    private static boolean latin(char character) {
        return character < 0x80 && character != ' ';
    }

    private static int beforeClosing(String text, int end) {
        int moved = end;
        for (int i = 0; i < MOST_CLOSING && moved > 0 && CLOSING.indexOf(text.charAt(moved)) >= 0; i++) {
            moved = text.offsetByCodePoints(moved, -1);
        }
        return moved == 0 || CLOSING.indexOf(text.charAt(moved)) >= 0 ? end : moved;
    }

    /** {@code count} blanks. */
    static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
