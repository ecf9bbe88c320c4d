package cn.banshi.terminal;

import cn.banshi.core.session.ReceiptSlot;
import cn.banshi.device.Deadline;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.device.sensors.Sensors.Sensor;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The receipt slot as a sensor sees it, asked for ever on a thread of its own: boards report nothing by themselves. */
final class SensedSlot implements ReceiptSlot {

    /** Half of what the session leaves between two looks. */
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Sensors sensors;

    private SensedSlot(Sensors sensors) {
        this.sensors = sensors;
    }

    /** Always unknown where no contact is wired to the slot. */
    static ReceiptSlot on(Sensors sensors) {
        if (!sensors.readings().containsKey(Sensor.RECEIPT_SLOT)) {
            return () -> Reading.UNKNOWN;
        }
        var slot = new SensedSlot(sensors);
        Thread.ofPlatform().daemon().name("receipt-slot").start(slot::ask);
        return slot;
    }

    private void ask() {
        while (true) {
            sensors.check(Deadline.after(LIMIT));
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    @Override
    public Reading paper() {
        return sensors.readings().getOrDefault(Sensor.RECEIPT_SLOT, Reading.UNKNOWN);
    }
}
