package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;

/**
 * A label and its value.
 *
 * @param label what it is
 * @param value as shown by default; masked when personal
 * @param revealed as shown while the citizen presses the row; equal to {@code value} when nothing is masked
 * @param emphasis whether this is the row that matters most
 */
public record Row(Localized label, Localized value, Localized revealed, boolean emphasis) {

    public static Row of(Localized label, Localized value) {
        return new Row(label, value, value, false);
    }

    public static Row masked(Localized label, String masked, String plain) {
        return new Row(label, Localized.same(masked), Localized.same(plain), false);
    }

    public boolean masked() {
        return !value.equals(revealed);
    }
}
