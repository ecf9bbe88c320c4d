package cn.banshi.ui.common;

import cn.banshi.ui.theme.Motion;
import java.time.Instant;
import javafx.scene.layout.Region;

/** Says that the terminal works. Rests by itself while it is not on the screen. JavaFX thread only. */
public abstract sealed class Spinner extends Region permits Beads, Seconds {

    private boolean wanted;

    /** @param size width and height, units */
    public static Spinner of(Kit kit, double size) {
        return kit.motion() == Motion.NONE ? new Seconds(kit, size) : new Beads(size);
    }

    Spinner(double size) {
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        sceneProperty().addListener((o, before, now) -> run());
    }

    /** @param began when the work did; before this is said, it is when this was first turned */
    public abstract void since(Instant began);

    /** Starts or rests. */
    public final void turn(boolean now) {
        wanted = now;
        run();
    }

    private void run() {
        if (wanted && getScene() != null) {
            start();
        } else {
            stop();
        }
    }

    /** Does nothing while it goes. */
    abstract void start();

    abstract void stop();
}
