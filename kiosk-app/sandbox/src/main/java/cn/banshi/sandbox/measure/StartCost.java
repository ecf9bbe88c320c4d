package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the start of the terminal's process to the attract screen standing painted on the X server, and the memory it
 * then takes.
 *
 * <p>Arguments: runs, screen size as {@code 1080x1920}, then the command that starts the terminal.
 */
public final class StartCost {

    /** The primary colour of the attract screen's ground, see the theme. */
    private static final int GROUND = 0x0A4A9C;
    private static final int START_BUTTON = 0xFFFFFF;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofMillis(2500);
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private record Start(double paintedSeconds, double pssMiB) {}

    private StartCost() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = Integer.parseInt(arguments[0]);
        List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
        var starts = new ArrayList<Start>();
        for (int run = 0; run <= runs; run++) {
            Start start = once(arguments[1], command);
            if (run > 0) { // the first only warms the page cache
                starts.add(start);
            }
        }
        print("process start to attract screen painted, s", "%.2f",
                starts.stream().mapToDouble(Start::paintedSeconds).sorted().toArray());
        print("PSS 2.5 s later, MiB", "%.0f", starts.stream().mapToDouble(Start::pssMiB).sorted().toArray());
    }

    private static Start once(String size, List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start-cost");
        try (var screen = Framebuffer.start(folder, size)) {
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DISPLAY", screen.display());
            long begin = System.nanoTime();
            Process terminal = builder.start();
            try {
                while (!painted(screen)) {
                    if (System.nanoTime() - begin > LIMIT.toNanos() || !terminal.isAlive()) {
                        throw new IOException("no attract screen within " + LIMIT.toSeconds() + " s");
                    }
                    LockSupport.parkNanos(LOOK_EVERY_NANOS);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                LockSupport.parkNanos(SETTLED.toNanos());
                return new Start(seconds, Memory.pssMiB(terminal.pid()));
            } finally {
                terminal.destroy();
                terminal.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    /** Ground in all four corners, and the white button with its words: some of it white, some of it not. */
    private static boolean painted(Framebuffer screen) {
        int right = screen.width() - 3;
        int bottom = screen.height() - 3;
        return screen.colour(2, 2) == GROUND && screen.colour(right, 2) == GROUND && screen.colour(2, bottom) == GROUND
                && screen.colour(right, bottom) == GROUND && wordsOnWhite(screen);
    }

    private static boolean wordsOnWhite(Framebuffer screen) {
        int white = 0;
        int words = 0;
        for (int y = screen.height() / 2; y < screen.height(); y += 4) {
            for (int x = 0; x < screen.width(); x += 4) {
                int colour = screen.colour(x, y);
                white += colour == START_BUTTON ? 1 : 0;
                words += colour == GROUND && white > 500 ? 1 : 0;
            }
        }
        return white > 2000 && words > 0;
    }

    private static void print(String what, String format, double[] sorted) {
        System.out.printf("%-46s  min %8s  median %8s  max %8s%n", what, format.formatted(sorted[0]),
                format.formatted(sorted[sorted.length / 2]), format.formatted(sorted[sorted.length - 1]));
    }
}
