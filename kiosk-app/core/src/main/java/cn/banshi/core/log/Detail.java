package cn.banshi.core.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device, a library or the operating system said, for staff: the one way for text that is not the program's own
 * into the log. Deliberately narrow: 300 printable ASCII characters, so no name of a person in Chinese; no number as
 * long as those of people, cards and telephones; of an address on the web not what follows the question mark.
 */
public record Detail(String text) {

    private static final int LONGEST = 300;
    /** More is not looked at: cleaning takes time, and a server may send a book. */
    private static final int LOOKED_AT = 1_000;
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?]{0,200})\\?\\S*", Pattern.CASE_INSENSITIVE);
    /**
     * Eleven and more may be grouped, as telephone and card numbers are; a date with its hour has ten. Bounded, because
     * the JDK's matcher calls itself for every repetition.
     */
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9]){10,99}[Xx]?|[0-9]{9,}[Xx]?");
    private static final Pattern FOREIGN = Pattern.compile("[^ -~]+");

    /** Cleans what it is given. */
    public Detail {
        text = cleaned(text);
    }

    /** @param text null is what an exception without a message says */
    public static Detail of(@Nullable String text) {
        return new Detail(text == null ? "" : text);
    }

    private static String cleaned(String text) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String noQuery = QUERY.matcher(start).replaceAll("$1?~");
        String noNumber = NUMBER.matcher(noQuery)
                .replaceAll(number -> "(" + number.group().chars().filter(Character::isDigit).count() + " digits)");
        String plain = FOREIGN.matcher(noNumber).replaceAll("~").replace('"', '\'').strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + ".." : plain;
    }

    @Override
    public String toString() {
        return text;
    }
}
