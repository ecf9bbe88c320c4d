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
 *
 * <p>Where a device node stands, such as a USB gadget's {@code /dev/ttyGS0}, it speaks on that: then the wire is the kernel's,
 * and unplugging only lets go of the node.
 */
public final class SerialLine implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(20);
    /**
     * A UART whose receiver does not read loses bytes; a pseudo terminal would keep them for ever. As long as a host on a
     * busy machine may be without its turn.
     */
    private static final Duration OVERRUN = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 200_000;

    private final Path link;
    private final ReentrantLock plug = new ReentrantLock(true);
    private @Nullable LineEnd end; // guarded by plug
    private long inboundFreeAt = System.nanoTime();

    /** @param link the device path clients use: a symbolic link that comes and goes with the plug; or a device node */
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
            if (end == null) {
                end = DeviceNode.standsAt(link) ? new DeviceNode(link) : linked(new PseudoTerminal());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + link, unwritable);
        } finally {
            plug.unlock();
        }
    }

    private LineEnd linked(PseudoTerminal created) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, created.path());
        return created;
    }

    /** The client's port vanishes, as when the cable is pulled. Does nothing when unplugged already. */
    public void unplug() {
        plug.lock();
        try {
            if (end != null) {
                end.close();
                end = null;
                if (Files.isSymbolicLink(link)) {
                    Files.delete(link);
                }
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
            return end != null;
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
        long onTheWire = GLANCE.toNanos(); // unplugged
        plug.lock();
        try {
            if (end != null) {
                count = end.read(into, GLANCE);
                onTheWire = count * end.nanosPerByte();
            }
        } finally {
            plug.unlock();
        }
        inboundFreeAt = Math.max(System.nanoTime(), inboundFreeAt) + onTheWire;
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
            if (end == null) {
                return new Slice(true, 0, 0, 0);
            }
            long nanosPerByte = end.nanosPerByte();
            long due = nanosPerByte == 0
                    ? bytes.length
                    : Math.min(bytes.length, (System.nanoTime() - start) / nanosPerByte);
            int moved = due > sent ? end.write(bytes, sent, (int) due - sent) : 0;
            return new Slice(false, moved, due, nanosPerByte);
        } finally {
            plug.unlock();
        }
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
