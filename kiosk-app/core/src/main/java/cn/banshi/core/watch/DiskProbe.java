package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Measures the disk under a directory every half minute, on a thread of its own: a dying disk can hang for minutes. */
public final class DiskProbe implements Supplier<Disk> {

    private static final int BLOCK = 4096;
    /** Looks between two measurements: each writes one block for good. */
    private static final int EVERY = 30;
    /** Looks after which a disk is silent. */
    private static final int PATIENCE = 10;

    private final Path directory;
    private final Beat beat;
    private volatile Disk last = new Disk.Takes(Long.MAX_VALUE);
    private int looks;

    /** @param workers for what blocks */
    public DiskProbe(Path directory, Executor workers) {
        this.directory = directory;
        this.beat = new Beat(workers, this::measure);
    }

    @Override
    public Disk get() {
        boolean due = looks++ % EVERY == 0;
        int waited = due || beat.open() ? beat.ask() : 0;
        return waited >= PATIENCE ? new Disk.Silent() : last;
    }

    private void measure() {
        last = now();
    }

    /** Writes a block where applications are written, down to the disk. */
    Disk now() {
        Path probe = directory.resolve("probe.tmp");
        try {
            Files.createDirectories(directory);
            try (FileChannel file = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.DELETE_ON_CLOSE)) {
                file.write(ByteBuffer.allocate(BLOCK));
                file.force(true);
            }
            return new Disk.Takes(Files.getFileStore(directory).getUsableSpace());
        } catch (IOException refused) {
            return new Disk.Refuses();
        }
    }
}
