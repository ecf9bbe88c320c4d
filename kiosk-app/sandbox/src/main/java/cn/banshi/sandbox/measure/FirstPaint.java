package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The first page of a terminal standing painted on an X server: its ground in all corners, and the white button with its words. */
final class FirstPaint {

    /** The primary colour of the attract screen's ground, see the theme. */
    private static final int GROUND = 0x0A4A9C;
    private static final int START_BUTTON = 0xFFFFFF;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private FirstPaint() {}

    /**
     * Waits for it.
     *
     * @param begin when the process was started, {@link System#nanoTime}
     * @return seconds since then
     * @throws IOException when the process ended, or nothing of that kind was painted within 30 s
     */
    static double seconds(Framebuffer screen, Process process, long begin) throws IOException {
        while (!painted(screen)) {
            if (System.nanoTime() - begin > LIMIT.toNanos() || !process.isAlive()) {
                throw new IOException("no first page within " + LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean painted(Framebuffer screen) {
        int right = screen.width() - 3;
        int bottom = screen.height() - 3;
        return screen.colour(2, 2) == GROUND && screen.colour(right, 2) == GROUND && screen.colour(2, bottom) == GROUND
                && screen.colour(right, bottom) == GROUND && wordsOnWhite(screen);
    }

    private static boolean wordsOnWhite(Framebuffer screen) {
        int white = 0;
        int words = 0;
        for (int colour : screen.sample(
                new Framebuffer.Grid(0, screen.height() / 2, screen.width(), screen.height(), 4))) {
            white += colour == START_BUTTON ? 1 : 0;
            words += colour == GROUND && white > 500 ? 1 : 0;
        }
        return white > 2000 && words > 0;
    }
}
