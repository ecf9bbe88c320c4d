package cn.banshi.sandbox.torture.victim;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What happened and what the citizen saw, a line each, out of the process at once: once written it outlives a kill.
 * Thread-safe.
 */
final class Notes {

    private final OutputStream pipe;

    /** @param pipe without a buffer in this process */
    Notes(OutputStream pipe) {
        this.pipe = pipe;
    }

    /** The words of a line; none of them holds a space. */
    synchronized void note(Object... words) {
        var line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        try {
            pipe.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
