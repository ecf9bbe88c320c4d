package cn.banshi.sandbox.torture.wire;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What trouble really did to one terminal's requests: what was only meant to happen is not counted. Thread-safe. */
public final class Toll {

    private final Map<RequestKind, Integer> struck = new EnumMap<>(RequestKind.class);
    private int letThrough;

    /** A request met its trouble. */
    synchronized void strike(RequestKind kind) {
        struck.merge(kind, 1, Integer::sum);
    }

    /** A request that should have failed was answered. */
    synchronized void letThrough() {
        letThrough++;
    }

    public synchronized int total() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int answered() {
        return letThrough;
    }

    /** Kinds of requests that met no trouble. */
    synchronized Set<RequestKind> spared() {
        Set<RequestKind> spared = EnumSet.allOf(RequestKind.class);
        spared.removeAll(struck.keySet());
        return spared;
    }
}
