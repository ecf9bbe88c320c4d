package cn.banshi.simulators.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.LightResult;
import cn.banshi.device.lights.Lights.Position;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.sensors.Sensors.Sensor;
import cn.banshi.drivers.Drivers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lights' driver on simulated boards, over a pseudo terminal. */
class ModbusLightsTest extends LightsContract {

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private BoardSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new BoardSimulator(directory.resolve("ttyRS485"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    Lights lights() {
        return Boards.ready(drivers.lights(simulator.address(115_200),
                Map.of("card-reader", "coil 3", "receipt-printer", "coil 0")));
    }

    @Override
    boolean burns(Position position) {
        return simulator.coil(coil(position));
    }

    @Override
    int changes(Position position) {
        return simulator.switched(coil(position));
    }

    private static int coil(Position position) {
        return position == Position.CARD_READER ? 3 : 0;
    }

    @Override
    void unplug() {
        simulator.unplug();
    }

    @Override
    void plugIn() {
        simulator.plugIn();
    }

    @ParameterizedTest
    @EnumSource(value = BoardFault.Line.class, names = {"SILENT", "BAD_CHECKSUM", "CUT_SHORT", "NOISE", "ECHO",
        "OTHER_BOARD"})
    void switchesInSpiteOfOneFaultOfTheLine(BoardFault.Line fault) {
        simulator.failNext(fault);
        try (Lights lights = lights()) {
            assertThat(set(lights, Position.CARD_READER, Flash.CONTINUOUS)).isEqualTo(new LightResult.Set());
            assertThat(burns(Position.CARD_READER)).isTrue();
        }
    }

    @Test
    void worksBehindAnAdapterThatHearsItself() {
        simulator.failAlways(BoardFault.Line.ECHO);
        try (Lights lights = lights()) {
            assertThat(set(lights, Position.CARD_READER, Flash.CONTINUOUS)).isEqualTo(new LightResult.Set());
            assertThat(lights.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void doesNotTakeAnEchoForABoard() {
        simulator.failAlways(BoardFault.Line.ECHO_ONLY);
        try (Lights lights = lights()) {
            assertThat(cause(set(lights, Position.CARD_READER, Flash.CONTINUOUS))).isEqualTo(Cause.TIMED_OUT);
        }
    }

    @Test
    void doesNotBelieveARelayThatIsStuck() {
        simulator.failAlways(BoardOccasion.WRITE, BoardFault.Line.STUCK);
        try (Lights lights = lights()) {
            assertThat(cause(set(lights, Position.CARD_READER, Flash.CONTINUOUS))).isEqualTo(Cause.HARDWARE_ERROR);
            assertThat(lights.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,UNSUPPORTED", "2,UNSUPPORTED", "3,UNSUPPORTED", "4,HARDWARE_ERROR", "6,TIMED_OUT"})
    void saysWhyTheBoardRefuses(int code, Cause cause) {
        simulator.failAlways(new BoardFault.Refusal(code));
        try (Lights lights = lights()) {
            LightResult result = set(lights, Position.CARD_READER, Flash.CONTINUOUS);
            assertThat(cause(result)).isEqualTo(cause);
            assertThat(((LightResult.Failed) result).failure().code()).isEqualTo("modbus.exception.0" + code);
        }
    }

    @Test
    void waitsForABoardThatIsBusy() {
        simulator.failNext(new BoardFault.Refusal(6));
        try (Lights lights = lights()) {
            assertThat(set(lights, Position.CARD_READER, Flash.CONTINUOUS)).isEqualTo(new LightResult.Set());
        }
    }

    @Test
    void losesItsLineWhenTheAdapterIsPulledInTheMiddleOfAnAnswer() {
        simulator.failNext(BoardFault.Line.UNPLUGGED);
        try (Lights lights = lights()) {
            assertThat(cause(set(lights, Position.CARD_READER, Flash.CONTINUOUS))).isEqualTo(Cause.NOT_READY);
            assertThat(lights.status().state()).isEqualTo(DeviceState.NO_DEVICE);
        }
    }

    @Test
    void isOfflineWhenSilent() {
        simulator.failAlways(BoardFault.Line.SILENT);
        try (Lights lights = lights()) {
            assertThat(lights.check(Deadline.after(Duration.ofMillis(300))).state()).isEqualTo(DeviceState.OFFLINE);
            simulator.clear();
            assertThat(lights.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void drivesBoardsOfSeveralAddressesAndInvertedCoils() {
        try (Lights lights = Boards.lights(drivers, simulator.address(9_600))) {
            assertThat(set(lights, Position.RECEIPT_PRINTER, Flash.OFF)).isEqualTo(new LightResult.Set());
            assertThat(simulator.coil(2, 0)).isTrue();
            assertThat(set(lights, Position.RECEIPT_PRINTER, Flash.CONTINUOUS)).isEqualTo(new LightResult.Set());
            assertThat(simulator.coil(2, 0)).isFalse();
        }
    }

    @Test
    void sharesTheLineWithSensorsUntilTheLastIsClosed() {
        String address = simulator.address(115_200);
        Sensors sensors = Boards.sensors(drivers, address);
        try (Lights lights = Boards.lights(drivers, address)) {
            assertThat(set(lights, Position.CARD_READER, Flash.QUICK)).isEqualTo(new LightResult.Set());
            assertThat(sensors.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
            sensors.close();
            assertThat(sensors.check(Deadline.after(LONG)).state()).isNotEqualTo(DeviceState.ONLINE);
            assertThat(set(lights, Position.CARD_READER, Flash.OFF)).isEqualTo(new LightResult.Set());
        }
        try (Sensors again = Boards.sensors(drivers, address)) {
            assertThat(again.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
            assertThat(again.readings()).containsKey(Sensor.DOOR);
        }
    }
}
