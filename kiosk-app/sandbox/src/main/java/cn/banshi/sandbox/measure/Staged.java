package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program on an X server of its own. Ends with all that it has started. */
final class Staged implements AutoCloseable {

    private final Framebuffer screen;
    private final Process process;
    private final long begin;

    private Staged(Framebuffer screen, Process process, long begin) {
        this.screen = screen;
        this.process = process;
        this.begin = begin;
    }

    /** @param size of the screen, such as {@code 1080x1920} */
    static Staged start(List<String> command, Map<String, String> environment, String size) throws IOException {
        var screen = Framebuffer.start(Files.createTempDirectory("staged"), size);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put("DISPLAY", screen.display());
        long begin = System.nanoTime();
        try {
            return new Staged(screen, builder.start(), begin);
        } catch (IOException notFound) {
            screen.close();
            throw notFound;
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits for the first page; seconds since the start. */
    double painted() throws IOException {
        return FirstPaint.seconds(screen, process, begin);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        screen.close();
    }
}
