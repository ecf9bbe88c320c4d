package cn.banshi.ui.common;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A sheet that lies flat on the plate, whole, under the camera that looks down on it. */
public final class PlateDrawing extends Region {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 440;
    private static final double LARGEST = 1.4;

    private final Group drawing = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);

    public PlateDrawing(Kit kit) {
        getStyleClass().add("panel");
        setAccessibleText(kit.say("material.drawing"));
        drawing.setManaged(false);
        drawing.setAutoSizeChildren(false);
        drawing.getChildren().addAll(plate(), sheet(), camera());
        drawing.getTransforms().add(scale);
        getChildren().add(drawing);
        setMinSize(200, 240);
    }

    /** Seen at a slant. */
    private static Group plate() {
        return new Group(path("M60 282 H300 L344 424 H16 Z", "art-reader"),
                path("M78 298 H282 L316 408 H44 Z", "art-zone"));
    }

    private static Group sheet() {
        return new Group(path("M126 306 H234 L250 398 H110 Z", "art-card"),
                path("M142 326 H218 M139 344 H221 M136 362 H200 M133 380 H214", "art-print"));
    }

    private static Group camera() {
        Circle lens = new Circle(180, 78, 14);
        lens.getStyleClass().add("art-window");
        return new Group(path("M330 420 V40 H216", "art-arm"), Art.rounded(132, 16, 96, 50, 16, "art-reader"), lens,
                path("M158 104 L112 290 M202 104 L248 290", "art-sight"),
                path("M180 136 V236 M158 214 L180 236 L202 214", "art-pen"));
    }

    private static SVGPath path(String lines, String style) {
        SVGPath path = new SVGPath();
        path.setContent(lines);
        path.getStyleClass().add(style);
        return path;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(LARGEST, Math.min(getWidth() / (WIDTH + 40), getHeight() / (HEIGHT + 40)));
        scale.setX(factor);
        scale.setY(factor);
        drawing.setLayoutX(Math.rint((getWidth() - WIDTH * factor) / 2));
        drawing.setLayoutY(Math.rint((getHeight() - HEIGHT * factor) / 2));
    }
}
