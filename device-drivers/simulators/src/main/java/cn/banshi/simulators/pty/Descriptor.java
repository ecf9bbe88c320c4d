package cn.banshi.simulators.pty;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** An open file descriptor that never waits longer than it is told to. Not thread-safe. */
final class Descriptor implements AutoCloseable {

    /** What {@link #read} returns when the other end has gone. */
    static final int GONE = -1;

    private static final int BUFFER = 4096;
    /** glibc's struct termios has 60 bytes; some systems add to it. */
    private static final int TERMIOS = 128;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment termios = arena.allocate(TERMIOS);
    private final MemorySegment pollfd = arena.allocate(8, 4);
    private final int number;

    /** @param number of an open descriptor that does not block */
    Descriptor(int number) {
        this.number = number;
        pollfd.set(ValueLayout.JAVA_INT, 0, number);
        pollfd.set(ValueLayout.JAVA_SHORT, 4, LibC.POLLIN);
    }

    /** @return empty when the node cannot be opened now */
    static Optional<Descriptor> open(Path node) {
        try (Arena names = Arena.ofConfined()) {
            int number = LibC.open(names.allocateFrom(node.toString()), LibC.O_NONBLOCK);
            return number < 0 ? Optional.empty() : Optional.of(new Descriptor(number));
        }
    }

    int number() {
        return number;
    }

    /** @return how many bytes came, 0 when none did within {@code wait}, or {@link #GONE} */
    int read(byte[] into, Duration wait) {
        if (LibC.poll(pollfd, (int) wait.toMillis()) <= 0) {
            return 0;
        }
        long got = LibC.read(number, buffer.asSlice(0, Math.min(into.length, BUFFER)));
        int count = (int) Math.max(0, got);
        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, 0, count);
        return got > 0 ? count : GONE;
    }

    /** @return how many bytes the system took */
    int write(byte[] bytes, int offset, int count) {
        int most = Math.min(count, BUFFER);
        MemorySegment.copy(bytes, offset, buffer, ValueLayout.JAVA_BYTE, 0, most);
        return (int) Math.max(0, LibC.write(number, buffer, most));
    }

    /** @return false when this is no terminal */
    boolean makeRaw() {
        return LibC.makeRaw(number, termios);
    }

    /** The speed code of termios, not bits per second. */
    int speed() {
        return LibC.speed(number, termios);
    }

    @Override
    public void close() {
        LibC.close(number);
        arena.close();
    }
}
