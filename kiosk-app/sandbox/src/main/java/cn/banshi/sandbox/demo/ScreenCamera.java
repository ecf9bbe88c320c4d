package cn.banshi.sandbox.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javax.imageio.ImageIO;

/** Keeps what the X server shows, pixel for pixel, as {@code NN-name.png}. */
final class ScreenCamera {

    private final Path folder;
    private final boolean on;
    private int taken;

    /** @param on false when memory is weighed: a picture takes more of it than a visit */
    ScreenCamera(Path folder, boolean on) {
        this.folder = folder;
        this.on = on;
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    void shoot(String name) {
        if (!on) {
            return;
        }
        WritableImage pixels = Finger.ask(() -> {
            Rectangle2D screen = Screen.getPrimary().getBounds();
            return new Robot().getScreenCapture(null, screen);
        });
        taken++;
        try {
            Path file = folder.resolve("%02d-%s.png".formatted(taken, name));
            ImageIO.write(image(pixels), "png", file.toFile());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static BufferedImage image(WritableImage pixels) {
        int width = (int) pixels.getWidth();
        int height = (int) pixels.getHeight();
        int[] argb = new int[width * height];
        pixels.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
