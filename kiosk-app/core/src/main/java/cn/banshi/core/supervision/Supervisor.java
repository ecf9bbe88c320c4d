package cn.banshi.core.supervision;

import cn.banshi.core.session.Scheduler;
import cn.banshi.core.watch.Gauges;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Attends to every device of a terminal. Thread-safe. */
public final class Supervisor {

    /**
     * A pulled plug is seen within this time; a printer that is asked at every other beat tells of its paper within 300 ms.
     */
    private static final Duration EVERY = Duration.ofMillis(100);

    /** While nobody is there and a device is in trouble: its repairs go on, and whoever puts paper in sees that it helped. */
    private static final Duration IN_TROUBLE = Duration.ofSeconds(1);

    /**
     * While nobody is there and every device is well, for most hours of a terminal: a question a second to three devices would
     * cost half as much as everything else that goes on.
     */
    private static final Duration AT_REST = Duration.ofSeconds(5);

    private final List<Supervised<?>> devices;
    private Optional<Scheduler> scheduler = Optional.empty(); // guarded by this, as are the next two
    private Scheduler.Pending next = () -> {};
    private boolean rests;

    public Supervisor(List<Supervised<?>> devices) {
        this.devices = List.copyOf(devices);
    }

    /** For as long as the scheduler runs. */
    public synchronized void start(Scheduler scheduler) {
        this.scheduler = Optional.of(scheduler);
        after(EVERY, scheduler);
    }

    private synchronized void after(Duration delay, Scheduler scheduler) {
        next.cancel();
        next = scheduler.after(delay, () -> {
            after(pace(), scheduler);
            for (Supervised<?> device : devices) {
                var _ = device.attend();
            }
        });
    }

    private synchronized Duration pace() {
        if (!rests) {
            return EVERY;
        }
        return devices.stream().allMatch(Supervised::well) ? AT_REST : IN_TROUBLE;
    }

    /** @param nobodyThere whether nobody waits for what the devices say; once somebody does, all are looked at at once */
    public synchronized void rest(boolean nobodyThere) {
        boolean woken = rests && !nobodyThere;
        rests = nobodyThere;
        if (woken) {
            scheduler.ifPresent(each -> after(Duration.ZERO, each));
        }
    }

    /** Whether a command or a look is under way on any device. For trials that own the time: it must not leap meanwhile. */
    public boolean busy() {
        return devices.stream().anyMatch(Supervised::busy);
    }

    /** One for each device. */
    public List<Gauges.Attended> gauges() {
        return devices.stream().map(Supervised::gauge).toList();
    }
}
