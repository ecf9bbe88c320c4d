package cn.banshi.core.outbox;

import cn.banshi.core.text.CheckCharacter;
import java.util.Locale;

/**
 * Number on a slip: terminal, counter, check character, such as {@code 0007-00042-7}. The check character is ISO 7064
 * MOD 37,36 over the nine digits: it notices every single wrong character and every exchange of two neighbours, so a
 * number that was misread aloud is not somebody else's.
 */
final class Reference {

    /** The counter's range; at 40 submissions a day it lasts for seven years. */
    static final int LAST = 99_999;

    private Reference() {}

    /**
     * @param terminalId four digits
     * @param number from 1 to {@link #LAST}
     */
    static String of(String terminalId, int number) {
        String counter = String.format(Locale.ROOT, "%05d", number);
        return terminalId + "-" + counter + "-" + CheckCharacter.of(terminalId + counter);
    }

    static boolean valid(String reference) {
        return reference.matches("\\d{4}-\\d{5}-[0-9A-Z]")
                && CheckCharacter.of(reference.substring(0, 4) + reference.substring(5, 10)) == reference.charAt(11);
    }
}
