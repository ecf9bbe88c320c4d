package cn.banshi.simulators.pty;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The two ends of a pseudo terminal; this object is the device's end. Not thread-safe.
 */
final class PseudoTerminal implements AutoCloseable {

    private static final int BUFFER = 4096;
    /** glibc's struct termios has 60 bytes; some systems add to it. */
    private static final int TERMIOS = 128;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment termios = arena.allocate(TERMIOS);
    private final MemorySegment pollfd = arena.allocate(8, 4);
    private final int master;
    private final int keptOpen;
    private final Path path;
    private boolean closed;

    PseudoTerminal() {
        master = LibC.openMaster();
        MemorySegment name = arena.allocate(TERMIOS);
        if (master < 0 || !LibC.unlock(master) || !LibC.name(master, name) || !LibC.makeRaw(master, termios)) {
            throw new IllegalStateException("this system gives no pseudo terminal; is /dev/pts mounted?");
        }
        path = Path.of(name.getString(0));
        // While nobody has the other end open, reading the master fails instead of waiting.
        keptOpen = LibC.open(name);
        pollfd.set(ValueLayout.JAVA_INT, 0, master);
        pollfd.set(ValueLayout.JAVA_SHORT, 4, LibC.POLLIN);
    }

    /** The end for the client. */
    Path path() {
        return path;
    }

    /** Bytes that have arrived, at most {@code into.length}; 0 when none came within {@code wait}. */
    int read(byte[] into, Duration wait) {
        if (LibC.poll(pollfd, (int) wait.toMillis()) <= 0) {
            return 0;
        }
        long got = LibC.read(master, buffer.asSlice(0, Math.min(into.length, BUFFER)));
        int count = (int) Math.max(0, got);
        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, 0, count);
        return count;
    }

    /** How many of the bytes the system took; fewer when the client does not read. */
    int write(byte[] bytes, int offset, int count) {
        int most = Math.min(count, BUFFER);
        MemorySegment.copy(bytes, offset, buffer, ValueLayout.JAVA_BYTE, 0, most);
        return (int) Math.max(0, LibC.write(master, buffer, most));
    }

    /** Bits per second the client has set; 115200 where it set a speed without a code of its own. */
    int baud() {
        return switch (LibC.speed(master, termios)) {
            case 9 -> 1_200;
            case 11 -> 2_400;
            case 12 -> 4_800;
            case 13 -> 9_600;
            case 14 -> 19_200;
            case 15 -> 38_400;
            case 0x1001 -> 57_600;
            case 0x1003 -> 230_400;
            case 0x1004 -> 460_800;
            case 0x1007 -> 921_600;
            default -> 115_200;
        };
    }

    /** The client sees its port vanish. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LibC.close(keptOpen);
            LibC.close(master);
            arena.close();
        }
    }
}
