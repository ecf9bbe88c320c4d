package cn.banshi.ui.theme;

/** How far two colours are apart for an eye, by the formula of WCAG 2.2. Colours are 0xRRGGBB. */
public final class Luminance {

    private Luminance() {}

    /** @return 1 (the same) to 21 (black on white) */
    public static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
