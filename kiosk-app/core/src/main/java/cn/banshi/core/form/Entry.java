package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.Money;
import java.time.LocalDate;
import java.util.Locale;

/** How each kind of field takes, shows and judges what is typed into it. */
final class Entry {

    /** 999,999,999.99 yuan. */
    private static final int MONEY_LENGTH = 12;
    private static final int CARD_LENGTH = 19;

    private Entry() {}

    /** How far what was typed is on its way. */
    enum Progress {
        /** More may come. */
        OPEN,
        /** Complete and well-formed. */
        COMPLETE,
        /** Nothing that could be added makes it right. */
        WRONG
    }

    /** @param today in the hall; so everywhere here */
    static int limit(Field field, LocalDate today) {
        return switch (field) {
            case Field.Choice choice -> 40;
            case Field.Amount amount -> MONEY_LENGTH;
            case Field.CardNumber card -> CARD_LENGTH;
            case Field.Repeat repeat -> CARD_LENGTH;
            case Field.Mobile mobile -> TypedNumber.MOBILE.limit();
            case Field.Code code -> TypedNumber.CODE.limit();
            case Field.Text text -> text.length().most();
            case Field.Spelled spelled -> spelled.spelling(today).limit();
        };
    }

    /** Keeps what may stand in the field, so that no key can spoil it. */
    static String accepted(Field field, String before, String typed, LocalDate today) {
        return switch (field) {
            case Field.Choice choice -> typed;
            case Field.Amount amount -> amount(before, typed);
            case Field.CardNumber card -> digits(typed, CARD_LENGTH);
            case Field.Repeat repeat -> digits(typed, CARD_LENGTH);
            case Field.Mobile mobile -> TypedNumber.MOBILE.accepted(typed);
            case Field.Code code -> TypedNumber.CODE.accepted(typed);
            case Field.Text text -> text(text, typed);
            case Field.Spelled spelled -> spelled.spelling(today).accepted(typed);
        };
    }

    /** Whether an answer counts wherever it was given: what was typed twice or sent to a phone shows something here and now only. */
    static boolean carried(Field field) {
        return switch (field) {
            case Field.Repeat repeat -> false;
            case Field.Code code -> false;
            case Field.Choice _,Field.Amount _,Field.CardNumber _,Field.Mobile _,Field.Text _,Field.Spelled _ -> true;
        };
    }

    /** Whether the office gets it as an answer. */
    static boolean filed(Field field) {
        return switch (field) {
            case Field.Choice _,Field.Amount _,Field.CardNumber _,Field.Text _,Field.Spelled _ -> true;
            case Field.Repeat _,Field.Mobile _,Field.Code _ -> false;
        };
    }

    static Localized shown(Field field, String text, LocalDate today) {
        return switch (field) {
            case Field.Amount amount -> Localized.same(Money.grouped(text));
            case Field.CardNumber _,Field.Repeat _ -> Localized.same(Masking.CARD.group(text));
            case Field.Mobile mobile -> Localized.same(TypedNumber.MOBILE.shown(text));
            case Field.Choice _,Field.Code _,Field.Text _ -> Localized.same(text);
            case Field.Spelled spelled -> spelled.spelling(today).shown(text);
        };
    }

    /** As it would have been typed. */
    static String typed(Field field, String plain) {
        return field instanceof Field.Date ? plain.replace("-", "") : plain;
    }

    /** @param choices where the field stands */
    static Progress progress(Field field, Answers answers, Choices choices) {
        String text = answers.entered(field.id());
        if (answers.settled(field.id())) {
            return Progress.COMPLETE;
        }
        if (field instanceof Field.Choice choice && !text.isEmpty() && choices.title(choice, text).isEmpty()) {
            return Progress.OPEN;
        }
        return progress(field, text, field instanceof Field.Repeat repeat ? answers.entered(repeat.of()) : "",
                choices.today());
    }

    /** @param other text of the field that a repetition repeats; anything for all others */
    static Progress progress(Field field, String text, String other, LocalDate today) {
        return switch (field) {
            case Field.Choice choice -> text.isEmpty() ? Progress.OPEN : Progress.COMPLETE;
            case Field.Amount amount -> Money.fen(text).isPresent() ? Progress.COMPLETE : Progress.OPEN;
            case Field.CardNumber card -> card(text);
            case Field.Repeat repeat -> text.equals(other) && !text.isEmpty()
                    ? Progress.COMPLETE
                    : other.startsWith(text) ? Progress.OPEN : Progress.WRONG;
            case Field.Mobile mobile -> full(TypedNumber.MOBILE.right(text), text,
                    TypedNumber.MOBILE.limit());
            case Field.Code code -> full(TypedNumber.CODE.right(text), text, TypedNumber.CODE.limit());
            case Field.Text of -> characters(text) < of.length().least() ? Progress.OPEN : Progress.COMPLETE;
            case Field.Spelled spelled -> spelled.spelling(today).whole(text) ? Progress.COMPLETE : Progress.OPEN;
        };
    }

    private static Progress card(String text) {
        return full(text.length() >= 16 && luhn(text), text, CARD_LENGTH);
    }

    private static Progress full(boolean right, String text, int length) {
        return right ? Progress.COMPLETE : text.length() < length ? Progress.OPEN : Progress.WRONG;
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static String text(Field.Text field, String typed) {
        return switch (field.characters()) {
            case DIGITS -> digits(typed, field.length().most());
            case LETTERS -> cut(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""), field.length().most());
            case HANZI, NAME -> cut(typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{IsHan}·0-9A-Z]", ""),
                    field.length().most());
        };
    }

    private static String digits(String typed, int limit) {
        return cut(typed.replaceAll("[^0-9]", ""), limit);
    }

    /** Rare Hanzi take two chars each. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int limit) {
        return characters(text) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit));
    }

    private static String amount(String before, String typed) {
        String text = typed.startsWith(".") ? "0" + typed : typed.replaceFirst("^0+(?=\\d)", "");
        boolean fits = text.length() <= MONEY_LENGTH && (text.isEmpty() || Money.fen(text).isPresent());
        return fits ? text : before;
    }
}
