package cn.banshi.core.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A day in digits: four of the year, two of the month, two of the day. No key leads to a day that there is not, or that is out of
 * bounds. Of a month or a day with one digit the nought may be left out: nobody says 03.
 *
 * @param earliest that can be typed; {@code latest} likewise
 */
public record DaySpelling(LocalDate earliest, LocalDate latest) implements Spelling {

    private static final int YEAR = 4;
    private static final int MONTH = 6;
    private static final int WHOLE = 8;
    private static final int MONTHS = 12;

    /** Which part comes next. */
    public enum Part {
        YEAR, MONTH, DAY
    }

    @Override
    public String keys() {
        return "1234567890";
    }

    @Override
    public int limit() {
        return WHOLE;
    }

    @Override
    public String sample() {
        return text(latest);
    }

    /** As it is typed. */
    public static String text(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    public Part part(String text) {
        return text.length() < YEAR ? Part.YEAR : text.length() < MONTH ? Part.MONTH : Part.DAY;
    }

    @Override
    public String after(String text, char key) {
        if (keys().indexOf(key) < 0 || text.length() >= WHOLE) {
            return text;
        }
        String one = text + key;
        if (possible(one)) {
            return one;
        }
        String padded = text + "0" + key;
        if ((text.length() == YEAR || text.length() == MONTH) && possible(padded)) {
            return padded;
        }
        boolean noMonth = text.length() == MONTH - 1 && text.endsWith("1") && key > '2';
        return noMonth ? afterJanuary(text, key) : text;
    }

    /** A 1 that no month goes on from was January, and the day has begun. */
    private String afterJanuary(String text, char key) {
        String january = text.substring(0, YEAR) + "01";
        String day = possible(january) ? after(january, key) : january;
        return day.equals(january) ? text : day;
    }

    @Override
    public boolean whole(String text) {
        return day(text).isPresent();
    }

    /** The day; one last digit is enough where it is a day by itself. */
    public Optional<LocalDate> day(String text) {
        String whole = text.length() == WHOLE - 1 ? text.substring(0, MONTH) + "0" + text.charAt(MONTH) : text;
        return whole.length() == WHOLE && possible(whole)
                ? Optional.of(LocalDate.parse(whole, DateTimeFormatter.BASIC_ISO_DATE))
                : Optional.empty();
    }

    @Override
    public Localized shown(String text) {
        String year = part(text, 0, YEAR);
        String month = part(text, YEAR, MONTH);
        String day = part(text, MONTH, WHOLE);
        return new Localized(
                year + (year.length() == YEAR ? "年" : "") + month + (month.length() == 2 ? "月" : "") + day
                        + (whole(text) ? "日" : ""),
                year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day));
    }

    /** Whether it begins a day within bounds. */
    private boolean possible(String text) {
        int year = lowest(text, 0, YEAR);
        if (text.length() <= YEAR) {
            return within(LocalDate.of(year, 1, 1), LocalDate.of(highest(text, 0, YEAR), MONTHS, 31));
        }
        int month = Math.max(1, lowest(text, YEAR, MONTH));
        int lastMonth = Math.min(MONTHS, highest(text, YEAR, MONTH));
        if (month > lastMonth) {
            return false;
        }
        if (text.length() <= MONTH) {
            return within(LocalDate.of(year, month, 1), YearMonth.of(year, lastMonth).atEndOfMonth());
        }
        int day = Math.max(1, lowest(text, MONTH, WHOLE));
        int lastDay = Math.min(YearMonth.of(year, month).lengthOfMonth(), highest(text, MONTH, WHOLE));
        return day <= lastDay && within(LocalDate.of(year, month, day), LocalDate.of(year, month, lastDay));
    }

    private boolean within(LocalDate first, LocalDate last) {
        return !first.isAfter(latest) && !last.isBefore(earliest);
    }

    private static int lowest(String text, int from, int to) {
        return filled(text, from, to, "0");
    }

    private static int highest(String text, int from, int to) {
        return filled(text, from, to, "9");
    }

    private static int filled(String text, int from, int to, String digit) {
        String typed = part(text, from, to);
        return Integer.parseInt(typed + digit.repeat(to - from - typed.length()));
    }

    private static String part(String text, int from, int to) {
        return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    }
}
