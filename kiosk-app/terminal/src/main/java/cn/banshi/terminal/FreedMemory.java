package cn.banshi.terminal;

import cn.banshi.core.session.Corner;
import cn.banshi.core.text.Word;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Java heap that nobody uses. A collector frees objects without overwriting them, so that what a citizen
 * typed would stand there until something else needs the place. Collects, then fills all that is free with zeros.
 *
 * <p>Written for the serial collector and the flags in {@code installer/terminal.options}: arrays from 64 KiB go to the
 * old generation (PretenureSizeThreshold), a thread's new piece of the young one is zeroed (ZeroTLAB). With another
 * collector it collects and fills nothing.
 */
final class FreedMemory implements Corner {

    private static final int SMALL = 1024;
    /** Well above PretenureSizeThreshold. */
    private static final int LARGE = 128 * 1024;
    private static final int HEADER = 64;
    /** More rounds than there are survivor spaces. */
    private static final int ROUNDS = 2;
    /**
     * Threads that served the visit, such as those of closed connections, hold it until they have ended; and what a cleaner
     * tidies up behind an object, such as the front of a web client, lives from the collection of that object until then.
     */
    private static final Duration ENDING = Duration.ofMillis(100);
    /** A collection stops the window: the page that says goodbye is drawn before. */
    private static final Duration DRAWN = Duration.ofMillis(120);

    @SuppressWarnings("UnusedVariable") // written so that no compiler leaves the arrays out
    private volatile byte @Nullable [] sink;

    @Override
    public Word name() {
        return Word.of("memory");
    }

    @Override
    public void clear() {
        LockSupport.parkNanos(DRAWN.toNanos());
        System.gc();
        LockSupport.parkNanos(ENDING.toNanos());
        System.gc();
        fillYoung();
        fillOld();
        System.gc();
    }

    /** Nobody can look at freed memory from inside. */
    @Override
    public Found look() {
        return Found.NOTHING;
    }

    /** As much as a survivor space holds is kept, so that the next collection copies zeros over all of it. */
    private void fillYoung() {
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> kept = zeros(committed("Survivor Space"), SMALL);
            long before = collections();
            long most = 2 * committed("Eden Space") / SMALL;
            for (long i = 0; i < most && collections() == before; i++) {
                sink = new byte[SMALL - 16];
            }
            sink = kept.getLast();
        }
        zeros(committed("Eden Space") - used("Eden Space") - LARGE, SMALL);
        sink = null;
    }

    private void fillOld() {
        List<byte[]> kept = new ArrayList<>(zeros(free("Tenured Gen") - 2 * LARGE, LARGE));
        long rest = free("Tenured Gen") - HEADER;
        if (rest >= LARGE) {
            kept.add(new byte[(int) rest]);
        }
        sink = kept.isEmpty() ? null : kept.getLast();
        sink = null;
    }

    private static List<byte[]> zeros(long bytes, int each) {
        var zeros = new ArrayList<byte[]>();
        for (long filled = 0; filled < bytes; filled += each) {
            zeros.add(new byte[each - 16]);
        }
        return zeros;
    }

    private static long free(String pool) {
        return committed(pool) - used(pool);
    }

    private static long committed(String pool) {
        return pool(pool).stream().mapToLong(found -> found.getUsage().getCommitted()).sum();
    }

    private static long used(String pool) {
        return pool(pool).stream().mapToLong(found -> found.getUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pool(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals(name)).toList();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans()
                .stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
