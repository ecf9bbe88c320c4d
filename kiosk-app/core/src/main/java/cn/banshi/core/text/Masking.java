package cn.banshi.core.text;

import java.util.ArrayList;
import java.util.List;

/** How personal values look when shown to whoever stands nearby, and how long numbers are grouped for reading. */
public enum Masking {
    /** Shown as it is. */
    NONE,
    /** 张*; every character after the first, a rare one counting as one. */
    NAME,
    /** First six and last four of an identity number: 410199********0015. */
    NUMBER,
    /** 138****8000. */
    MOBILE,
    /** **** 0012. */
    CARD,
    /** Last four of any account number: ********0015. */
    ACCOUNT;

    /** What stands on the screen until the citizen presses the row. */
    public String hide(String plain) {
        return switch (this) {
            case NONE -> plain;
            case NAME -> name(plain);
            case NUMBER -> middle(plain, 6, 4);
            case MOBILE -> middle(plain, 3, 4);
            case CARD -> "**** " + plain.substring(Math.max(0, plain.length() - 4));
            case ACCOUNT -> middle(plain, 0, 4);
        };
    }

    /** What stands there while it is pressed: in groups that an eye can compare. */
    public String group(String plain) {
        return switch (this) {
            case NONE, NAME -> plain;
            case NUMBER -> plain.length() == 18 ? grouped(plain, 6, 8, 4) : plain;
            case MOBILE -> grouped(plain, 3, 4, 4);
            case CARD, ACCOUNT -> grouped(plain, 4, 4, 4, 4, 4);
        };
    }

    /** Cuts into groups of the given sizes from the left; what is left over ends the last group. */
    public static String grouped(String text, int... sizes) {
        List<String> groups = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            int to = Math.min(text.length(), from + size);
            if (to > from) {
                groups.add(text.substring(from, to));
            }
            from = to;
        }
        return String.join(" ", groups) + text.substring(from);
    }

    private static String name(String plain) {
        int length = plain.codePointCount(0, plain.length());
        return length == 0 ? "" : plain.substring(0, plain.offsetByCodePoints(0, 1)) + "*".repeat(length - 1);
    }

    private static String middle(String plain, int first, int last) {
        int hidden = plain.length() - first - last;
        return hidden <= 0 ? "*".repeat(plain.length())
                : plain.substring(0, first) + "*".repeat(hidden) + plain.substring(plain.length() - last);
    }
}
