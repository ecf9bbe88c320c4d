package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedSensors;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.device.sensors.Sensors.Sensor;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.modbus.BoardFault;
import cn.banshi.simulators.modbus.BoardSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A contact in the receipt slot, on a board that loses its plug and dies. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SupervisedSensorsTest {

    private static final int CONTACT = 3;

    @TempDir
    Path folder;
    private BoardSimulator boards;
    private Attended<Sensors> attended;

    @BeforeEach
    void start() throws InterruptedException {
        boards = new BoardSimulator(folder.resolve("boards"));
        String address = boards.address(115_200);
        attended = new Attended<>(address,
                () -> new Drivers("test").sensors(address, Map.of("receipt-slot", "input " + CONTACT)),
                sensors -> new SupervisedSensors(sensors, "visit"));
        attended.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        attended.close();
        boards.close();
    }

    @Test
    void tellWhetherPaperLiesThere() {
        assertThat(paper()).isEqualTo(Reading.INACTIVE);
        boards.input(CONTACT, true);
        var _ = attended.device()
                .watch(attended.device().readings(), Deadline.after(Duration.ofMinutes(1)),
                        new Cancellation());
        assertThat(paper()).isEqualTo(Reading.ACTIVE);
    }

    @Test
    void sayNothingWithoutTheirPlugAndAreWelcomedBackByThemselves() throws InterruptedException {
        boards.unplug();
        attended.awaitState(DeviceState.NO_DEVICE);
        assertThat(paper()).isEqualTo(Reading.UNKNOWN);
        boards.plugIn();
        attended.awaitState(DeviceState.ONLINE);
        assertThat(paper()).isEqualTo(Reading.INACTIVE);
    }

    @Test
    void areFoundDeadThoughTheyLookConnected() throws InterruptedException {
        boards.failAlways(BoardFault.Line.SILENT);
        attended.awaitState(DeviceState.OFFLINE);
        assertThat(paper()).isEqualTo(Reading.UNKNOWN);
        boards.clear();
        attended.awaitState(DeviceState.ONLINE);
        assertThat(paper()).isEqualTo(Reading.INACTIVE);
    }

    private Reading paper() {
        return attended.device().readings().getOrDefault(Sensor.RECEIPT_SLOT, Reading.UNKNOWN);
    }
}
