package cn.banshi.ui.theme;

import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.TextSize;

/**
 * The touch panel as it stands upright before the citizen.
 *
 * @param widthMm visible width, mm
 * @param heightMm visible height, mm
 * @param widthPx pixels across
 * @param heightPx pixels down
 * @param reach where on it things to press may stand
 */
public record Panel(double widthMm, double heightMm, int widthPx, int heightPx, Reach reach) {

    /** What the style sheet's lengths count in: one pixel of a 27″ Full-HD panel. */
    public static final double MM_PER_UNIT = 336.0 / 1080;

    /** Shorter side of a 27″ panel, in units, but for a little. */
    private static final double ROOMY = 1000;
    /** Below this difference a scale would blur every line and gain nothing. */
    private static final double NEGLIGIBLE = 0.01;

    public Panel {
        if (widthMm <= 0 || heightMm <= 0 || widthPx <= 0 || heightPx <= 0) {
            throw new IllegalArgumentException("A panel has a positive size in mm and in pixels");
        }
    }

    public Panel(double widthMm, double heightMm, int widthPx, int heightPx) {
        this(widthMm, heightMm, widthPx, heightPx, Reach.FULL);
    }

    /** 27″, upright. */
    public static Panel portrait() {
        return new Panel(336, 597, 1080, 1920);
    }

    /** 27″, on its side. */
    public static Panel landscape() {
        return new Panel(597, 336, 1920, 1080);
    }

    public boolean wide() {
        return widthPx > heightPx;
    }

    /** Whether less goes on it than the pages were drawn for, be it that the glass is small or the letters large. */
    public boolean crowded() {
        return Math.min(width(), reachable()) < ROOMY;
    }

    /** Upright, and not much goes beside each other. */
    public boolean narrow() {
        return !wide() && width() < ROOMY;
    }

    /** On its side, and not much goes below each other. */
    public boolean shallow() {
        return wide() && crowded();
    }

    /** Whether everything to press stands in the lower half. */
    public boolean low() {
        return reach == Reach.LOW;
    }

    /** Height from the lower edge up to where things to press may stand, in design units. */
    public double reachable() {
        return low() ? height() / 2 : height();
    }

    /** Pixels per design unit; exactly 1 on the panels the design was drawn for. */
    public double scale() {
        double scale = widthPx / widthMm * MM_PER_UNIT;
        return Math.abs(scale - 1) < NEGLIGIBLE ? 1 : scale;
    }

    /** Width in design units. */
    public double width() {
        return widthPx / scale();
    }

    /** Height in design units. */
    public double height() {
        return heightPx / scale();
    }

    /** The same glass for whoever needs letters of this size: everything is larger, and less goes on it. */
    public Panel with(TextSize text) {
        double by = switch (text) {
            case STANDARD -> 1;
            case LARGE -> 1.1;
            case LARGER -> 1.2;
            case LARGEST -> 1.3;
        };
        return new Panel(widthMm / by, heightMm / by, widthPx, heightPx, reach);
    }

    /** The same glass for whoever reaches that far. One on its side is no higher than the lower half of one upright. */
    public Panel with(Reach other) {
        return new Panel(widthMm, heightMm, widthPx, heightPx, wide() ? Reach.FULL : other);
    }

    /** A length in design units. */
    public static double units(double mm) {
        return mm / MM_PER_UNIT;
    }
}
