package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Memory;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The long-lived part of this process's heap, as the last collection of it left it: the largest pool that is counted so. */
public final class HeapGauge implements Supplier<Memory> {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .toList();

    @Override
    public Memory get() {
        Memory largest = new Memory(0, 0);
        for (MemoryPoolMXBean pool : pools) {
            Optional<MemoryUsage> usage = Optional.ofNullable(pool.getCollectionUsage());
            if (usage.isPresent() && usage.get().getMax() > largest.max()) {
                largest = new Memory(usage.get().getUsed(), usage.get().getMax());
            }
        }
        return largest;
    }
}
