package cn.banshi.ui.common;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A receipt that hangs out of its slot and is to be taken. */
public final class SlipDrawing extends Region {

    private static final double WIDTH = 670;
    private static final double HEIGHT = 470;
    private static final double SLOT_MIDDLE = 276;
    private static final double NAME_MIDDLE = 68;
    private static final double LARGEST = 1.25;
    /** To be seen from some steps away. */
    private static final double CALLING = 1.5;

    private final Group drawing = new Group();
    private final Words name;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public SlipDrawing(Kit kit) {
        name = kit.words(kit.say("goodbye.slot"), "h3", "blue").centred();
        getStyleClass().add("panel");
        drawing.setManaged(false);
        drawing.setAutoSizeChildren(false);
        drawing.getChildren()
                .addAll(Art.rounded(30, 10, 492, 170, 28, "art-reader"), Art.rounded(92, 118, 368, 22, 11, "art-dark"),
                        slip(), arrow());
        drawing.getTransforms().add(scale);
        getChildren().addAll(drawing, name);
        setMinHeight(300);
        setPrefHeight(560);
    }

    /** Torn off below, as a cutter's teeth leave it. */
    private static Group slip() {
        SVGPath paper = new SVGPath();
        paper.setContent("M136 129 H416 V440 l-20 18 l-20 -18 l-20 18 l-20 -18 l-20 18 l-20 -18 l-20 18 l-20 -18"
                + " l-20 18 l-20 -18 l-20 18 l-20 -18 l-20 18 l-20 -18 Z");
        paper.getStyleClass().add("art-card");
        return new Group(paper, Art.rounded(196, 172, 160, 18, 9, "art-dark"),
                Art.rounded(166, 218, 220, 14, 7, "art-line"), Art.rounded(166, 250, 150, 14, 7, "art-line"),
                Art.rounded(166, 282, 186, 14, 7, "art-line"), Art.rounded(226, 324, 100, 86, 10, "art-photo"));
    }

    private static Node arrow() {
        Node arrow = Art.arrow();
        arrow.setLayoutX(580);
        arrow.setLayoutY(270);
        arrow.setScaleX(CALLING);
        arrow.setScaleY(CALLING);
        return arrow;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(LARGEST, Math.min(getWidth() / (WIDTH + 60), getHeight() / (HEIGHT + 60)));
        scale.setX(factor);
        scale.setY(factor);
        // The slot is the middle; the arrow stands to its right.
        drawing.setLayoutX(Math.rint(getWidth() / 2 - SLOT_MIDDLE * factor));
        drawing.setLayoutY(Math.rint(getHeight() / 2 - HEIGHT / 2 * factor));
        double height = name.prefHeight(-1);
        name.resizeRelocate(0, Math.rint(getHeight() / 2 + (NAME_MIDDLE - HEIGHT / 2) * factor - height / 2),
                getWidth(), height);
    }
}
