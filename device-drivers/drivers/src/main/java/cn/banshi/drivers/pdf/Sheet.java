package cn.banshi.drivers.pdf;

import java.awt.geom.AffineTransform;

/**
 * A sheet of A4 in pixels.
 *
 * @param across dots per inch from left to right, 72 to {@value #MOST_DOTS}
 * @param along dots per inch from top to bottom, the same
 */
public record Sheet(int across, int along) {

    /** More than any office printer draws; a page has 140 million pixels then. */
    public static final int MOST_DOTS = 1_200;

    /** ISO 216, in hundredths of a millimetre. */
    private static final int WIDE = 21_000;
    private static final int LONG = 29_700;
    private static final int PER_INCH = 2_540;
    private static final int POINTS_PER_INCH = 72;
    /** PDF's units: what is nearer to A4 than this is A4 that was rounded, and is not scaled. */
    private static final double NEAR = 3;

    /** How the sheet is turned while it is drawn. */
    public enum Turn {
        UPRIGHT,
        /** Bottom line first, left stays left. */
        MIRRORED,
        /** By half a turn. */
        HALF
    }

    /** Whether a page can be drawn with so many dots. */
    public static boolean possible(int across, int along) {
        return Math.min(across, along) >= POINTS_PER_INCH && Math.max(across, along) <= MOST_DOTS;
    }

    /** Pixels in a row, rounded down as printers expect it (cupsRasterInitPWGHeader of CUPS does the same). */
    public int width() {
        return WIDE * across / PER_INCH;
    }

    /** Rows. */
    public int height() {
        return LONG * along / PER_INCH;
    }

    /** Points, rounded down. */
    public static int widthInPoints() {
        return WIDE * POINTS_PER_INCH / PER_INCH;
    }

    /** Points, rounded down. */
    public static int heightInPoints() {
        return LONG * POINTS_PER_INCH / PER_INCH;
    }

    /** From points on the sheet to pixels of it. */
    AffineTransform inPixels(Turn turn) {
        AffineTransform pixels = switch (turn) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height());
            case HALF -> new AffineTransform(-1, 0, 0, -1, width(), height());
        };
        pixels.scale((double) across / POINTS_PER_INCH, (double) along / POINTS_PER_INCH);
        return pixels;
    }

    /**
     * From a page's points to the sheet's: as it is where it is A4, else lying where it is wide, made smaller where it
     * does not fit, and in the middle.
     *
     * @param wide of the page as it is read, in points
     * @param high the same
     */
    static AffineTransform placed(double wide, double high) {
        double sheetWide = (double) WIDE * POINTS_PER_INCH / PER_INCH;
        double sheetHigh = (double) LONG * POINTS_PER_INCH / PER_INCH;
        boolean lying = wide > high;
        double across = lying ? high : wide;
        double along = lying ? wide : high;
        boolean exact = Math.abs(across - sheetWide) < NEAR && Math.abs(along - sheetHigh) < NEAR;
        double scale = exact ? 1 : Math.min(1, Math.min(sheetWide / across, sheetHigh / along));
        AffineTransform placed = new AffineTransform();
        if (!exact) {
            placed.translate((sheetWide - across * scale) / 2, (sheetHigh - along * scale) / 2);
        }
        placed.scale(scale, scale);
        if (lying) {
            placed.translate(across, 0);
            placed.quadrantRotate(1);
        }
        return placed;
    }
}
