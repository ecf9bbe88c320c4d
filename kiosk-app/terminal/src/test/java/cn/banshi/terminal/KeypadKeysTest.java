package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.keys.PadKey.Typed;
import cn.banshi.ui.keys.PadKey.Way;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the keys of a pad with digits do to the screen. */
class KeypadKeysTest {

    @Test
    void everyKeyMeansSomethingOfItsOwn() {
        assertThat(Arrays.stream(Keypad.Key.values()).map(KeypadKeys::meaning)).doesNotHaveDuplicates()
                .contains(Way.OK, Way.BACK, Way.HELP, Way.UP, Way.DOWN, Typed.of('0'), Typed.of('9'), Typed.delete());
    }

    @Test
    void handsOnOneAfterTheOtherAndWaitsWhereNobodyPresses() throws InterruptedException {
        BlockingQueue<KeyResult> pressed = new LinkedBlockingQueue<>(List.of(
                new KeyResult.Pressed(Keypad.Key.DOWN), new KeyResult.Nothing(),
                new KeyResult.Pressed(Keypad.Key.ENTER)));
        BlockingQueue<PadKey> window = new LinkedBlockingQueue<>();
        new KeypadKeys(new Scripted(pressed), window::add).start();
        assertThat(window.poll(20, TimeUnit.SECONDS)).isEqualTo(Way.DOWN);
        assertThat(window.poll(20, TimeUnit.SECONDS)).isEqualTo(Way.OK);
    }

    private record Scripted(BlockingQueue<KeyResult> pressed) implements Keypad {

        @Override
        public KeyResult key(Deadline deadline, Cancellation cancellation) {
            try {
                return pressed.take();
            } catch (InterruptedException over) {
                throw new IllegalStateException(over);
            }
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ONLINE;
        }

        @Override
        public DeviceStatus check(Deadline deadline) {
            return DeviceStatus.ONLINE;
        }

        @Override
        public void close() {}
    }
}
