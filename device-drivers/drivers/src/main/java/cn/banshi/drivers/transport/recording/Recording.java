package cn.banshi.drivers.transport.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A file with what passed between a host and its devices: a line for each step, seconds since the start,
 * {@code >} from the host or {@code <} from the device, bytes. Of a card that was read it holds everything: only its
 * owner may read it, and whoever made it must delete it. Where it cannot be written any more it ends, and the device
 * goes on. Thread-safe.
 */
public final class Recording {

    static final char FROM_HOST = '>';
    static final char FROM_DEVICE = '<';

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path file;
    private final LongSupplier nanos;
    private final long start;
    private Optional<String> problem = Optional.empty(); // guarded by this

    private Recording(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** Outcome of {@link #open}. */
    public sealed interface Opened {

        record Ready(Recording recording) implements Opened {}

        /** @param problem the file and why it cannot be made */
        record Unusable(String problem) implements Opened {}
    }

    /** @param file made; must not exist */
    public static Opened open(Path file, LongSupplier nanos) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var recording = new Recording(file, nanos);
            recording.write("# banshi recording 1");
            return new Opened.Ready(recording);
        } catch (IOException refused) {
            return new Opened.Unusable("the recording cannot be made: " + refused + "; name a new file");
        }
    }

    /** Why it ended before its time. */
    public synchronized Optional<String> problem() {
        return problem;
    }

    /** @param baud bits per second of the line that was opened */
    synchronized void opened(int baud) {
        write("# baud " + baud);
    }

    synchronized void step(char direction, byte[] bytes, int offset, int count) {
        if (count > 0) {
            write("+%.6f %c %s".formatted((nanos.getAsLong() - start) / NANOS_PER_SECOND, direction,
                    HEX.formatHex(bytes, offset, offset + count)));
        }
    }

    private synchronized void write(String line) {
        if (problem.isEmpty()) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
            } catch (IOException full) {
                problem = Optional.of("the recording " + file + " ends early: " + full);
            }
        }
    }
}
