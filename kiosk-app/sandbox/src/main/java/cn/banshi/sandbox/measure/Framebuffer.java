package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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

    private final Process server;
    private final int display;
    private final ByteBuffer file;
    private final int pixels;

    private Framebuffer(Process server, int display, ByteBuffer file) {
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
        try (var channel = FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.BIG_ENDIAN);
            return new Framebuffer(server, Integer.parseInt(Files.readString(number).strip()), file);
        }
    }

    /** For the environment of the program to be watched. */
    public String display() {
        return ":" + display;
    }

    int width() {
        return word(WIDTH);
    }

    int height() {
        return word(HEIGHT);
    }

    /** Colour of one pixel now, 0xRRGGBB. */
    int colour(int x, int y) {
        int at = pixels + y * word(BYTES_PER_LINE) + x * BYTES_PER_PIXEL;
        return Integer.reverseBytes(file.getInt(at)) & RGB;
    }

    private int word(int index) {
        return file.getInt(index * Integer.BYTES);
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
