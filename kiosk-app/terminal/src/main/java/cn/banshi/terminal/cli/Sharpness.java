package cn.banshi.terminal.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How sharp a picture is: over how many pixels its steepest edges go from its dark to its light. A lens in focus needs two or three;
 * more megapixels behind the same lens need more. Of a picture without contrast nothing can be said.
 *
 * @param edge pixels
 */
record Sharpness(double edge) {

    /** Grey levels between dark and light below which there is no edge but noise. */
    private static final int LEAST_CONTRAST = 30;
    private static final double SHARP = 3;
    /** Beyond, strokes of small print run into each other. */
    private static final double SOFT = 4;
    /** The steepest are so rare: a page has thousands, a lone object before a wall some hundreds. */
    private static final double STEEPEST = 0.999;
    private static final double DARK = 0.01;
    private static final double LIGHT = 0.99;
    private static final int SHADES = 256;

    /** @return empty when the picture is all of one shade, or none */
    static Optional<Sharpness> of(byte[] jpeg) {
        try {
            // in memory: what ImageIO makes of a stream by itself is a file in the system's temporary folder
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))))
                    .flatMap(Sharpness::of);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    static Optional<Sharpness> of(BufferedImage picture) {
        int[][] grey = grey(picture);
        long[] shades = new long[SHADES];
        long[] steps = new long[SHADES];
        for (int y = 1; y < grey.length; y++) {
            for (int x = 1; x < grey[y].length; x++) {
                int here = grey[y][x];
                shades[here]++;
                steps[Math.max(Math.abs(here - grey[y][x - 1]), Math.abs(here - grey[y - 1][x]))]++;
            }
        }
        int contrast = below(shades, LIGHT) - below(shades, DARK);
        return contrast < LEAST_CONTRAST
                ? Optional.empty()
                : Optional.of(new Sharpness(contrast / (double) Math.max(below(steps, STEEPEST), 1)));
    }

    private static int[][] grey(BufferedImage picture) {
        int[][] grey = new int[picture.getHeight()][picture.getWidth()];
        for (int y = 0; y < grey.length; y++) {
            int[] line = picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
            for (int x = 0; x < line.length; x++) {
                int colour = line[x];
                grey[y][x] = (2 * (colour >> 16 & 0xFF) + 5 * (colour >> 8 & 0xFF) + (colour & 0xFF)) / 8;
            }
        }
        return grey;
    }

    /** The value that such a part of all does not exceed. */
    private static int below(long[] counts, double part) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        long seen = 0;
        int value = 0;
        while (value < SHADES - 1 && seen + counts[value] < part * all) {
            seen += counts[value++];
        }
        return value;
    }

    String words() {
        String judged = edge <= SHARP ? "sharp" : edge <= SOFT ? "soft" : "blurred";
        return String.format(Locale.ROOT, "%s; edges are %.1f pixels wide", judged, edge);
    }
}
