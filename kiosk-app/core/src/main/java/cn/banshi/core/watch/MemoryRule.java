package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Memory;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something is free after a collection. The font of an application form alone takes 31 MB; a tenth of the heap is hardly
 * more.
 */
record MemoryRule(Supplier<Memory> memory) implements Rule {

    static final int LIMIT_PERCENT = 90;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Optional<Finding> look() {
        Memory now = memory.get();
        long percent = now.max() <= 0 ? 0 : now.used() * 100 / now.max();
        return percent >= LIMIT_PERCENT ? Optional.of(new Finding.MemoryLow(percent)) : Optional.empty();
    }
}
