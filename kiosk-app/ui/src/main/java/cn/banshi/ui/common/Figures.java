package cn.banshi.ui.common;

import javafx.scene.Group;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** What a citizen has in hand, and where on the terminal it goes. Origin of what is held: its upper left corner. */
final class Figures {

    static final double CHIP_CARD_WIDTH = 164;
    static final double CHIP_CARD_HEIGHT = 260;
    static final double PHONE_WIDTH = 156;

    private Figures() {}

    static Group identityCard() {
        Circle head = new Circle(292, 82, 23);
        head.getStyleClass().add("art-dark");
        Arc shoulders = new Arc(292, 148, 37, 36, 0, 180);
        shoulders.setType(ArcType.CHORD);
        shoulders.getStyleClass().add("art-dark");
        return new Group(Art.rounded(0, 0, 362, 226, 24, "art-card"), Art.rounded(34, 46, 150, 15, 8, "art-line"),
                Art.rounded(34, 80, 108, 15, 8, "art-line"), Art.rounded(34, 114, 178, 15, 8, "art-line"),
                Art.rounded(248, 46, 88, 104, 10, "art-photo"), head, shoulders,
                Art.rounded(34, 180, 290, 16, 8, "art-dark"));
    }

    /** Upright, the chip at the end that goes in first. */
    static Group chipCard() {
        return new Group(Art.rounded(0, 0, CHIP_CARD_WIDTH, CHIP_CARD_HEIGHT, 20, "art-card"),
                Art.rounded(26, 30, 112, 16, 8, "art-dark"), Art.rounded(26, 64, 76, 13, 7, "art-line"),
                Art.rounded(26, 92, 96, 13, 7, "art-line"), Art.rounded(26, 120, 60, 13, 7, "art-line"),
                Art.rounded(56, 178, 52, 54, 10, "art-chip"),
                path("M56 196 H76 M88 196 H108 M56 214 H76 M88 214 H108 M76 178 V232 M88 178 V232", "art-contact"));
    }

    /** A code fills most of its screen. */
    static Group phone() {
        return new Group(Art.rounded(0, 0, PHONE_WIDTH, 260, 28, "art-card"),
                Art.rounded(58, 16, 40, 8, 4, "art-dark"), Art.rounded(44, 46, 68, 14, 7, "art-line"), code(),
                Art.rounded(50, 208, 56, 12, 6, "art-line"), Art.rounded(58, 238, 40, 7, 4, "art-dark"));
    }

    /** What everybody knows a QR code by: three corners, and dots between them. It says nothing. */
    private static SVGPath code() {
        String corner = "M%1$d %2$dh36v36h-36z m7 7v22h22v-22z m6 6h10v10h-10z";
        SVGPath code = path(corner.formatted(22, 76) + corner.formatted(98, 76) + corner.formatted(22, 152)
                + "M66 76h8v15h8v8h-16z M82 76h8v8h-8z M66 106h8v8h-8z M22 118h15v8h-15z M44 118h22v15h-8v-7h-14z"
                + "M74 118h16v8h8v8h-24z M106 118h8v16h-8z M120 126h14v8h-14z M66 142h16v8h-8v14h-8z M90 142h8v16h-8z"
                + "M104 142h15v8h-15z M126 142h8v22h-15v-8h7z M66 172h16v16h-8v-8h-8z M90 166h14v8h-6v14h-8z"
                + "M112 164h8v8h-8z M112 180h22v8h-22z", "art-code");
        code.setTranslateY(8);
        return code;
    }

    static Group reader() {
        return still(Art.rounded(30, 258, 492, 192, 28, "art-reader"), Art.rounded(70, 288, 412, 132, 18, "art-zone"));
    }

    static Group slot() {
        return still(Art.rounded(30, 266, 492, 188, 28, "art-reader"),
                Art.rounded(156, 298, 240, 20, 10, "art-mouth"));
    }

    /** A pane of glass with the line of light behind it. */
    static Group scanner() {
        return still(Art.rounded(30, 266, 492, 188, 28, "art-reader"),
                Art.rounded(166, 290, 220, 62, 14, "art-window"), path("M190 321 H362", "art-beam"));
    }

    private static Group still(javafx.scene.Node... parts) {
        Group group = new Group(parts);
        group.setAutoSizeChildren(false);
        return group;
    }

    private static SVGPath path(String lines, String style) {
        SVGPath path = new SVGPath();
        path.setContent(lines);
        path.getStyleClass().add(style);
        return path;
    }
}
