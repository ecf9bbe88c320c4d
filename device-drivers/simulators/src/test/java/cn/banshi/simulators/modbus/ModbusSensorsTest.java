package cn.banshi.simulators.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.device.sensors.Sensors.Sensor;
import cn.banshi.drivers.Drivers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sensors' driver on simulated boards, over a pseudo terminal. */
class ModbusSensorsTest extends SensorsContract {

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private BoardSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new BoardSimulator(directory.resolve("ttyRS485"));
        openDoor(false);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    Sensors sensors() {
        return Boards.sensors(drivers, simulator.address(115_200));
    }

    /** The contact of a closed door is closed, so that a broken wire reads like an open one. */
    @Override
    void openDoor(boolean open) {
        simulator.input(9, !open);
    }

    @Override
    void layPaper(boolean there) {
        simulator.input(2, there);
    }

    @Override
    void unplug() {
        simulator.unplug();
    }

    @Override
    void plugIn() {
        simulator.plugIn();
    }

    @Test
    void readsABitOfARegister() {
        simulator.register(5, 0b0100);
        try (Sensors sensors = sensors()) {
            assertThat(changed(watch(sensors, Map.of()))).containsEntry(Sensor.PRESENCE, Reading.ACTIVE);
            simulator.register(5, 0b1011);
            assertThat(changed(watch(sensors, sensors.readings()))).containsEntry(Sensor.PRESENCE, Reading.INACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(value = BoardFault.Line.class, names = {"SILENT", "BAD_CHECKSUM", "CUT_SHORT", "NOISE", "ECHO",
        "OTHER_BOARD"})
    void readsInSpiteOfOneFaultOfTheLine(BoardFault.Line fault) {
        simulator.failNext(fault);
        try (Sensors sensors = sensors()) {
            assertThat(sensors.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void isBrokenWhenEveryChecksumIsWrong() {
        simulator.failAlways(BoardFault.Line.BAD_CHECKSUM);
        try (Sensors sensors = sensors()) {
            assertThat(sensors.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.HARDWARE_ERROR);
            assertThat(sensors.readings()).doesNotContainValue(Reading.ACTIVE).containsValue(Reading.UNKNOWN);
        }
    }
}
