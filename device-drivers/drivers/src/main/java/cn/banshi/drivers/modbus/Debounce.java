package cn.banshi.drivers.modbus;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Takes a contact's new level only when it has been the same for a while: contacts bounce for some milliseconds, and
 * people walk past. The first level counts at once.
 *
 * @param <K> what the contacts are
 */
final class Debounce<K extends Enum<K>> {

    private static final Duration STABLE = Duration.ofMillis(60);

    private final LongSupplier clock;
    private final Map<K, Boolean> settled;
    private final Map<K, Change> changing;

    /** @param since when the level was first seen, in nanoseconds of the clock */
    private record Change(boolean level, long since) {}

    /** @param clock nanoseconds from an arbitrary origin */
    Debounce(Class<K> kind, LongSupplier clock) {
        this.clock = clock;
        this.settled = new EnumMap<>(kind);
        this.changing = new EnumMap<>(kind);
    }

    /** Takes what was read now and gives what counts. */
    Map<K, Boolean> take(Map<K, Boolean> read) {
        long now = clock.getAsLong();
        read.forEach((contact, level) -> take(contact, level, now));
        return Map.copyOf(settled);
    }

    private void take(K contact, boolean level, long now) {
        if (!settled.containsKey(contact)) {
            settled.put(contact, level);
        }
        if (settled.get(contact) == level) {
            changing.remove(contact);
            return;
        }
        Change change = changing.computeIfAbsent(contact, first -> new Change(level, now));
        if (now - change.since() >= STABLE.toNanos()) {
            settled.put(contact, level);
            changing.remove(contact);
        }
    }

    /** Nothing is known any more. */
    void forget() {
        settled.clear();
        changing.clear();
    }
}
