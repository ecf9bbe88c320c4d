package cn.banshi.ui.common;

import cn.banshi.core.screen.Picture;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A picture, whole and as large as there is room. */
public final class PicturePane extends Region {

    private static final double RADIUS = 20;

    private final ImageView view = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Words without;

    /** @param spoken what it is */
    public PicturePane(Kit kit, Picture picture, String spoken) {
        this(kit, spoken, "");
        show(picture.copy());
    }

    /** Without a picture yet; {@code without} says so. */
    public PicturePane(Kit kit, String spoken, String without) {
        this.without = kit.words(without, "body", "muted").centred();
        frame.getStyleClass().add("picture-frame");
        frame.setArcWidth(RADIUS * 2);
        frame.setArcHeight(RADIUS * 2);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(spoken);
        getChildren().addAll(frame, view, this.without);
    }

    /** @param jpeg overwritten here; what is none changes nothing */
    public void show(byte[] jpeg) {
        Jpeg.read(jpeg).ifPresent(image -> {
            view.setImage(image);
            without.setVisible(false);
            requestLayout();
        });
    }

    public void clear() {
        view.setImage(null);
        without.setVisible(true);
    }

    @Override
    protected void layoutChildren() {
        frame.setWidth(getWidth());
        frame.setHeight(getHeight());
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        double width = view.getLayoutBounds().getWidth();
        double height = view.getLayoutBounds().getHeight();
        view.relocate(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2));
        Rectangle round = new Rectangle(width, height);
        round.setArcWidth(RADIUS * 2);
        round.setArcHeight(RADIUS * 2);
        view.setClip(round);
        double words = without.prefHeight(getWidth() - 2 * RADIUS);
        without.resizeRelocate(RADIUS, Math.rint((getHeight() - words) / 2), getWidth() - 2 * RADIUS, words);
    }
}
