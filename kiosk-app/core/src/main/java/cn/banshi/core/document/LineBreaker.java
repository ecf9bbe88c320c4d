package cn.banshi.core.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into lines: between any two Hanzi, but not inside a word or number, and never so that a line begins with
 * closing or ends with opening punctuation (GB/T 15834).
 */
final class LineBreaker {

    private static final String CLOSING = "\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u300d\u300f\u3011"
            + "\u201d\u2019\u2026\u2014\u00b7%,.;:?!)]}";
    private static final String OPENING = "\uff08\u300a\u300c\u300e\u3010\u201c\u2018([{";

    private final Typeface typeface;

    LineBreaker(Typeface typeface) {
        this.typeface = typeface;
    }

    /** @param width in multiples of the font size; {@code indent} of every paragraph's first line likewise */
    List<String> lines(String text, double width, double indent) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : printable(text).split("\n", -1)) {
            String rest = paragraph;
            double room = width - indent;
            int most = fitting(rest, room);
            while (most < rest.length()) {
                int end = end(rest, most);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
                room = width;
                most = fitting(rest, room);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Nothing that steers a printer or hides a character. */
    static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replaceAll("\\R", "\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(LineBreaker::visible)
                .forEach(
                        kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean visible(int codePoint) {
        return codePoint == '\n' || switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int end(String text, int most) {
        for (int end = most; end > 0; end = text.offsetByCodePoints(end, -1)) {
            if (breakable(text, end)) {
                return end;
            }
        }
        return most; // one word longer than a line
    }

    private int fitting(String text, double room) throws IOException {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += typeface.width(text.substring(end, next));
            if (used > room && end > 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean breakable(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0 && !(joined(before) && joined(after));
    }

    /** Part of a word, a number or an address. */
    private static boolean joined(int codePoint) {
        return codePoint > ' ' && codePoint < 0x2E80;
    }
}
