package cn.banshi.ui.keyboard;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.Pad;
import cn.banshi.core.text.Spelling;
import java.util.Optional;

/** What a key makes of the text in a field. Keys that would make nonsense of it do nothing. */
public final class PadText {

    /** Money has fen, and nothing below. */
    private static final int DECIMALS = 2;

    private final Pad pad;
    private final int limit;
    private final Optional<Spelling> spelling;

    /** @param limit longest text, counted without grouping */
    public PadText(Pad pad, int limit) {
        this(pad, limit, Optional.empty());
    }

    /** As it stands in this field. */
    public PadText(FieldView.Typed field) {
        this(field.pad(), field.limit(), field.spelling());
    }

    private PadText(Pad pad, int limit, Optional<Spelling> spelling) {
        this.pad = pad;
        this.limit = limit;
        this.spelling = spelling;
    }

    public String after(String text, Key key) {
        return spelling.map(places -> spelled(places, text, key)).orElseGet(() -> free(text, key));
    }

    /** Keys that can mean something there; all where nothing is known of them. */
    public Optional<String> next(String text) {
        return spelling.map(places -> places.next(text));
    }

    private String spelled(Spelling places, String text, Key key) {
        return switch (key) {
            case Key.Digit(int value) -> places.after(text, (char) ('0' + value));
            case Key.Letter(char value) -> places.after(text, value);
            case Key.Hanzi(String hanzi) -> places.after(text, hanzi.charAt(0));
            case Key.Text(String typed) -> after(places, text, typed);
            case Key.Point _,Key.Delete _,Key.Clear _ -> free(text, key);
        };
    }

    /** All of it or nothing. */
    private static String after(Spelling places, String text, String typed) {
        String longer = text;
        for (int i = 0; i < typed.length(); i++) {
            String next = places.after(longer, typed.charAt(i));
            if (next.equals(longer)) {
                return text;
            }
            longer = next;
        }
        return longer;
    }

    private String free(String text, Key key) {
        return switch (key) {
            case Key.Digit(int value) -> digit(text, value);
            case Key.Letter(char value) -> letters(text.length()) && room(text) > 0 ? text + value : text;
            case Key.Hanzi(String hanzi) -> pad.hanzi() ? text + first(hanzi, room(text)) : text;
            case Key.Text signs -> text;
            case Key.Point() -> point(text);
            case Key.Delete() -> text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
            case Key.Clear() -> "";
        };
    }

    /** Of an identity number only the last may be one. */
    private boolean letters(int place) {
        return pad == Pad.LETTERS || pad.hanzi() || (pad == Pad.IDENTITY && place == limit - 1);
    }

    private String digit(String text, int value) {
        if (pad == Pad.MONEY && text.equals("0")) {
            return String.valueOf(value);
        }
        int point = text.indexOf('.');
        boolean full = pad == Pad.MONEY && point >= 0 && text.length() - point > DECIMALS;
        return full || room(text) <= 0 ? text : text + value;
    }

    /** Characters that still fit. */
    private int room(String text) {
        return limit - text.codePointCount(0, text.length());
    }

    private static String first(String hanzi, int most) {
        return hanzi.codePointCount(0, hanzi.length()) <= most
                ? hanzi
                : hanzi.substring(0, hanzi.offsetByCodePoints(0, Math.max(0, most)));
    }

    private String point(String text) {
        if (pad != Pad.MONEY || text.indexOf('.') >= 0 || text.length() + 2 > limit) {
            return text;
        }
        return text.isEmpty() ? "0." : text + ".";
    }
}
