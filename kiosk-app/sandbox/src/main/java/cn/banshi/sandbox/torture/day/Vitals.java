package cn.banshi.sandbox.torture.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this process has at one moment. Each look at a device has a thread of its own, and some open a line: of threads and
 * descriptors the fewest of half a second count, because what comes and goes is not there all the time, and what stays is.
 *
 * @param at since the day began
 * @param threads of the platform, those of web clients' pools left out; that of each client itself counts
 * @param workers threads of web clients' pools: they stay for a minute after their work
 * @param descriptors open files, sockets and the like
 * @param heap bytes alive after a collection
 * @param resident bytes of memory, with a heap that has its full size from the start
 */
public record Vitals(Duration at, int threads, int workers, int descriptors, long heap, long resident) {

    private static final double SECONDS_PER_HOUR = 3_600;
    private static final int LOOKS = 25;
    private static final long BETWEEN_NANOS = 20_000_000;
    /** As java.net.http names them (HttpClientImpl.DefaultThreadFactory). */
    private static final Predicate<String> WORKER = Pattern.compile("HttpClient-\\d+-Worker-\\d+").asMatchPredicate();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    static Vitals at(Duration time) {
        // twice: what the first finds unreachable may have to be cleaned first, and holds more
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Vitals(time, fewest(() -> threads(name -> !WORKER.test(name))), fewest(() -> threads(WORKER)),
                fewest(Vitals::descriptorsOpen), heap, residentNow());
    }

    private static int fewest(IntSupplier count) {
        int fewest = Integer.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            fewest = Math.min(fewest, count.getAsInt());
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return fewest;
    }

    private static int threads(Predicate<String> name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return (int) Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull) // ended meanwhile
                .map(ThreadInfo::getThreadName)
                .filter(name)
                .count();
    }

    private static int descriptorsOpen() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.count() - 1; // without that of the list itself
        } catch (IOException noProc) {
            throw new UncheckedIOException(noProc);
        }
    }

    private static long residentNow() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            String line = lines.filter(each -> each.startsWith(RESIDENT)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        } catch (IOException noProc) {
            throw new UncheckedIOException(noProc);
        }
    }

    /** Growth an hour of the line that fits best. */
    public static double slope(List<Vitals> marks, ToLongFunction<Vitals> value) {
        double meanTime = marks.stream().mapToDouble(Vitals::hours).average().orElse(0);
        double meanValue = marks.stream().mapToLong(value).average().orElse(0);
        double over = marks.stream()
                .mapToDouble(mark -> (mark.hours() - meanTime) * (value.applyAsLong(mark) - meanValue))
                .sum();
        double under = marks.stream().mapToDouble(mark -> Math.pow(mark.hours() - meanTime, 2)).sum();
        return under == 0 ? 0 : over / under;
    }

    private double hours() {
        return at.toSeconds() / SECONDS_PER_HOUR;
    }
}
