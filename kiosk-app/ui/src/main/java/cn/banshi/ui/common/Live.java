package cn.banshi.ui.common;

import cn.banshi.core.screen.Viewfinder;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/**
 * Looks into a viewfinder before each frame that is drawn while a node is on the glass, so that pictures are as many as can be
 * shown and no more. Stops with the node or the viewfinder: a running pulse would hold the page, and with it the last picture.
 */
public final class Live {

    private final Viewfinder viewfinder;
    private final Consumer<byte[]> seen;
    private final Runnable over;
    private final AnimationTimer pulse = new AnimationTimer() {

        @Override
        public void handle(long now) {
            look();
        }
    };

    /**
     * @param glass looks only while it is in a scene
     * @param seen gets each picture, JPEG, and overwrites it
     * @param over runs when nothing more is to be seen
     */
    public Live(Node glass, Viewfinder viewfinder, Consumer<byte[]> seen, Runnable over) {
        this.viewfinder = viewfinder;
        this.seen = seen;
        this.over = over;
        glass.sceneProperty().addListener((of, before, now) -> {
            if (now == null) {
                rest();
            } else {
                pulse.start();
            }
        });
    }

    /** At once, without waiting for the next frame. */
    public void look() {
        if (viewfinder.closed()) {
            rest();
        } else {
            viewfinder.take().ifPresent(seen);
        }
    }

    private void rest() {
        pulse.stop();
        over.run();
    }
}
