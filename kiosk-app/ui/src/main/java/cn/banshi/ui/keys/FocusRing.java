package cn.banshi.ui.keys;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A thick ring of three bands around what a key would press; it can be told from whatever lies below it. */
public final class FocusRing extends Region {

    /** Beyond the edge of what it goes around, in units of the page. */
    private static final double AIR = 7;

    private double scale = 1;
    private final InvalidationListener moved = o -> follow();
    private Optional<Node> around = Optional.empty();

    public FocusRing() {
        setId("focus-ring");
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** @param now pixels of a unit */
    public void scale(double now) {
        scale = now;
    }

    void goAround(Optional<Node> target) {
        around.ifPresent(before -> {
            before.localToSceneTransformProperty().removeListener(moved);
            before.layoutBoundsProperty().removeListener(moved);
        });
        around = target;
        target.ifPresent(now -> {
            now.localToSceneTransformProperty().addListener(moved);
            now.layoutBoundsProperty().addListener(moved);
        });
        follow();
    }

    private void follow() {
        setVisible(around.isPresent());
        around.ifPresent(node -> {
            Bounds at = node.localToScene(node.getLayoutBounds());
            double air = AIR * scale;
            resizeRelocate(at.getMinX() - air, at.getMinY() - air, at.getWidth() + 2 * air, at.getHeight() + 2 * air);
        });
    }
}
