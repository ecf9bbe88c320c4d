package cn.banshi.core.text;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a text comes about place by place: what a key means there, which keys can mean something next, when the text is whole and how it
 * reads. Immutable; knows no text.
 */
public sealed interface Spelling permits DaySpelling, PlateSpelling, LatinSpelling, EmailSpelling {

    /** Every key there is, in the order of the pad. */
    String keys();

    /** @return the text after a key; the same text where the key can mean nothing */
    String after(String text, char key);

    boolean whole(String text);

    /** Grouped for reading. */
    Localized shown(String text);

    /** Longest text in characters. */
    int limit();

    /** Some whole text. */
    String sample();

    /** Keys that can mean something after {@code text}, in their order. */
    default String next(String text) {
        return keys().chars()
                .filter(key -> !after(text, (char) key).equals(text))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What of {@code typed} can stand, up to the first key that can mean nothing; what is no key is left out. */
    default String accepted(String typed) {
        String text = "";
        String known = keys().toUpperCase(Locale.ROOT);
        for (char key : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            String next = after(text, key);
            if (next.equals(text) && known.indexOf(key) >= 0) {
                return text;
            }
            text = next;
        }
        return text;
    }
}
