package cn.banshi.simulators.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.fingerprint.FingerprintReader.CompareResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.Ready;
import cn.banshi.simulators.pty.HostilePeer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver of EF01 modules on a simulated one, over a pseudo terminal. */
class Ef01FingerprintReaderTest extends FingerprintReaderContract {

    private static final int BAUD = 57_600;

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private FingerSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new FingerSimulator(directory.resolve("ttyFINGER"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    FingerprintReader reader() {
        return Ready.of(drivers.fingerprintReader(simulator.address(BAUD)));
    }

    @Override
    byte[] template(int finger) {
        return FingerSimulator.template(finger);
    }

    @Override
    void lay(int finger) {
        simulator.lay(finger);
    }

    @Override
    boolean looked() {
        return simulator.looked();
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
    @EnumSource(value = FingerFault.Line.class, names = {"SILENT", "BAD_CHECKSUM", "CUT_SHORT", "NOISE"})
    void comparesInSpiteOfOneFaultOfTheLine(FingerFault.Line fault) {
        simulator.lay(FINGER);
        for (FingerOrder order : List.of(FingerOrder.PARAMETERS, FingerOrder.TAKE_IMAGE, FingerOrder.MATCH)) {
            simulator.failNext(order, fault);
        }
        try (FingerprintReader reader = reader()) {
            assertThat(score(compare(reader))).isEqualTo(FingerSimulator.SAME);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x03, 0x06, 0x07, 0x15})
    void asksForTheFingerAgainWhenThePrintIsPoor(int code) {
        simulator.lay(FINGER);
        simulator.failNext(FingerOrder.FEATURES, new FingerFault.Code(code));
        try (FingerprintReader reader = reader()) {
            assertThat(score(compare(reader))).isEqualTo(FingerSimulator.SAME);
        }
    }

    @ParameterizedTest
    @CsvSource({"29,HARDWARE_ERROR", "18,HARDWARE_ERROR", "21,UNSUPPORTED", "FC,UNSUPPORTED", "99,PROTOCOL_ERROR"})
    void saysWhatTheModuleReports(String code, Cause cause) {
        simulator.failAlways(FingerOrder.TAKE_IMAGE, new FingerFault.Code(Integer.parseInt(code, 16)));
        try (FingerprintReader reader = reader()) {
            assertThat(cause(compare(reader))).isEqualTo(cause);
        }
    }

    @Test
    void isOfflineWhenSilentAndBrokenWhenEverySumIsWrong() {
        try (FingerprintReader reader = reader()) {
            simulator.failAlways(FingerFault.Line.SILENT);
            assertThat(reader.check(Deadline.after(Duration.ofMillis(300))).state()).isEqualTo(DeviceState.OFFLINE);
            simulator.clear();
            simulator.failAlways(FingerFault.Line.BAD_CHECKSUM);
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.HARDWARE_ERROR);
            simulator.clear();
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void losesItsLineWhenThePlugIsPulledInTheMiddleOfAnAnswer() {
        simulator.failNext(FingerOrder.MATCH, FingerFault.Line.UNPLUGGED);
        simulator.lay(FINGER);
        try (FingerprintReader reader = reader()) {
            assertThat(cause(compare(reader))).isEqualTo(Cause.NOT_READY);
        }
    }

    @Test
    void endsWithAValueWhateverArrives() {
        Random random = new Random(20_261_127);
        byte[] head = {(byte) 0xEF, 1, -1, -1, -1, -1, 7, 0};
        try (HostilePeer peer = new HostilePeer(directory.resolve("ttyHOSTILE"), heard -> {
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            System.arraycopy(head, 0, noise, 0, head.length);
            return List.of(noise);
        }); FingerprintReader reader = Ready.of(drivers.fingerprintReader(peer.address(921_600)))) {
            for (int round = 0; round < 3; round++) {
                assertThat(reader.compare(template(FINGER), Deadline.after(Duration.ofMillis(200)), new Cancellation()))
                        .isInstanceOf(CompareResult.Failed.class);
            }
        }
    }
}
