package cn.banshi.ui.common;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/**
 * What tells above, everything to press in the height below that an arm reaches from a seat. What tells may be taller than
 * its half: then it ends a little lower, or the button that turns it stands there.
 */
final class Halves extends Region {

    private final Strip above;
    private final Region below;
    private final double reachable;

    /** @param reachable height of {@code below}, units */
    Halves(Strip above, Region below, double reachable) {
        this.above = above;
        this.below = below;
        this.reachable = reachable;
        getChildren().addAll(above, below);
    }

    @Override
    protected void layoutChildren() {
        Insets air = getPadding();
        double width = getWidth() - air.getLeft() - air.getRight();
        double half = getHeight() - reachable;
        double told = half - air.getTop() - air.getBottom();
        double more = Math.clamp(above.least(width) - told, 0, Turner.HEIGHT + air.getBottom());
        above.resizeRelocate(air.getLeft(), air.getTop(), width, told + more);
        below.resizeRelocate(0, half + more, getWidth(), reachable - more);
    }
}
