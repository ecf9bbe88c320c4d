package cn.banshi.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Something that a page can do without: shown where there is room for all of it, and else not at all. */
public final class Spare extends Region {

    private final Region content;

    public Spare(Region content) {
        this.content = content;
        getChildren().add(content);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        boolean fits = getHeight() >= content.prefHeight(getWidth()) - 1;
        // made clear, not invisible: JavaFX leaves what is invisible without style, and then measures it wrongly
        setOpacity(fits ? 1 : 0);
        setMouseTransparent(!fits);
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
