package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An X server whose screen is a file in memory: what is painted is seen without asking the painter. The file is in XWD
 * format (X11/XWDFile.h): a header of 32-bit words in network order, a colour map, the pixels.
 */
public final class Framebuffer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final int HEADER_SIZE = 0;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_ENTRY_BYTES = 12;
    private static final int BYTES_PER_PIXEL = 4;
    private static final int RGB = 0xFFFFFF;

    private final Optional<Process> server;
    private final String display;
    private final ByteBuffer file;
    private final int pixels;

    private Framebuffer(Optional<Process> server, String display, ByteBuffer file) {
        this.server = server;
        this.display = display;
        this.file = file;
        this.pixels = word(HEADER_SIZE) + word(COLOURS) * COLOUR_ENTRY_BYTES;
    }

    /** @param folder for the screen's file; {@code size} as {@code 1080x1920} */
    public static Framebuffer start(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        Path number = folder.resolve("display");
        Files.deleteIfExists(number);
        Process server = new ProcessBuilder("sh", "-c",
                "exec Xvfb -displayfd 3 -fbdir '%s' -screen 0 %sx24 -nolisten tcp 3>'%s' 2>/dev/null"
                        .formatted(folder, size, number))
                .start();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(number) || Files.readString(number).isBlank()) {
            if (System.nanoTime() > end) {
                server.destroy();
                throw new IOException("Xvfb did not start within " + START_LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(1_000_000);
        }
        return new Framebuffer(Optional.of(server), ":" + Files.readString(number).strip(), map(folder));
    }

    /** Of a server that somebody else started with {@code -fbdir folder}; closing leaves it alone. */
    public static Framebuffer of(Path folder, String display) throws IOException {
        return new Framebuffer(Optional.empty(), display, map(folder));
    }

    private static ByteBuffer map(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.BIG_ENDIAN);
        }
    }

    /** For the environment of the program to be watched. */
    public String display() {
        return display;
    }

    public int width() {
        return word(WIDTH);
    }

    public int height() {
        return word(HEIGHT);
    }

    /** Colour of one pixel now, 0xRRGGBB. */
    int colour(int x, int y) {
        int at = pixels + y * word(BYTES_PER_LINE) + x * BYTES_PER_PIXEL;
        return Integer.reverseBytes(file.getInt(at)) & RGB;
    }

    /** Every {@code step}th pixel across and down of an area, right and bottom not in it. */
    public record Grid(int left, int top, int right, int bottom, int step) {}

    /** Colours now, row by row, of what of a grid lies on the screen. */
    public int[] sample(Grid grid) {
        int[] colours = new int[across(grid) * down(grid)];
        for (int at = 0; at < colours.length; at++) {
            colours[at] = colour(grid, at);
        }
        return colours;
    }

    /** Whether any of them is another one now. Allocates nothing, so that looking often costs no collections. */
    public boolean differs(int[] before, Grid grid) {
        for (int at = 0; at < before.length; at++) {
            if (before[at] != colour(grid, at)) {
                return true;
            }
        }
        return false;
    }

    private int colour(Grid grid, int at) {
        int across = across(grid);
        return colour(Math.max(grid.left, 0) + at % across * grid.step,
                Math.max(grid.top, 0) + at / across * grid.step);
    }

    private int across(Grid grid) {
        return steps(grid.left, Math.min(grid.right, width()), grid.step);
    }

    private int down(Grid grid) {
        return steps(grid.top, Math.min(grid.bottom, height()), grid.step);
    }

    private static int steps(int from, int to, int step) {
        return Math.max(0, (to - Math.max(from, 0) + step - 1) / step);
    }

    private int word(int index) {
        return file.getInt(index * Integer.BYTES);
    }

    @Override
    public void close() {
        server.ifPresent(Framebuffer::end);
    }

    private static void end(Process server) {
        server.destroy();
        try {
            server.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
