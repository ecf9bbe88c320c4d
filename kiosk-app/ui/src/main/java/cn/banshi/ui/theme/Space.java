package cn.banshi.ui.theme;

import javafx.geometry.Insets;

/**
 * Distances, in units: steps of 4 mm, and half a step between what belongs to one thing. Whole units: on the panels the design was
 * drawn for every edge falls on a pixel.
 */
public final class Space {

    /** 2 mm: between the lines of one saying, or a sign and its word. */
    public static final double HALF = steps(0.5);
    /** Between two keys where there is little room: 2 mm and no less, which half a step is once it falls on a pixel. */
    public static final double KEYS = Math.ceil(Panel.units(2));
    /** 4 mm: the least between two things to press. */
    public static final double ONE = steps(1);
    /** 8 mm: between things of one page. */
    public static final double TWO = steps(2);
    /** 12 mm: from the edge of a card to what stands in it. */
    public static final double THREE = steps(3);
    /** 16 mm: from the edge of the glass. */
    public static final double FOUR = steps(4);
    /** 20 mm. */
    public static final double FIVE = steps(5);
    /** 24 mm: between groups. */
    public static final double SIX = steps(6);

    private static final double STEP_MM = 4;

    private Space() {}

    /** The same above and below, the same on both sides. */
    public static Insets around(double above, double beside) {
        return new Insets(above, beside, above, beside);
    }

    public static double steps(double count) {
        return Math.rint(Panel.units(STEP_MM * count));
    }
}
