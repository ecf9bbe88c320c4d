package cn.banshi.sandbox.backend.rules;

/** Numbers of bank cards, ISO/IEC 7812-1. */
public final class PayeeCard {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 19;

    private PayeeCard() {}

    /** Whether {@code number} is 16 to 19 digits that end in the right Luhn digit. */
    public static boolean isNumber(String number) {
        if (number.length() < SHORTEST || number.length() > LONGEST
                || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    public static String last4(String number) {
        return number.substring(number.length() - 4);
    }
}
