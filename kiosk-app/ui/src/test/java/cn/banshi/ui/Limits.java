package cn.banshi.ui;

import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.TextSize;

/**
 * What every screen keeps to in one mode. Lengths in mm.
 *
 * @param ideograph least height of a Hanzi as drawn
 * @param capital least height of a capital letter where no Hanzi is
 * @param target least width and height of what is pressed, {@code keyWidth} and {@code keyHeight} of a keyboard's key
 * @param gap least distance of two targets, {@code keyGap} of two keys
 * @param contrast of text by the formula of WCAG 2.2
 * @param low every target within {@value #SEATED} mm above the panel's lower edge
 */
record Limits(double ideograph, double capital, double target, double gap, double keyWidth, double keyHeight,
        double keyGap, double contrast, boolean low) {

    /** Half of a 27″ panel upright; with its lower edge 850 mm above the floor, 70 mm below what EN 301 549 §8.3 gives an arm. */
    static final double SEATED = 299;

    private static final double READABLE = 7;
    private static final double HIGH = 15;

    static Limits of(Comfort comfort) {
        double contrast = comfort.contrast() == Contrast.HIGH ? HIGH : READABLE;
        boolean low = comfort.reach() == Reach.LOW;
        boolean large = comfort.elder() || comfort.text().compareTo(TextSize.LARGEST) >= 0;
        return large
                ? new Limits(9, 7.1, 25, 5, 20, 22, 2, contrast, low)
                : new Limits(6, 4.8, 20, 4, 16, 18, 2, contrast, low);
    }
}
