package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Disk;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * There is room to record. 64 MiB hold five hundred applications of 60 kB, a week's, with their write-ahead log; twice
 * that must be free before services open again, so that they do not open and close with every log file.
 */
final class DiskRule implements Rule {

    static final long CLOSE_BELOW = 64L << 20;
    static final long OPEN_FROM = 2 * CLOSE_BELOW;

    private final Supplier<Disk> disk;
    private boolean full;

    DiskRule(Supplier<Disk> disk) {
        this.disk = disk;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<Finding> look() {
        return switch (disk.get()) {
            case Disk.Takes(long free) -> {
                full = free < (full ? OPEN_FROM : CLOSE_BELOW);
                yield full ? Optional.of(new Finding.DiskFull(free >> 20)) : Optional.empty();
            }
            case Disk.Refuses _,Disk.Silent _ -> Optional.of(new Finding.DiskRefuses());
        };
    }
}
