package cn.banshi.ui.common;

import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** What the drawings of cards and paper have in common. */
final class Art {

    private Art() {}

    static Rectangle rounded(double x, double y, double width, double height, double radius, String style) {
        Rectangle rectangle = new Rectangle(x, y, width, height);
        rectangle.setArcWidth(radius * 2);
        rectangle.setArcHeight(radius * 2);
        rectangle.getStyleClass().add(style);
        return rectangle;
    }

    /** Points down. */
    static Node arrow() {
        SVGPath arrow = new SVGPath();
        arrow.setContent("M0 0 V50 M-22 28 L0 50 L22 28");
        arrow.getStyleClass().add("art-pen");
        return arrow;
    }
}
