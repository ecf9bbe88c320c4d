package cn.banshi.ui.face;

import cn.banshi.core.screen.Viewfinder;
import cn.banshi.ui.common.Jpeg;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Live;
import cn.banshi.ui.common.Spinner;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** The citizen as in a round mirror. Keeps no picture, and shows none when it is not on the screen or nothing more is to be seen. */
final class Mirror extends Region {

    private static final double RIM = 10;
    private static final double SPINNER = 132;

    private final ImageView picture = new ImageView();
    private final Circle back = new Circle();
    private final Circle rim = new Circle();
    private final Spinner spinner;
    private final Live live;
    private boolean works;

    Mirror(Kit kit, Viewfinder viewfinder) {
        spinner = Spinner.of(kit, SPINNER);
        picture.setId("mirror");
        picture.setPreserveRatio(true);
        picture.setScaleX(-1);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(kit.say("face.picture"));
        back.getStyleClass().add("mirror-back");
        rim.getStyleClass().add("mirror-rim");
        for (Node each : List.of(back, picture, spinner, rim)) {
            each.setManaged(false);
        }
        getChildren().addAll(back, picture, spinner, rim);
        live = new Live(this, viewfinder, this::sees, () -> picture.setImage(null));
        busy(true);
    }

    /** @param now whether the machine works, and nothing is asked of the citizen */
    void busy(boolean now) {
        works = now;
        spinner.turn(now);
        spinner.setVisible(now);
        picture.setVisible(!now);
        if (!now) {
            live.look();
        }
    }

    private void sees(byte[] jpeg) {
        if (works) {
            Arrays.fill(jpeg, (byte) 0);
        } else {
            Jpeg.read(jpeg).ifPresent(this::show);
        }
    }

    /** Its middle, as high as it is. */
    private void show(Image seen) {
        double side = Math.min(seen.getWidth(), seen.getHeight());
        picture.setViewport(new Rectangle2D((seen.getWidth() - side) / 2, (seen.getHeight() - side) / 2, side, side));
        picture.setImage(seen);
    }

    @Override
    protected double computePrefWidth(double height) {
        return computePrefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 640;
    }

    @Override
    protected void layoutChildren() {
        double radius = Math.min(getWidth(), getHeight()) / 2;
        double x = getWidth() / 2;
        double y = getHeight() / 2;
        for (Circle circle : List.of(back, rim)) {
            circle.setCenterX(x);
            circle.setCenterY(y);
            circle.setRadius(radius - RIM / 2);
        }
        double side = 2 * (radius - RIM);
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        picture.relocate(x - side / 2, y - side / 2);
        picture.setClip(new Circle(side / 2, side / 2, side / 2));
        spinner.resizeRelocate(x - SPINNER / 2, y - SPINNER / 2, SPINNER, SPINNER);
    }
}
