package cn.banshi.terminal;

import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Scheduler;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import java.time.Duration;
import java.util.List;

/**
 * Asks the devices how they are, at start and every half minute, so that the attract screen tells the truth about the
 * printer before anybody touches it.
 */
final class DeviceRounds {

    private static final System.Logger LOG = System.getLogger("banshi.devices");
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Ports.Devices devices;
    private final Runnable changed;
    private List<DeviceStatus> last = List.of();

    /** @param changed runs when a device is not as it was, on the rounds' thread */
    DeviceRounds(Ports.Devices devices, Runnable changed) {
        this.devices = devices;
        this.changed = changed;
    }

    void start(Scheduler scheduler) {
        Thread.ofVirtual().name("device rounds").start(() -> {
            round();
            scheduler.after(EVERY, () -> start(scheduler));
        });
    }

    private void round() {
        List<DeviceStatus> now = List.of(devices.reader().check(Deadline.after(LIMIT)),
                devices.printer().check(Deadline.after(LIMIT)));
        if (!now.equals(last)) {
            last = now;
            LOG.log(System.Logger.Level.INFO, "reader {0}, printer {1}", now.getFirst(), now.getLast());
            changed.run();
        }
    }
}
