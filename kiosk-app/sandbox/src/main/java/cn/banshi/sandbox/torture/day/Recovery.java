package cn.banshi.sandbox.torture.day;

import cn.banshi.device.DeviceState;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sees to it that a device that nothing is wrong with any more works again, without anybody's touch. Confined to the clock's
 * thread.
 */
final class Recovery {

    private final DayClock clock;
    private final Fate fate;
    private final Duration limit;
    private final Map<String, Patient> patients = new HashMap<>();
    private final Map<String, Duration> longest = new TreeMap<>();
    private final Set<String> stuck = new TreeSet<>();
    /** Since when each was seen not working, without a good look between. */
    private final Map<String, Duration> failing = new HashMap<>();

    /** @param limit in the day's time */
    Recovery(DayClock clock, Fate fate, List<Patient> patients, Duration limit) {
        this.clock = clock;
        this.fate = fate;
        this.limit = limit;
        patients.forEach(patient -> patient.devices().forEach(device -> {
            this.patients.put(device, patient);
            this.patients.put(atWork(device), patient);
        }));
    }

    /** Name of what a device does, beside what it says of itself. */
    static String atWork(String device) {
        return device + " at work";
    }

    /** Whether an ailment of the device goes on. On the clock's thread. */
    boolean ill(String device) {
        return Optional.ofNullable(patients.get(device))
                .filter(patient -> fate.wellSince(patient).isEmpty())
                .isPresent();
    }

    /**
     * How a device is at this moment, as the terminal says.
     *
     * @param asked before this nobody wanted anything of it that it could have failed at
     */
    void saw(String device, String state, String reason, Duration asked) {
        if (state.equals(DeviceState.ONLINE.name()) || state.equals(DeviceState.BUSY.name())) {
            failing.remove(device);
            return;
        }
        Duration seen = failing.computeIfAbsent(device, first -> clock.age());
        Optional.ofNullable(patients.get(device))
                .flatMap(fate::wellSince)
                .map(well -> Stream.of(well, asked, seen).max(Comparator.naturalOrder()).orElseThrow())
                .ifPresent(since -> failed(device, clock.age().minus(since), state + " (" + reason + ")"));
    }

    private void failed(String device, Duration ill, String how) {
        longest.merge(device, ill, (one, other) -> one.compareTo(other) > 0 ? one : other);
        if (ill.compareTo(limit) > 0) {
            stuck.add(device + " " + how);
        }
    }

    /** Longest time from the end of its ailment that a device was seen not working, by device. */
    Map<String, Duration> longest() {
        return Map.copyOf(longest);
    }

    /** Devices that were not well in time, and how they were. */
    Set<String> stuck() {
        return Set.copyOf(stuck);
    }
}
