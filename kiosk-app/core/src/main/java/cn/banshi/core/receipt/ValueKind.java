package cn.banshi.core.receipt;

import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a value of a template is, and so how it looks on paper. */
enum ValueKind {
    /** Words; numbers in them that look personal are masked all the same. */
    TEXT,
    /**
     * Rows of an answer, one a line: {@code label TAB value}; behind a tab without a label plain words; a line without a tab is
     * a heading, an empty one a space. Masked before, where they are personal; numbers that look it are masked all the same.
     */
    ROWS,
    /** One of the words a template's conditions name. */
    WORD,
    /** A number that finds a case; never a person's. */
    CODE,
    /** A case number of the platform, in groups: ZZ20261123 0007 00042 X. */
    CASE_NUMBER,
    /** Content of a QR code. */
    LINK,
    /** A person's name: 张*. */
    NAME,
    /** An identity number: 410199********0015. */
    ID_NUMBER,
    /** A bank card's number: **** 0012. */
    CARD,
    /** A mobile number: 138****8000. */
    MOBILE,
    /** An amount in yuan, {@code 15000.00}. */
    MONEY,
    /** An instant in ISO 8601. */
    INSTANT,
    /** A day in ISO 8601. */
    DATE;

    private static final int LONGEST = 500;
    /** 80 lines of 100 characters. */
    private static final int LONGEST_ROWS = 8_000;
    private static final Pattern WORD_FORM = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern CODE_FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z -]{0,39}");
    private static final Pattern LINK_FORM = Pattern.compile("[!-~]{1,500}");
    private static final Pattern ID_FORM = Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern CARD_FORM = Pattern.compile("(?<![0-9A-Za-z])\\d{16,19}(?![0-9A-Za-z])");
    private static final Pattern MOBILE_FORM = Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])");

    /** As written in templates. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ValueKind> of(String word) {
        for (ValueKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The value as printed; empty when it is none of this kind. */
    Optional<String> shown(String value, Language language) {
        if (value.codePointCount(0, value.length()) > (this == ROWS ? LONGEST_ROWS : LONGEST)) {
            return Optional.empty();
        }
        return switch (this) {
            case TEXT, ROWS -> Optional.of(withoutNumbers(value));
            case WORD -> matching(WORD_FORM, value);
            case CODE -> code(value);
            case CASE_NUMBER -> code(value).map(number -> Masking.grouped(number, 10, 4, 5, 1));
            case LINK -> matching(LINK_FORM, value);
            case NAME -> Optional.of(Masking.NAME.hide(value));
            case ID_NUMBER -> Optional.of(Masking.NUMBER.hide(value));
            case CARD -> Optional.of(Masking.CARD.hide(value));
            case MOBILE -> Optional.of(Masking.MOBILE.hide(value));
            case MONEY -> money(value);
            case INSTANT -> instant(value, language);
            case DATE -> date(value, language);
        };
    }

    private static Optional<String> matching(Pattern form, String value) {
        return Optional.of(value).filter(text -> form.matcher(text).matches());
    }

    private static Optional<String> code(String value) {
        return matching(CODE_FORM, value).filter(code -> !ID_FORM.matcher(code.replaceAll("[ -]", "")).matches());
    }

    private static String withoutNumbers(String text) {
        String ids = ID_FORM.matcher(text).replaceAll(found -> Masking.NUMBER.hide(found.group()));
        String cards = CARD_FORM.matcher(ids).replaceAll(found -> Masking.CARD.hide(found.group()));
        return MOBILE_FORM.matcher(cards).replaceAll(found -> Masking.MOBILE.hide(found.group()));
    }

    private static Optional<String> money(String value) {
        OptionalLong fen = Money.fen(value);
        return fen.isPresent() ? Optional.of("¥" + Money.shown(fen.getAsLong())) : Optional.empty();
    }

    private static Optional<String> instant(String value, Language language) {
        try {
            return Optional.of(Dates.minute(Instant.parse(value)).in(language));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> date(String value, Language language) {
        try {
            return Optional.of(Dates.day(LocalDate.parse(value)).in(language));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
