package cn.banshi.ui.common;

import cn.banshi.core.screen.CardPlace;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** What to do with a card or a phone: it hovers over its place on its way in or out, or a card stays there while it is being read. */
public final class CardDrawing extends Region {

    /** Arrow and spinner stand on one side of the middle; the other side gets as much. */
    private static final double WIDTH = 670;
    private static final double HEIGHT = 470;
    /** There the arrow stands above the place, beside what goes in. */
    private static final double NARROW_WIDTH = 500;
    private static final double NARROW_ARROW = 440;
    private static final double NARROW_READER_ARROW = 492;
    private static final double NARROW_ARROW_TOP = 172;
    private static final double ZONE_WIDTH = 412;
    /** Below the window of the scanner; the other places have more. */
    private static final double NAME_HEIGHT = 100;
    /** What letters take of the height of their line. */
    private static final double LETTERS = 0.75;
    private static final double READER_MIDDLE = 276;
    private static final double READER_HEIGHT_MIDDLE = 350;
    private static final double SLOT_NAME_MIDDLE = 388;
    private static final double SCANNER_NAME_MIDDLE = 402;
    private static final double SLOT_MIDDLE = 220;
    private static final double READING_SLOT_MIDDLE = 316;
    private static final double SPINNER = 92;
    private static final double MARGIN = 60;
    private static final double SMALL_MARGIN = 24;
    /** What has gone in is not to be seen. */
    private static final double SLOT_MOUTH = 308;
    private static final double LARGEST = 1.25;
    /** To be seen from some steps away. */
    private static final double CALLING = 1.5;

    private final CardPlace place;
    private final Group drawing = new Group();
    private final Group card;
    private final Words zone;
    private final Node arrow = arrow();
    private Pose pose = Pose.LAY;
    private double width = WIDTH;
    private double margin = MARGIN;
    private final Spinner spinner;
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
        spinner = Spinner.of(kit, SPINNER);
        card = switch (place) {
            case READER -> Figures.identityCard();
            case SLOT -> Figures.chipCard();
            case SCANNER -> Figures.phone();
        };
        zone = kit.words(kit.say(switch (place) {
            case READER -> "identify.zone";
            case SLOT -> "identify.slot";
            case SCANNER -> "identify.scanner";
        }), "h3", "blue").centred();
        getStyleClass().add("panel");
        drawing.setManaged(false);
        drawing.getChildren().addAll(switch (place) {
            case READER -> Figures.reader();
            case SLOT -> Figures.slot();
            case SCANNER -> Figures.scanner();
        }, card, arrow, spinner);
        drawing.setAutoSizeChildren(false);
        drawing.getTransforms().add(scale);
        spinner.resizeRelocate(556, 304, SPINNER, SPINNER);
        getChildren().addAll(drawing, zone);
        setMinHeight(300);
        setPrefHeight(560);
        show(Pose.LAY);
    }

    public void show(Pose now) {
        pose = now;
        requestLayout();
        boolean lies = now == Pose.READ;
        switch (place) {
            case READER -> lay(lies);
            case SLOT -> put(lies);
            case SCANNER -> hold();
        }
        arrow.setVisible(!lies);
        boolean take = now == Pose.TAKE;
        arrow.setRotate(take ? 180 : 0);
        arrow.setScaleX(take ? CALLING : 1);
        arrow.setScaleY(take ? CALLING : 1);
        spinner.setVisible(lies);
        spinner.turn(lies);
    }

    /** As part of a narrow panel. */
    public CardDrawing narrow() {
        getStyleClass().remove("panel");
        setMinHeight(220);
        setPrefHeight(400);
        width = NARROW_WIDTH;
        arrow.setLayoutY(NARROW_ARROW_TOP);
        arrow.setLayoutX(place == CardPlace.READER ? NARROW_READER_ARROW : NARROW_ARROW);
        return this;
    }

    /** As one of three: {@link #narrow}, and its name as large as the room for it. */
    public CardDrawing small() {
        zone.getStyleClass().remove("h3");
        zone.getStyleClass().addAll("caption", "bold");
        narrow();
        margin = SMALL_MARGIN;
        setMinHeight(200);
        return this;
    }

    private void lay(boolean lies) {
        card.setRotate(lies ? 0 : -6);
        card.setLayoutX(lies ? 95 : 78);
        card.setLayoutY(lies ? 236 : 20);
    }

    private void put(boolean inside) {
        card.setLayoutX(READER_MIDDLE - Figures.CHIP_CARD_WIDTH / 2);
        card.setLayoutY(inside ? SLOT_MOUTH - Figures.CHIP_CARD_HEIGHT / 2 : -14);
        card.setClip(inside
                ? new Rectangle(-4, -4, Figures.CHIP_CARD_WIDTH + 8, Figures.CHIP_CARD_HEIGHT / 2 + 4)
                : null);
    }

    /** A code is read at once: there is nothing in between to show. */
    private void hold() {
        card.setLayoutX(READER_MIDDLE - Figures.PHONE_WIDTH / 2);
        card.setLayoutY(-14);
    }

    private static Node arrow() {
        Node arrow = Art.arrow();
        arrow.setLayoutX(580);
        arrow.setLayoutY(206);
        return arrow;
    }

    private double nameMiddle() {
        return switch (place) {
            case READER -> READER_HEIGHT_MIDDLE;
            case SLOT -> SLOT_NAME_MIDDLE;
            case SCANNER -> SCANNER_NAME_MIDDLE;
        };
    }

    private double heightMiddle() {
        boolean lies = pose == Pose.READ;
        return switch (place) {
            case READER -> lies ? READER_HEIGHT_MIDDLE : HEIGHT / 2;
            case SLOT -> lies ? READING_SLOT_MIDDLE : SLOT_MIDDLE;
            case SCANNER -> SLOT_MIDDLE;
        };
    }

    @Override
    protected void layoutChildren() {
        double wide = pose == Pose.READ ? WIDTH : width; // the spinner stands where a narrow one has its edge
        double factor = Math.min(LARGEST, Math.min(getWidth() / (wide + margin), getHeight() / (HEIGHT + margin)));
        scale.setX(factor);
        scale.setY(factor);
        // Arrow and spinner stand to the right of what stands in the middle.
        drawing.setLayoutX(Math.rint(getWidth() / 2 - READER_MIDDLE * factor));
        drawing.setLayoutY(Math.rint(getHeight() / 2 - heightMiddle() * factor));
        double zoneHeight = zone.prefHeight(-1);
        // covered by a card, or over the edge of its place, nobody reads it
        boolean covered = place == CardPlace.READER && pose == Pose.READ;
        boolean fits = zone.prefWidth(-1) <= ZONE_WIDTH * factor && zoneHeight * LETTERS <= NAME_HEIGHT * factor;
        zone.setVisible(!covered && fits);
        zone.resizeRelocate(0,
                Math.rint(getHeight() / 2 + (nameMiddle() - heightMiddle()) * factor - zoneHeight / 2), getWidth(),
                zoneHeight);
    }
}
