package cn.banshi.core.supervision;

import cn.banshi.core.session.Scheduler;
import cn.banshi.core.watch.Gauges;
import java.time.Duration;
import java.util.List;

/** Attends to every device of a terminal. */
public final class Supervisor {

    /**
     * A pulled plug is seen within this time; a printer that is asked at every other beat tells of its paper within 300 ms.
     */
    private static final Duration EVERY = Duration.ofMillis(100);

    private final List<Supervised<?>> devices;

    public Supervisor(List<Supervised<?>> devices) {
        this.devices = List.copyOf(devices);
    }

    /** For as long as the scheduler runs. */
    public void start(Scheduler scheduler) {
        scheduler.after(EVERY, () -> {
            start(scheduler);
            for (Supervised<?> device : devices) {
                var _ = device.attend();
            }
        });
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
