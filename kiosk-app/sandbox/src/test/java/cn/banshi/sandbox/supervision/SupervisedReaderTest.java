package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedIdCardReader;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.samv.SamvFault;
import cn.banshi.simulators.samv.SamvOrder;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.TestCards;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card reader whose plug is pulled and which dies, while somebody reads and while nobody does. */
class SupervisedReaderTest {

    private static final int BAUD = 115_200;

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private SamvSimulator simulator;
    private Attended<IdCardReader> reader;

    @BeforeEach
    void start() throws InterruptedException {
        simulator = new SamvSimulator(directory.resolve("ttyCARD"), SamvSimulator.Timing.IMMEDIATE);
        simulator.insert(TestCards.zhangMing());
        String address = simulator.address(BAUD);
        reader = new Attended<>(address, () -> drivers.idCardReader(address),
                supervised -> new SupervisedIdCardReader(supervised, "visit"));
        reader.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        reader.close();
        simulator.close();
    }

    @Test
    void isMissedAndWelcomedBackByItself() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            simulator.unplug();
            reader.awaitState(DeviceState.NO_DEVICE);
            simulator.plugIn();
            reader.awaitState(DeviceState.ONLINE);
        }
        assertThat(read(Duration.ofMinutes(1))).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void endsAReadWhenThePlugIsPulledAndReadsAgainWhenItIsBack() throws InterruptedException {
        simulator.failNext(SamvOrder.READ, SamvFault.Line.UNPLUGGED);
        ReadResult result = read(Duration.ofMinutes(1));
        assertThat(((ReadResult.Failed) result).failure().cause()).isEqualTo(Cause.NOT_READY);
        simulator.plugIn();
        reader.awaitState(DeviceState.ONLINE);
        assertThat(read(Duration.ofMinutes(1))).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void isFoundDeadThoughItLooksConnected() throws InterruptedException {
        simulator.failAlways(SamvFault.Line.SILENT);
        reader.awaitState(DeviceState.OFFLINE);
        simulator.clear();
        reader.awaitState(DeviceState.ONLINE);
        assertThat(read(Duration.ofMinutes(1))).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void endsACommandThatIsNeverAnsweredAtItsDeadline() {
        simulator.failAlways(SamvFault.Line.SILENT);
        Deadline deadline = Deadline.after(Duration.ofMillis(300));
        ReadResult result = reader.device().read(ReadRequest.TEXT_AND_PHOTO, deadline, new Cancellation());
        assertThat(((ReadResult.Failed) result).failure().cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(deadline.passed()).isTrue();
    }

    private ReadResult read(Duration limit) {
        return reader.device().read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(limit), new Cancellation());
    }
}
