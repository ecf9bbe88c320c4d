package cn.banshi.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Failure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is not known yet is neither well nor ill. */
class DeviceStatusTest {

    @Test
    void isNeitherUsableNorFailingBeforeTheFirstAnswer() {
        assertThat(DeviceStatus.STARTING.usable()).isFalse();
        assertThat(DeviceStatus.STARTING.failing()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STARTING")
    void isEitherUsableOrFailingOnceAsked(DeviceState state) {
        var status = new DeviceStatus(state, "");

        assertThat(status.failing()).isNotEqualTo(status.usable());
    }

    @ParameterizedTest
    @CsvSource({"TIMED_OUT, OFFLINE", "NOT_READY, NO_DEVICE", "UNSUPPORTED, NO_DEVICE", "CLAIMED, OFFLINE",
        "PROTOCOL_ERROR, HARDWARE_ERROR", "HARDWARE_ERROR, HARDWARE_ERROR", "CANCELLED, ONLINE"})
    void followsFromWhatFailed(Cause cause, DeviceState state) {
        assertThat(DeviceStatus.after(new Failure(cause, "test.failed", ""), DeviceStatus.ONLINE).state())
                .isEqualTo(state);
    }

    @Test
    void isBusyWhileAnotherCommandHasItsTurn() {
        assertThat(DeviceStatus.after(Failure.noTurn("test", ""), DeviceStatus.ONLINE).state())
                .isEqualTo(DeviceState.BUSY);
    }
}
