package cn.banshi.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
