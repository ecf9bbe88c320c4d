package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.session.ReceiptSlot;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.sensors.Sensors;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether paper lies in the slot is known without asking, where a contact is wired to it. */
@Timeout(60)
class SensedSlotTest {

    @Test
    void followsTheSensor() throws InterruptedException {
        var board = new Board(Map.of(Sensors.Sensor.RECEIPT_SLOT, Sensors.Reading.UNKNOWN));
        ReceiptSlot slot = SensedSlot.on(board);
        for (Sensors.Reading reading : new Sensors.Reading[]{Sensors.Reading.ACTIVE, Sensors.Reading.INACTIVE}) {
            board.now = Map.of(Sensors.Sensor.RECEIPT_SLOT, reading);
            board.asked.drainPermits();
            board.asked.acquire(2);
            assertThat(slot.paper()).isEqualTo(reading);
        }
    }

    @Test
    void saysNothingOfASlotWithoutAContact() {
        var board = new Board(Map.of(Sensors.Sensor.DOOR, Sensors.Reading.ACTIVE));
        assertThat(SensedSlot.on(board).paper()).isEqualTo(Sensors.Reading.UNKNOWN);
        assertThat(board.asked.availablePermits()).as("nobody asks for it").isZero();
    }

    /** Tells what it is wired to when it is asked, as a board does. */
    private static final class Board implements Sensors {

        private final Semaphore asked = new Semaphore(0);
        private volatile Map<Sensor, Reading> now;
        private volatile Map<Sensor, Reading> known;

        Board(Map<Sensor, Reading> wired) {
            now = wired;
            known = wired;
        }

        @Override
        public Map<Sensor, Reading> readings() {
            return known;
        }

        @Override
        public WatchResult watch(Map<Sensor, Reading> before, Deadline deadline, Cancellation cancellation) {
            throw new AssertionError("one question after the other");
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ONLINE;
        }

        @Override
        public DeviceStatus check(Deadline deadline) {
            known = now;
            asked.release();
            return DeviceStatus.ONLINE;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
