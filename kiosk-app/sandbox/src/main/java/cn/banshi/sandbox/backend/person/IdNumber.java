package cn.banshi.sandbox.backend.person;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Citizen identity numbers of 18 characters, GB 11643-1999. */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumber() {}

    /** Whether form, date of birth and check character are right. */
    public static boolean isValid(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (number.charAt(place) - '0');
        }
        return CHECK.charAt(sum % CHECK.length()) == number.charAt(WEIGHTS.length) && hasDate(number);
    }

    /** Date of birth of a valid number. */
    static LocalDate birth(String number) {
        return LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, 14, 10));
    }

    /** Odd sequence numbers are men's. */
    static boolean isMale(String number) {
        return (number.charAt(16) - '0') % 2 == 1;
    }

    private static boolean hasDate(String number) {
        try {
            return birth(number).getYear() > 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
