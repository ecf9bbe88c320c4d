package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedFingerprintReader;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.fingerprint.FingerprintReader.CompareResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.fingerprint.FingerFault;
import cn.banshi.simulators.fingerprint.FingerOrder;
import cn.banshi.simulators.fingerprint.FingerSimulator;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fingerprint module that dies, breaks and loses its plug, while a finger lies on it and while none does. */
class SupervisedFingerprintReaderTest {

    private static final int BAUD = 57_600;
    private static final int FINGER = 7;

    @TempDir
    Path directory;
    private FingerSimulator simulator;
    private Attended<FingerprintReader> reader;

    @BeforeEach
    void start() throws InterruptedException {
        simulator = new FingerSimulator(directory.resolve("ttyFINGER"));
        simulator.lay(FINGER);
        String address = simulator.address(BAUD);
        reader = new Attended<>(address, () -> new Drivers("test").fingerprintReader(address),
                supervised -> new SupervisedFingerprintReader(supervised, "visit"));
        reader.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        reader.close();
        simulator.close();
    }

    @Test
    void isMissedAndWelcomedBackByItself() throws InterruptedException {
        simulator.unplug();
        reader.awaitState(DeviceState.NO_DEVICE);
        simulator.plugIn();
        reader.awaitState(DeviceState.ONLINE);
        assertThat(compare()).isEqualTo(new CompareResult.Compared(FingerSimulator.SAME));
    }

    @Test
    void isFoundDeadThoughItLooksConnected() throws InterruptedException {
        simulator.failAlways(FingerFault.Line.SILENT);
        reader.awaitState(DeviceState.OFFLINE);
        simulator.clear();
        reader.awaitState(DeviceState.ONLINE);
    }

    @Test
    void endsAComparisonWhenThePlugIsPulledAndComparesAgainWhenItIsBack() throws InterruptedException {
        simulator.failNext(FingerOrder.MATCH, FingerFault.Line.UNPLUGGED);
        assertThat(((CompareResult.Failed) compare()).failure().cause()).isEqualTo(Cause.NOT_READY);
        simulator.plugIn();
        reader.awaitState(DeviceState.ONLINE);
        assertThat(compare()).isEqualTo(new CompareResult.Compared(FingerSimulator.SAME));
    }

    private CompareResult compare() {
        return reader.device()
                .compare(FingerSimulator.template(FINGER), Deadline.after(Duration.ofMinutes(1)),
                        new Cancellation());
    }
}
