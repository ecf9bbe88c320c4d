package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedKeypad;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.keypad.KeypadModels;
import cn.banshi.simulators.keypad.KeypadFault;
import cn.banshi.simulators.keypad.KeypadSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keypad whose plug is pulled while somebody waits for a key and while nobody does. */
class SupervisedKeypadTest {

    private static final int BAUD = 9_600;

    @TempDir
    Path directory;
    private KeypadSimulator simulator;
    private Attended<Keypad> keypad;

    @BeforeEach
    void start() throws InterruptedException {
        simulator = new KeypadSimulator(directory.resolve("ttyKEYS"));
        String address = simulator.address(BAUD);
        keypad = new Attended<>(address, () -> new Drivers("test").keypad(address, KeypadModels.DEFAULT),
                supervised -> new SupervisedKeypad(supervised, "visit"));
        keypad.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        keypad.close();
        simulator.close();
    }

    @Test
    void isMissedAndWelcomedBackByItself() throws InterruptedException {
        simulator.unplug();
        keypad.awaitState(DeviceState.NO_DEVICE);
        simulator.plugIn();
        keypad.awaitState(DeviceState.ONLINE);

        CompletableFuture<KeyResult> waiting = waitingForAKey();
        while (!waiting.isDone()) { // a key that comes before the wait has begun is thrown away, and pressed again
            simulator.press("5");
            while (simulator.pressing()) {
                Thread.onSpinWait();
            }
        }
        assertThat(waiting.join()).isEqualTo(new KeyResult.Pressed(Keypad.Key.DIGIT_5));
    }

    @Test
    void endsAWaitWhenThePlugIsPulled() throws InterruptedException {
        simulator.failAlways(KeypadFault.UNPLUGGED);
        CompletableFuture<KeyResult> waiting = waitingForAKey();
        simulator.press("5");
        assertThat(((KeyResult.Failed) waiting.join()).failure().cause()).isEqualTo(Cause.NOT_READY);
        keypad.awaitState(DeviceState.NO_DEVICE);
    }

    private CompletableFuture<KeyResult> waitingForAKey() {
        CompletableFuture<KeyResult> waiting = CompletableFuture.supplyAsync(this::key);
        while (keypad.device().status().state() != DeviceState.BUSY && !waiting.isDone()) {
            Thread.onSpinWait(); // nobody is told of that
        }
        return waiting;
    }

    private KeyResult key() {
        return keypad.device().key(Deadline.after(Duration.ofMinutes(1)), new Cancellation());
    }
}
