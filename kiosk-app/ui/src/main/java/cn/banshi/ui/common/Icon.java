package cn.banshi.ui.common;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A line icon in a square box. Never stands without words. */
public final class Icon extends Region {

    private static final double GRID = 24;

    private final SVGPath path = new SVGPath();

    public Icon(String svg, double size, String... styles) {
        getStyleClass().add("icon");
        getStyleClass().addAll(styles);
        path.setContent(svg);
        path.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        path.setManaged(false);
        getChildren().add(path);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    /** Another picture of the same size. */
    public void show(String svg) {
        path.setContent(svg);
    }
}
