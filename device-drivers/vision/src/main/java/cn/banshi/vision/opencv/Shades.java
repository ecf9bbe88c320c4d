package cn.banshi.vision.opencv;

import org.opencv.core.Mat;

/** How often each of 256 shades occurs in a grey picture. */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Shades(int[] counts, int total) {

    private static final int LEVELS = 256;

    static Shades of(Mat grey) {
        byte[] pixels = bytes(grey);
        int[] counts = new int[LEVELS];
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
        }
        return new Shades(counts, pixels.length);
    }

    /** A single-channel picture's pixels, row after row. */
    static byte[] bytes(Mat grey) {
        byte[] pixels = new byte[grey.rows() * grey.cols()];
        grey.get(0, 0, pixels);
        return pixels;
    }

    /** The shade that a part of all pixels does not exceed. */
    int below(double part) {
        int seen = 0;
        for (int shade = 0; shade < LEVELS; shade++) {
            seen += counts[shade];
            if (seen >= part * total) {
                return shade;
            }
        }
        return LEVELS - 1;
    }

    /** Part of all pixels that have this shade or a lighter one. */
    double partFrom(int least) {
        int seen = 0;
        for (int shade = least; shade < LEVELS; shade++) {
            seen += counts[shade];
        }
        return (double) seen / Math.max(1, total);
    }
}
