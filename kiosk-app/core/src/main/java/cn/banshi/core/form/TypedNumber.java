package cn.banshi.core.form;

import cn.banshi.core.text.Masking;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that are asked for in more than one place: what may stand in their field, how it is shown, and when it is right. */
public enum TypedNumber {
    /** Of a person: 18 characters with a check character, GB 11643-1999. */
    IDENTITY(18) {
        @Override
        public String accepted(String typed) {
            String text = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9X]", "");
            int x = text.indexOf('X');
            return cut(x < 0 ? text : x < limit() - 1 ? text.replace("X", "") : text);
        }

        @Override
        public String shown(String text) {
            return Masking.grouped(text, 6, 8, 4);
        }

        @Override
        public boolean right(String text) {
            return IDENTITIES.matcher(text).matches() && hasBirthday(text)
                    && checkOf(text) == text.charAt(CHECK_PLACES);
        }
    },
    MOBILE(11) {
        @Override
        public String shown(String text) {
            return Masking.MOBILE.group(text);
        }

        @Override
        public boolean right(String text) {
            return MOBILES.matcher(text).matches();
        }
    },
    /** Sent by SMS. */
    CODE(6) {
        @Override
        public boolean right(String text) {
            return CODES.matcher(text).matches();
        }
    };

    private static final Pattern IDENTITIES = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern MOBILES = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern CODES = Pattern.compile("\\d{6}");
    private static final String CHECK = "10X98765432";
    private static final int CHECK_PLACES = 17;
    private static final int OLDEST = 1900;

    private final int limit;

    TypedNumber(int limit) {
        this.limit = limit;
    }

    /** @return the one whose field has this id */
    public static Optional<TypedNumber> of(String id) {
        for (TypedNumber number : values()) {
            if (number.id().equals(id)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** Of its field where the program itself asks for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Longest text. */
    public int limit() {
        return limit;
    }

    /** What of {@code typed} may stand in the field. */
    public String accepted(String typed) {
        return cut(typed.replaceAll("[^0-9]", ""));
    }

    /** Grouped for reading. */
    public String shown(String text) {
        return text;
    }

    /** Whether it is complete and well-formed. */
    public abstract boolean right(String text);

    String cut(String text) {
        return text.substring(0, Math.min(limit, text.length()));
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < CHECK_PLACES; i++) {
            // the weight of a place is 2 to the power of its distance from the check character, modulo 11
            sum += (number.charAt(i) - '0') * ((1 << (CHECK_PLACES - i)) % CHECK.length());
        }
        return CHECK.charAt(sum % CHECK.length());
    }

    private static boolean hasBirthday(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)).getYear() > OLDEST;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
