package cn.banshi.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture that was once looked at and found good, at half its size. */
final class Golden {

    /** A panel's pixels for each of the golden picture's, across and down. */
    private static final int STEP = 2;
    /** Of 255: what rounding alone changes in the mean of four pixels. */
    private static final int ROUNDING = 2;
    private static final int CHANGED = 0xD00000;

    private final Path file;

    Golden(Path file) {
        this.file = file;
    }

    void bless(BufferedImage seen) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(half(seen), "png", file.toFile());
    }

    /** What differs, in red over the paled picture; empty when nothing does. */
    Optional<BufferedImage> difference(BufferedImage seen) {
        BufferedImage now = half(seen);
        BufferedImage then = read();
        if (now.getWidth() != then.getWidth() || now.getHeight() != then.getHeight()) {
            return Optional.of(now);
        }
        boolean same = true;
        var difference = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                boolean changed = apart(now.getRGB(x, y), then.getRGB(x, y)) > ROUNDING;
                difference.setRGB(x, y, changed ? CHANGED : paled(now.getRGB(x, y)));
                same &= !changed;
            }
        }
        return same ? Optional.empty() : Optional.of(difference);
    }

    private BufferedImage read() {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException("No golden picture " + file + ": installer/gallery --bless makes it",
                    missing);
        }
    }

    private static int apart(int one, int other) {
        return Math.max(Math.abs(channel(one, 16) - channel(other, 16)),
                Math.max(Math.abs(channel(one, 8) - channel(other, 8)), Math.abs(channel(one, 0) - channel(other, 0))));
    }

    private static int paled(int colour) {
        return pale(colour, 16) << 16 | pale(colour, 8) << 8 | pale(colour, 0);
    }

    private static int pale(int colour, int shift) {
        return 170 + channel(colour, shift) / 3;
    }

    private static int channel(int colour, int shift) {
        return colour >> shift & 0xFF;
    }

    private static BufferedImage half(BufferedImage whole) {
        var half = new BufferedImage(whole.getWidth() / STEP, whole.getHeight() / STEP, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < half.getHeight(); y++) {
            for (int x = 0; x < half.getWidth(); x++) {
                half.setRGB(x, y, mean(whole, x * STEP, y * STEP, 16) << 16 | mean(whole, x * STEP, y * STEP, 8) << 8
                        | mean(whole, x * STEP, y * STEP, 0));
            }
        }
        return half;
    }

    private static int mean(BufferedImage whole, int left, int top, int shift) {
        int sum = 0;
        for (int at = 0; at < STEP * STEP; at++) {
            sum += channel(whole.getRGB(left + at % STEP, top + at / STEP), shift);
        }
        return (sum + STEP * STEP / 2) / (STEP * STEP);
    }
}
