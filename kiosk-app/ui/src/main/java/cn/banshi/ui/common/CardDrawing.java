package cn.banshi.ui.common;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** What to do with the card: it hovers over the reader on its way down or up, or lies on it while it is being read. */
public final class CardDrawing extends Region {

    /** Arrow and spinner stand on one side of the middle; the other side gets as much. */
    private static final double WIDTH = 670;
    private static final double HEIGHT = 470;
    private static final double READER_MIDDLE = 276;
    private static final double READER_HEIGHT_MIDDLE = 350;
    private static final double LARGEST = 1.25;
    /** To be seen from some steps away. */
    private static final double CALLING = 1.5;
    private static final double CARD_WIDTH = 362;
    private static final double CARD_HEIGHT = 226;

    private final Group drawing = new Group();
    private final Group card = card();
    private final Group reader = reader();
    private final Words zone;
    private final Node arrow = arrow();
    private Pose pose = Pose.LAY;
    private final Spinner spinner = new Spinner(92);
    private final Scale scale = new Scale(1, 1, 0, 0);

    /** What the card does. */
    public enum Pose {
        /** It is to be laid down. */
        LAY, READ,
        /** It is to be taken. */
        TAKE
    }

    public CardDrawing(Kit kit) {
        zone = kit.words(kit.say("identify.zone"), "h3", "blue").centred();
        getStyleClass().add("panel");
        drawing.setManaged(false);
        drawing.getChildren().addAll(reader, card, arrow, spinner);
        drawing.setAutoSizeChildren(false);
        drawing.getTransforms().add(scale);
        spinner.resizeRelocate(556, 304, 92, 92);
        getChildren().addAll(drawing, zone);
        setMinHeight(300);
        setPrefHeight(560);
        show(Pose.LAY);
    }

    public void show(Pose now) {
        pose = now;
        requestLayout();
        boolean lies = now == Pose.READ;
        card.setRotate(lies ? 0 : -6);
        card.setLayoutX(lies ? 95 : 78);
        card.setLayoutY(lies ? 236 : 20);
        zone.setVisible(!lies);
        arrow.setVisible(!lies);
        boolean take = now == Pose.TAKE;
        arrow.setRotate(take ? 180 : 0);
        arrow.setScaleX(take ? CALLING : 1);
        arrow.setScaleY(take ? CALLING : 1);
        spinner.setVisible(lies);
        spinner.turn(lies);
    }

    private static Group reader() {
        Rectangle body = Art.rounded(30, 258, 492, 192, 28, "art-reader");
        Rectangle zone = Art.rounded(70, 288, 412, 132, 18, "art-zone");
        Group reader = new Group(body, zone);
        reader.setAutoSizeChildren(false);
        return reader;
    }

    private static Group card() {
        Circle head = new Circle(292, 82, 23);
        head.getStyleClass().add("art-dark");
        Arc shoulders = new Arc(292, 148, 37, 36, 0, 180);
        shoulders.setType(ArcType.CHORD);
        shoulders.getStyleClass().add("art-dark");
        return new Group(Art.rounded(0, 0, CARD_WIDTH, CARD_HEIGHT, 24, "art-card"),
                Art.rounded(34, 46, 150, 15, 8, "art-line"), Art.rounded(34, 80, 108, 15, 8, "art-line"),
                Art.rounded(34, 114, 178, 15, 8, "art-line"), Art.rounded(248, 46, 88, 104, 10, "art-photo"), head,
                shoulders,
                Art.rounded(34, 180, 290, 16, 8, "art-dark"));
    }

    private static Node arrow() {
        Node arrow = Art.arrow();
        arrow.setLayoutX(580);
        arrow.setLayoutY(206);
        return arrow;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(LARGEST, Math.min(getWidth() / (WIDTH + 60), getHeight() / (HEIGHT + 60)));
        scale.setX(factor);
        scale.setY(factor);
        // The reader is the middle; arrow and spinner stand to its right.
        drawing.setLayoutX(Math.rint(getWidth() / 2 - READER_MIDDLE * factor));
        double zoneHeight = zone.prefHeight(-1);
        zone.resizeRelocate(0,
                Math.rint(getHeight() / 2 + (READER_HEIGHT_MIDDLE - HEIGHT / 2) * factor - zoneHeight / 2), getWidth(),
                zoneHeight);
        drawing.setLayoutY(
                Math.rint(getHeight() / 2 - (pose == Pose.READ ? READER_HEIGHT_MIDDLE : HEIGHT / 2) * factor));
    }
}
