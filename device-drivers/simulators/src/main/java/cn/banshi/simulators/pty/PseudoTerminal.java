package cn.banshi.simulators.pty;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;

/** The two ends of a pseudo terminal; this object is the device's end. */
final class PseudoTerminal implements LineEnd {

    private static final int LONGEST_NAME = 128;
    private static final int BITS_PER_BYTE = 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Descriptor master;
    private final int keptOpen;
    private final Path path;
    private boolean closed;

    PseudoTerminal() {
        master = new Descriptor(LibC.openMaster());
        try (Arena names = Arena.ofConfined()) {
            MemorySegment name = names.allocate(LONGEST_NAME);
            if (!LibC.unlock(master.number()) || !LibC.name(master.number(), name) || !master.makeRaw()) {
                throw new IllegalStateException("this system gives no pseudo terminal; is /dev/pts mounted?");
            }
            path = Path.of(name.getString(0));
            // While nobody has the other end open, reading the master fails instead of waiting.
            keptOpen = LibC.open(name, 0);
        }
    }

    /** The end for the client. */
    Path path() {
        return path;
    }

    @Override
    public int read(byte[] into, Duration wait) {
        return Math.max(0, master.read(into, wait));
    }

    @Override
    public int write(byte[] bytes, int offset, int count) {
        return master.write(bytes, offset, count);
    }

    @Override
    public long nanosPerByte() {
        return NANOS_PER_SECOND * BITS_PER_BYTE / baud();
    }

    /** Bits per second the client has set; 115200 where it set a speed without a code of its own. */
    private int baud() {
        return switch (master.speed()) {
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
            master.close();
        }
    }
}
