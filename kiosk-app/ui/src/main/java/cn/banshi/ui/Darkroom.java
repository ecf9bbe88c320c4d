package cn.banshi.ui;

import cn.banshi.core.screen.Presentation;
import cn.banshi.ui.common.FxThread;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/** Takes pictures of screens as the terminal shows them, without showing a window. Needs a display all the same. Not thread-safe. */
public final class Darkroom {

    /** A screen takes a tenth of a second; the first one waits for fonts. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Window window;
    private final Scene scene;

    private Darkroom(Window window, Scene scene) {
        this.window = window;
        this.scene = scene;
    }

    /**
     * Starts the toolkit where nobody has.
     *
     * @param at what the clock in the header says
     * @throws UnsupportedOperationException where there is no display
     */
    public static Darkroom open(Assets assets, Panel panel, Instant at) {
        start();
        return on(() -> {
            Stage stage = new Stage();
            Window window = new Window(stage, assets, panel, action -> {}, Clock.fixed(at, Window.HALL_ZONE));
            return new Darkroom(window, stage.getScene());
        });
    }

    private static void start() {
        Platform.setImplicitExit(false);
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // there is one toolkit in a process, and it can be asked in no other way
        }
    }

    /** Blocks until it is drawn; pixels of the panel. */
    public BufferedImage picture(Presentation presentation) {
        return on(() -> {
            window.render(presentation);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return picture(scene);
        });
    }

    /** JavaFX thread only. */
    static BufferedImage picture(Scene scene) {
        WritableImage shot = scene.snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static <T> T on(Supplier<T> work) {
        return FxThread.ask(work, LIMIT).orElseThrow();
    }
}
