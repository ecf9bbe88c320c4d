package cn.banshi.sandbox.torture.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A folder that one process takes for a disk, by way of {@code disk.c}: it fails when told to, and it is known at every
 * moment what on it would survive the power. Needs a C compiler.
 */
public final class FaultyDisk {

    private static final long TEN_MS = 10;

    private final Path folder;
    private final Path durable;
    private final Path switches;
    private final Path place;

    /** What is wrong; one byte for disk.c. */
    public enum Fault {
        NONE('.'), FULL('f'), READ_ONLY('r'), WRITES_FAIL('w'), SYNCS_FAIL('s'),
        /** The write-ahead log is never synced, as with synchronous=OFF: what the torture must be able to see. */
        LOG_NEVER_SYNCED('l');

        private final char word;

        Fault(char word) {
            this.word = word;
        }
    }

    /** @param place folder for the disk and what belongs to it; made */
    public FaultyDisk(Path place) throws IOException {
        this.folder = Files.createDirectories(place.resolve("disk")).toRealPath();
        this.durable = Files.createDirectories(place.resolve("durable")).toRealPath();
        this.switches = place.resolve("switches").toAbsolutePath();
        this.place = place;
        turn(Fault.NONE, Duration.ZERO);
    }

    private Path library() throws IOException {
        Path source = place.resolve("disk.c");
        Path library = place.resolve("disk.so").toAbsolutePath();
        if (Files.exists(library)) {
            return library;
        }
        try (InputStream text = FaultyDisk.class.getResourceAsStream("disk.c")) {
            Files.copy(Objects.requireNonNull(text), source, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Process gcc = new ProcessBuilder("gcc", "-O1", "-shared", "-fPIC", "-o", library.toString(),
                    source.toString()).inheritIO().start();
            if (gcc.waitFor() != 0) {
                throw new IOException(source + " cannot be compiled: install gcc and libc6-dev");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return library;
    }

    public Path folder() {
        return folder;
    }

    /** From now on; at most 2.5 s a call. */
    public void turn(Fault fault, Duration everyCall) throws IOException {
        try (var file = new RandomAccessFile(switches.toFile(), "rw")) {
            file.write(new byte[]{(byte) fault.word, (byte) Math.min(255, everyCall.toMillis() / TEN_MS)});
        }
    }

    /** What a process must be started with. */
    public Map<String, String> environment() throws IOException {
        return Map.of("LD_PRELOAD", library().toString(), "BANSHI_DISK", folder.toString(), "BANSHI_DURABLE",
                durable.toString(), "BANSHI_SWITCH", switches.toString());
    }

    /** See {@link PowerCut}. */
    public void cut(RandomGenerator random) throws IOException {
        new PowerCut(folder, durable, random).strike();
    }
}
