package cn.banshi.core.text;

import java.util.regex.Pattern;

/**
 * An id, a version or a short number of the program's own, such as {@code fund-withdrawal} or {@code 0007-00042-K}. No
 * text of a person's fits: no blank, nothing but ASCII, and no nine digits in a row, which identity, telephone and card
 * numbers all have.
 */
public record Word(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}");

    /** @throws IllegalArgumentException for anything else; it does not say what was given, which may be personal */
    public Word {
        if (!fits(text)) {
            throw new IllegalArgumentException("not a word: " + text.length() + " characters");
        }
    }

    public static Word of(String text) {
        return new Word(text);
    }

    /** For what comes from outside: {@code other} in place of what is no word. */
    public static Word orOther(String text) {
        return new Word(fits(text) ? text : "other");
    }

    private static boolean fits(String text) {
        return FORM.matcher(text).matches() && !NUMBER.matcher(text).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
