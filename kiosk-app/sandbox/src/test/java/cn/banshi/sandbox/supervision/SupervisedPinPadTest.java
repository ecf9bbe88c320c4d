package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedPinPad;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.pinpad.PinPad.Format;
import cn.banshi.device.pinpad.PinPad.Keys;
import cn.banshi.device.pinpad.PinPad.PinRequest;
import cn.banshi.device.pinpad.PinPad.PinResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.pinpad.PinPadFault.Line;
import cn.banshi.simulators.pinpad.PinPadOccasion;
import cn.banshi.simulators.pinpad.PinPadSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PIN pad that dies, loses its plug and is opened, while a PIN is typed and while none is. */
class SupervisedPinPadTest {

    private static final int BAUD = 9_600;
    private static final PinRequest PIN = new PinRequest(0, Format.ISO_0, "000000000012", 6);

    @TempDir
    Path directory;
    private final AtomicInteger digits = new AtomicInteger();
    private PinPadSimulator simulator;
    private Attended<PinPad> pad;

    @BeforeEach
    void start() throws InterruptedException {
        simulator = new PinPadSimulator(directory.resolve("ttyPIN"));
        String address = simulator.address(BAUD);
        pad = new Attended<>(address, () -> new Drivers("test").pinPad(address),
                supervised -> new SupervisedPinPad(supervised, "visit"));
        pad.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        pad.close();
        simulator.close();
    }

    @Test
    void isMissedAndWelcomedBackByItself() throws InterruptedException {
        simulator.unplug();
        pad.awaitState(DeviceState.NO_DEVICE);
        simulator.plugIn();
        pad.awaitState(DeviceState.ONLINE);
        assertThat(typed("1234\r")).isInstanceOf(PinResult.Block.class);
    }

    @Test
    void isFoundDeadThoughItLooksConnected() throws InterruptedException {
        simulator.failAlways(Line.SILENT);
        pad.awaitState(DeviceState.OFFLINE);
        simulator.clear();
        pad.awaitState(DeviceState.ONLINE);
    }

    @Test
    void tellsByItselfThatItWasOpenedAndErasedItsKeys() throws InterruptedException {
        simulator.failAlways(Line.BLANK);
        pad.awaitState(DeviceState.HARDWARE_ERROR);
        assertThat(pad.device().keys()).isEqualTo(Keys.ABSENT);
    }

    @Test
    void neverAsksForAPinASecondTimeByItself() {
        simulator.failNext(PinPadOccasion.BLOCK, Line.UNPLUGGED);
        PinResult result = typed("1234\r");
        assertThat(((PinResult.Failed) result).failure().cause()).isEqualTo(Cause.NOT_READY);
        assertThat(digits).hasValue(4);
        simulator.plugIn();
        assertThat(simulator.taking()).isFalse();
    }

    private PinResult typed(String keys) {
        CompletableFuture<PinResult> typing = CompletableFuture.supplyAsync(() -> pad.device()
                .pinBlock(PIN,
                        Deadline.after(Duration.ofMinutes(1)), new Cancellation(), digits::set));
        while (!simulator.taking() && !typing.isDone()) {
            Thread.onSpinWait();
        }
        simulator.press(keys);
        return typing.join();
    }
}
