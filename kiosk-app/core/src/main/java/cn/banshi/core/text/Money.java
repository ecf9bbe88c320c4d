package cn.banshi.core.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts in yuan as text and as whole fen; never as binary fractions. */
public final class Money {

    private static final Pattern TYPED = Pattern.compile("(0|[1-9]\\d{0,11})(\\.\\d{0,2})?");

    private Money() {}

    /**
     * Reads what a citizen typed or a backend sent.
     *
     * @return fen; empty when the text is no amount
     */
    public static OptionalLong fen(String text) {
        if (!TYPED.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String part = point < 0 ? "" : text.substring(point + 1);
        return OptionalLong.of(Long.parseLong(whole) * 100 + Long.parseLong((part + "00").substring(0, 2)));
    }

    /** Exactly two decimals without separators, {@code 86420.50}; the form of the contract. */
    public static String plain(long fen) {
        return (fen < 0 ? "-" : "") + Math.abs(fen) / 100 + "." + twoDigits(Math.abs(fen) % 100);
    }

    /** For eyes: {@code 86,420.50}. */
    public static String shown(long fen) {
        return grouped(plain(fen));
    }

    /** Puts separators into the whole part of an amount that may be half typed. */
    public static String grouped(String typed) {
        int point = typed.indexOf('.');
        String whole = point < 0 ? typed : typed.substring(0, point);
        String rest = point < 0 ? "" : typed.substring(point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
