package cn.banshi.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.sensors.Sensors.Sensor;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Which levels of a contact count, on a clock that the test moves. */
class DebounceTest {

    private final AtomicLong now = new AtomicLong();
    private final Debounce<Sensor> debounce = new Debounce<>(Sensor.class, now::get);

    @Test
    void takesTheFirstLevelAtOnce() {
        assertThat(take(true)).isTrue();
    }

    @Test
    void takesANewLevelOnceItHasStayed() {
        take(false);
        assertThat(take(true)).isFalse();
        pass(59);
        assertThat(take(true)).isFalse();
        pass(1);
        assertThat(take(true)).isTrue();
    }

    @Test
    void passesOverABounce() {
        take(false);
        take(true);
        pass(30);
        assertThat(take(false)).isFalse();
        pass(40);
        assertThat(take(true)).as("counts from its own beginning").isFalse();
        pass(60);
        assertThat(take(true)).isTrue();
    }

    @Test
    void takesTheFirstLevelAfterTheLineWasLost() {
        take(false);
        debounce.forget();
        assertThat(take(true)).isTrue();
    }

    private boolean take(boolean level) {
        return debounce.take(Map.of(Sensor.DOOR, level)).getOrDefault(Sensor.DOOR, !level);
    }

    private void pass(long ms) {
        now.addAndGet(ms * 1_000_000);
    }
}
