package cn.banshi.ui.material;

import cn.banshi.core.screen.Viewfinder;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.PicturePane;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/** What the camera above the plate sees, while it is on the glass. */
final class LivePane {

    private final Viewfinder viewfinder;
    private final PicturePane pane;
    private final AnimationTimer pulse = new AnimationTimer() {

        @Override
        public void handle(long now) {
            look();
        }
    };

    LivePane(Kit kit, Viewfinder viewfinder) {
        this.viewfinder = viewfinder;
        this.pane = new PicturePane(kit, kit.say("material.live"), kit.say("material.opening"));
        pane.sceneProperty().addListener((of, before, now) -> {
            if (now == null) {
                rest();
            } else {
                pulse.start();
            }
        });
        look();
    }

    Region node() {
        return pane;
    }

    private void look() {
        if (viewfinder.closed()) {
            rest();
        } else {
            viewfinder.take().ifPresent(pane::show);
        }
    }

    /** A running pulse would hold the page, and with it the picture. */
    private void rest() {
        pulse.stop();
        pane.clear();
    }
}
