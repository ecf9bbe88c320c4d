package cn.banshi.device.smartcard;

import cn.banshi.device.idcard.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a social-security card says of its holder and of itself. Personal data: held by the visit's one holder only, never
 * logged; {@code toString} says nothing.
 *
 * @param number citizen number (社会保障号码), up to 18 digits and capital letters
 * @param name in Chinese
 * @param nameOnCard the name as stored, GB 18030, up to 50 bytes without padding; kept because rare characters may be
 *     private-use code points; wiped in place by {@link #wipe}
 * @param ethnicity the name in Chinese, or the code itself when not in GB/T 3304; empty when the card does not say
 * @param birth empty when the card does not say, or says no date
 * @param birthPlace six digits of GB/T 2260; empty when the card does not say
 * @param issue the card itself
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place at the end of a visit, so the array itself is handed on
public record SocialSecurityCard(String number, String name, byte[] nameOnCard, Sex sex, Optional<String> ethnicity,
        Optional<LocalDate> birth, Optional<String> birthPlace, Issue issue) {

    /**
     * The card apart from its holder.
     *
     * @param cardNumber as printed on the card, up to 9 characters
     * @param identification 32 hexadecimal digits, the first six of them the city that issued the card; empty when the card
     *     does not say
     * @param specification version of the card's layout, such as {@code 2.00}; empty when the card does not say
     * @param from day of issue
     * @param to last day of validity
     */
    public record Issue(String cardNumber, Optional<String> identification, Optional<String> specification,
            Optional<LocalDate> from, Optional<LocalDate> to) {

        @Override
        public String toString() {
            return "Issue";
        }
    }

    /** Overwrites what can be overwritten. */
    public void wipe() {
        Arrays.fill(nameOnCard, (byte) 0);
    }

    @Override
    public String toString() {
        return "SocialSecurityCard";
    }
}
