package cn.banshi.simulators.pty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The device's end of a serial line that can be unplugged. Bytes take as long as on a wire: 10 bits each at the speed
 * the client has set. One thread receives; another may send, and plugging may happen on any.
 */
public final class SerialLine implements AutoCloseable {

    private static final int BITS_PER_BYTE = 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Duration GLANCE = Duration.ofMillis(20);
    /**
     * A UART whose receiver does not read loses bytes; a pseudo terminal would keep them for ever. As long as a host on a
     * busy machine may be without its turn.
     */
    private static final Duration OVERRUN = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 200_000;

    private final Path link;
    private final ReentrantLock plug = new ReentrantLock(true);
    private @Nullable PseudoTerminal terminal;
    private long inboundFreeAt = System.nanoTime();

    /** @param link the device path clients use: a symbolic link that comes and goes with the plug */
    public SerialLine(Path link) {
        this.link = link.toAbsolutePath();
        plugIn();
    }

    public Path device() {
        return link;
    }

    /** Does nothing when plugged in already. */
    public void plugIn() {
        plug.lock();
        try {
            if (terminal == null) {
                PseudoTerminal created = new PseudoTerminal();
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, created.path());
                terminal = created;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + link, unwritable);
        } finally {
            plug.unlock();
        }
    }

    /** The client's port vanishes, as when the cable is pulled. Does nothing when unplugged already. */
    public void unplug() {
        plug.lock();
        try {
            if (terminal != null) {
                terminal.close();
                terminal = null;
                Files.deleteIfExists(link);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot remove " + link, unwritable);
        } finally {
            plug.unlock();
        }
    }

    public boolean pluggedIn() {
        plug.lock();
        try {
            return terminal != null;
        } finally {
            plug.unlock();
        }
    }

    /**
     * Waits a short moment for bytes; when some came, until the last of them would have left the wire.
     *
     * @return how many, often 0
     */
    public int receive(byte[] into) {
        int count = 0;
        long nanosPerByte = 0;
        plug.lock();
        try {
            if (terminal != null) {
                count = terminal.read(into, GLANCE);
                nanosPerByte = nanosPerByte(terminal);
            }
        } finally {
            plug.unlock();
        }
        if (count == 0 && nanosPerByte == 0) {
            LockSupport.parkNanos(GLANCE.toNanos()); // unplugged
        }
        long now = System.nanoTime();
        inboundFreeAt = Math.max(now, inboundFreeAt) + count * nanosPerByte;
        waitUntil(inboundFreeAt);
        return count;
    }

    /** Sends at the pace of the wire; what is left when the line is unplugged meanwhile is lost. */
    public void send(byte[] bytes) {
        long start = System.nanoTime();
        long lastMove = start;
        int sent = 0;
        while (sent < bytes.length && System.nanoTime() - lastMove < OVERRUN.toNanos()) {
            Slice slice = slice(bytes, sent, start);
            if (slice.unplugged()) {
                return;
            }
            sent += slice.moved();
            lastMove = slice.moved() > 0 || slice.due() == sent ? System.nanoTime() : lastMove;
            if (sent < bytes.length) {
                waitUntil(Math.max(start + (sent + 1) * slice.nanosPerByte(), System.nanoTime() + PAUSE_NANOS));
            }
        }
    }

    /** What one look at the line moved; {@code due} is what the wire could have carried by now. */
    private record Slice(boolean unplugged, int moved, long due, long nanosPerByte) {}

    private Slice slice(byte[] bytes, int sent, long start) {
        plug.lock();
        try {
            if (terminal == null) {
                return new Slice(true, 0, 0, 0);
            }
            long nanosPerByte = nanosPerByte(terminal);
            long due = Math.min(bytes.length, (System.nanoTime() - start) / nanosPerByte);
            int moved = due > sent ? terminal.write(bytes, sent, (int) due - sent) : 0;
            return new Slice(false, moved, due, nanosPerByte);
        } finally {
            plug.unlock();
        }
    }

    private static long nanosPerByte(PseudoTerminal terminal) {
        return NANOS_PER_SECOND * BITS_PER_BYTE / terminal.baud();
    }

    private static void waitUntil(long nanos) {
        while (nanos - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
