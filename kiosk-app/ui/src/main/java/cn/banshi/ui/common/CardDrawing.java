package cn.banshi.ui.common;

import cn.banshi.core.screen.CardPlace;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** What to do with a card: it hovers over its place on its way in or out, or stays there while it is being read. */
public final class CardDrawing extends Region {

    /** Arrow and spinner stand on one side of the middle; the other side gets as much. */
    private static final double WIDTH = 670;
    private static final double HEIGHT = 470;
    private static final double NARROW_WIDTH = 580;
    private static final double NARROW_MIDDLE = 314;
    private static final double READER_MIDDLE = 276;
    private static final double READER_HEIGHT_MIDDLE = 350;
    private static final double SLOT_NAME_MIDDLE = 388;
    private static final double SLOT_MIDDLE = 220;
    private static final double READING_SLOT_MIDDLE = 316;
    private static final double MARGIN = 60;
    /** What has gone in is not to be seen. */
    private static final double SLOT_MOUTH = 308;
    private static final double LARGEST = 1.25;
    /** To be seen from some steps away. */
    private static final double CALLING = 1.5;
    private static final double CARD_WIDTH = 362;
    private static final double CARD_HEIGHT = 226;
    private static final double CHIP_CARD_WIDTH = 164;
    private static final double CHIP_CARD_HEIGHT = 260;

    private final CardPlace place;
    private final Group drawing = new Group();
    private final Group card;
    private final Words zone;
    private final Node arrow = arrow();
    private Pose pose = Pose.LAY;
    private double width = WIDTH;
    private double middle = READER_MIDDLE;
    private final Spinner spinner = new Spinner(92);
    private final Scale scale = new Scale(1, 1, 0, 0);

    /** What the card does. */
    public enum Pose {
        /** It is to be laid down. */
        LAY, READ,
        /** It is to be taken. */
        TAKE
    }

    public CardDrawing(Kit kit, CardPlace place) {
        this.place = place;
        boolean slot = place == CardPlace.SLOT;
        card = slot ? chipCard() : card();
        zone = kit.words(kit.say(slot ? "identify.slot" : "identify.zone"), "h3", "blue").centred();
        getStyleClass().add("panel");
        drawing.setManaged(false);
        drawing.getChildren().addAll(slot ? slot() : reader(), card, arrow, spinner);
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
        if (place == CardPlace.SLOT) {
            put(lies);
        } else {
            lay(lies);
        }
        arrow.setVisible(!lies);
        boolean take = now == Pose.TAKE;
        arrow.setRotate(take ? 180 : 0);
        arrow.setScaleX(take ? CALLING : 1);
        arrow.setScaleY(take ? CALLING : 1);
        spinner.setVisible(lies);
        spinner.turn(lies);
    }

    /** As part of a narrow panel: the arrow's side gets more than the other. */
    public CardDrawing narrow() {
        getStyleClass().remove("panel");
        setMinHeight(260);
        setPrefHeight(400);
        width = NARROW_WIDTH;
        middle = NARROW_MIDDLE;
        return this;
    }

    private void lay(boolean lies) {
        card.setRotate(lies ? 0 : -6);
        card.setLayoutX(lies ? 95 : 78);
        card.setLayoutY(lies ? 236 : 20);
        zone.setVisible(!lies);
    }

    private void put(boolean inside) {
        card.setLayoutX(READER_MIDDLE - CHIP_CARD_WIDTH / 2);
        card.setLayoutY(inside ? SLOT_MOUTH - CHIP_CARD_HEIGHT / 2 : -14);
        card.setClip(inside ? new Rectangle(-4, -4, CHIP_CARD_WIDTH + 8, CHIP_CARD_HEIGHT / 2 + 4) : null);
    }

    private static Group slot() {
        Group slot = new Group(Art.rounded(30, 266, 492, 188, 28, "art-reader"),
                Art.rounded(156, 298, 240, 20, 10, "art-mouth"));
        slot.setAutoSizeChildren(false);
        return slot;
    }

    /** Upright, the chip at the end that goes in first. */
    private static Group chipCard() {
        SVGPath contacts = new SVGPath();
        contacts.setContent("M56 196 H76 M88 196 H108 M56 214 H76 M88 214 H108 M76 178 V232 M88 178 V232");
        contacts.getStyleClass().add("art-contact");
        return new Group(Art.rounded(0, 0, CHIP_CARD_WIDTH, CHIP_CARD_HEIGHT, 20, "art-card"),
                Art.rounded(26, 30, 112, 16, 8, "art-dark"), Art.rounded(26, 64, 76, 13, 7, "art-line"),
                Art.rounded(26, 92, 96, 13, 7, "art-line"), Art.rounded(26, 120, 60, 13, 7, "art-line"),
                Art.rounded(56, 178, 52, 54, 10, "art-chip"), contacts);
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

    private double nameMiddle() {
        return place == CardPlace.SLOT ? SLOT_NAME_MIDDLE : READER_HEIGHT_MIDDLE;
    }

    private double heightMiddle() {
        if (pose != Pose.READ) {
            return place == CardPlace.SLOT ? SLOT_MIDDLE : HEIGHT / 2;
        }
        return place == CardPlace.SLOT ? READING_SLOT_MIDDLE : READER_HEIGHT_MIDDLE;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(LARGEST, Math.min(getWidth() / (width + MARGIN), getHeight() / (HEIGHT + MARGIN)));
        scale.setX(factor);
        scale.setY(factor);
        // Arrow and spinner stand to the right of what stands in the middle.
        drawing.setLayoutX(Math.rint(getWidth() / 2 - middle * factor));
        drawing.setLayoutY(Math.rint(getHeight() / 2 - heightMiddle() * factor));
        double zoneHeight = zone.prefHeight(-1);
        zone.resizeRelocate(Math.rint((READER_MIDDLE - middle) * factor),
                Math.rint(getHeight() / 2 + (nameMiddle() - heightMiddle()) * factor - zoneHeight / 2), getWidth(),
                zoneHeight);
    }
}
