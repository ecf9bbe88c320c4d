package cn.banshi.core.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Calls about a person that are on disk as about to be made and were not made yet. One row may announce what follows at
 * once, because each row costs the citizen a flush of the disk; one announcement is good for one call. Thread-safe.
 */
final class Announced {

    private final AtomicReference<List<String>> interfaces = new AtomicReference<>(List.of());

    /** Instead of what was announced before. */
    void set(List<String> names) {
        interfaces.set(List.copyOf(names));
    }

    /** @return whether exactly these were announced; they are used up then */
    boolean use(List<String> names) {
        List<String> now = interfaces.get();
        return !names.isEmpty() && now.equals(names) && interfaces.compareAndSet(now, List.of());
    }

    /** What was announced and will not be asked. */
    List<String> giveUp() {
        return interfaces.getAndSet(List.of());
    }
}
