package cn.banshi.simulators.pinpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.pinpad.PinPad.Format;
import cn.banshi.device.pinpad.PinPad.PinRequest;
import cn.banshi.device.pinpad.PinPad.PinResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.Ready;
import cn.banshi.simulators.pinpad.PinPadFault.Line;
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

/** The driver of SZZT pads on a simulated one, over a pseudo terminal. */
class SzztPinPadTest extends PinPadContract {

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private PinPadSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new PinPadSimulator(directory.resolve("ttyPIN"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    PinPad pad() {
        return Ready.of(drivers.pinPad(simulator.address(9_600)));
    }

    @Override
    void press(String keys) {
        simulator.press(keys);
    }

    @Override
    boolean taking() {
        return simulator.taking();
    }

    @Override
    void eraseKeys() {
        simulator.failAlways(PinPadOccasion.QUESTION, Line.BLANK);
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
    void switchesOffAPadThatSendsDigitsInTheClear() {
        simulator.failAlways(PinPadOccasion.KEY, Line.CLEAR_DIGIT);
        try (PinPad pad = pad()) {
            PinResult result = typed(pad, Format.ISO_0, "1234");
            assertThat(cause(result)).isEqualTo(Cause.HARDWARE_ERROR);
            assertThat(((PinResult.Failed) result).failure().detail()).doesNotContainPattern("[0-9]");
            assertThat(typed).as("nothing of it is counted").isEmpty();
            awaitOff();
            assertThat(pad.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Line.class, names = {"SILENT", "BAD_CHECKSUM", "CUT_SHORT"})
    void asksAgainHowThePadIsWhenTheAnswerIsLost(Line fault) {
        simulator.failNext(PinPadOccasion.QUESTION, fault);
        try (PinPad pad = pad()) {
            assertThat(typed(pad, Format.ISO_0, "1234\r")).isInstanceOf(PinResult.Block.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Line.class, names = {"SILENT", "BAD_CHECKSUM", "CUT_SHORT"})
    void leavesNoPadThatMayTakeAPinBehind(Line fault) {
        simulator.failNext(PinPadOccasion.COMMAND, fault);
        try (PinPad pad = pad()) {
            assertThat(pad.pinBlock(request(Format.ISO_0), Deadline.after(LONG), new Cancellation(), typed::add))
                    .isInstanceOf(PinResult.Failed.class);
            awaitOff();
        }
    }

    @ParameterizedTest
    @CsvSource({"E1,NOT_READY", "E4,NOT_READY", "EB,UNSUPPORTED", "EF,HARDWARE_ERROR"})
    void saysWhyThePadRefuses(String code, Cause cause) {
        simulator.failAlways(PinPadOccasion.COMMAND, new PinPadFault.Refusal(Integer.parseInt(code, 16)));
        try (PinPad pad = pad()) {
            assertThat(cause(pad.pinBlock(request(Format.ISO_0), Deadline.after(LONG), new Cancellation(), typed::add)))
                    .isEqualTo(cause);
        }
    }

    @Test
    void isOfNoUseWhileItRefusesToSayHowItIs() {
        simulator.failAlways(new PinPadFault.Refusal(0xEE));
        try (PinPad pad = pad()) {
            assertThat(pad.check(Deadline.after(LONG)).usable()).isFalse();
            simulator.clear();
            assertThat(pad.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void refusesAKeyThePadDoesNotHave() {
        try (PinPad pad = pad()) {
            PinResult result = pad.pinBlock(new PinRequest(1, Format.ISO_0, ACCOUNT, 6), Deadline.after(LONG),
                    new Cancellation(), typed::add);
            assertThat(((PinResult.Failed) result).failure().code()).isEqualTo("szzt.no-key");
        }
    }

    @Test
    void isNotToldAnAccountThatIsNone() {
        assertThatThrownBy(() -> new PinRequest(0, Format.ISO_0, "4111", 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4111");
        assertThat(request(Format.ISO_0)).asString().doesNotContain(ACCOUNT);
    }

    @Test
    void endsWithAValueWhateverArrives() {
        Random random = new Random(20_261_127);
        try (HostilePeer peer = new HostilePeer(directory.resolve("ttyHOSTILE"), heard -> {
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            noise[0] = 2;
            return List.of(noise);
        }); PinPad pad = Ready.of(drivers.pinPad(peer.address(921_600)))) {
            for (int round = 0; round < 3; round++) {
                assertThat(pad.pinBlock(request(Format.ISO_0), Deadline.after(Duration.ofMillis(200)),
                        new Cancellation(), typed::add)).isInstanceOf(PinResult.Failed.class);
            }
        }
    }
}
