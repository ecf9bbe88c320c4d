package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers that are given out once: cases and withdrawals. */
final class Numbers {

    private static final String CITY = "ZZ";

    private Numbers() {}

    /**
     * The next case number of the day for a terminal: city, day, the terminal's four digits, five digits counted up,
     * check character.
     *
     * @param reference as printed by the terminal; begins with its four digits
     */
    static String nextCase(Transaction transaction, LocalDate day, String reference) {
        String terminal = reference.substring(0, 4);
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        int count = transaction.next("case/" + date + "/" + terminal);
        String text = "%s%s%s%05d".formatted(CITY, date, terminal, count);
        return text + CheckCharacter.of(text);
    }

    /** The next number of the day for a draft, see {@code DraftNumber} in the contract. */
    static String nextDraft(Transaction transaction, LocalDate day) {
        return next(transaction, day, "D", "draft/");
    }

    /** The same for what a counter has pre-accepted. */
    static String nextPreAcceptance(Transaction transaction, LocalDate day) {
        return next(transaction, day, "Y", "pre-acceptance/");
    }

    /** The next number of the day for a mandate, see {@code MandateNumber} in the contract. */
    static String nextMandate(Transaction transaction, LocalDate day) {
        return next(transaction, day, "W", "mandate/");
    }

    static boolean ofCounter(String number) {
        return number.charAt(CITY.length()) == 'Y';
    }

    private static String next(Transaction transaction, LocalDate day, String kind, String counter) {
        String date = DateTimeFormatter.ofPattern("yyMMdd").format(day);
        int count = transaction.next(counter + date);
        String text = "%s%s-%s-%04d".formatted(CITY, kind, date, count);
        return text + "-" + CheckCharacter.of(text.replace("-", ""));
    }

    /** The next number of the day for a payment order, see {@code PaymentNumber} in the contract. */
    static String nextPayment(Transaction transaction, LocalDate day) {
        String date = DateTimeFormatter.ofPattern("yyMMdd").format(day);
        String text = "%sP-%s-%05d".formatted(CITY, date, transaction.next("payment/" + date));
        return text + "-" + CheckCharacter.of(text.replace("-", ""));
    }

    /** The number under which the fund centre books a withdrawal. */
    static String nextBooking(Transaction transaction, LocalDate day) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return "TQ%s%04d".formatted(date, transaction.next("booking/" + date));
    }
}
