package cn.banshi.core.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the rules read, one reading for each. Asked once a second on the watchdog's thread; none may block.
 *
 * @param screen on the window's thread
 */
public record Gauges(Beat screen, List<Worker> workers, Supplier<Disk> disk, Time time, Supplier<Memory> memory,
        Platform platform, Left left, List<Attended> devices) {

    public Gauges {
        workers = List.copyOf(workers);
        devices = List.copyOf(devices);
    }

    /**
     * A device that the terminal keeps usable by itself, as long as it can.
     *
     * @param staff why only staff can go on; empty while it does not need them
     */
    public record Attended(String name, Supplier<Health.Device> seen, Supplier<Optional<String>> staff) {}

    /**
     * Something that must go on running.
     *
     * @param revive starts it again; empty when only a restart of the process does
     */
    public record Worker(String name, BooleanSupplier alive, Optional<Runnable> revive) {

        /** What blocks is done elsewhere, so even a starved thread answers within half a minute. */
        static final int PATIENCE = 30;

        /** A thread that takes its work in turn. */
        public static Worker inTurn(String name, Beat beat) {
            return new Worker(name, () -> beat.ask() < PATIENCE, Optional.empty());
        }
    }

    /** The file system under the data directory. */
    public sealed interface Disk {

        /** @param free bytes this program may still write */
        record Takes(long free) implements Disk {}

        /** A small file could not be written. */
        record Refuses() implements Disk {}

        /** Neither written nor refused within ten seconds. */
        record Silent() implements Disk {}
    }

    /** @param nanos a clock that never jumps */
    public record Time(InstantSource wall, LongSupplier nanos) {}

    /**
     * What is known of the platform's side.
     *
     * @param clockWrong as {@link PlatformClock#wrong}
     * @param certificate when the terminal's certificate for it ends; empty while there is none
     * @param fault why no connection to it is trusted: code, what happened, cure; empty while one is
     */
    public record Platform(Supplier<Optional<Duration>> clockWrong, Supplier<Optional<Instant>> certificate,
            Supplier<Optional<String>> fault) {}

    /**
     * Since when something lies there that nobody took in time; empty while nothing does.
     *
     * @param card on the reader
     * @param slip in its slot
     */
    public record Left(Supplier<Optional<Instant>> card, Supplier<Optional<Instant>> slip) {}

    /**
     * Bytes.
     *
     * @param used of the heap's long-lived part after the last collection that looked at it
     * @param max that it may grow to
     */
    public record Memory(long used, long max) {}
}
