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

    /** The same while nobody is there: a tenth of the questions, and the reason is there before the next citizen is. */
    private static final Duration AT_REST = Duration.ofSeconds(1);

    private final List<Supervised<?>> devices;
    private volatile boolean rests;

    public Supervisor(List<Supervised<?>> devices) {
        this.devices = List.copyOf(devices);
    }

    /** For as long as the scheduler runs. */
    public void start(Scheduler scheduler) {
        scheduler.after(rests ? AT_REST : EVERY, () -> {
            start(scheduler);
            for (Supervised<?> device : devices) {
                var _ = device.attend();
            }
        });
    }

    /** @param nobodyThere whether nobody waits for what the devices say; any thread */
    public void rest(boolean nobodyThere) {
        rests = nobodyThere;
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
