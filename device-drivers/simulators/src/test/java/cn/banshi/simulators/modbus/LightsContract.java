package cn.banshi.simulators.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.LightResult;
import cn.banshi.device.lights.Lights.Position;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Lights} promises, whatever its protocol. */
abstract class LightsContract {

    static final Duration LONG = Duration.ofSeconds(20);

    /** Lights at the card reader and at the receipt printer, on a device that works; all are off. */
    abstract Lights lights();

    abstract boolean burns(Position position);

    /** How often a light has changed. */
    abstract int changes(Position position);

    abstract void unplug();

    abstract void plugIn();

    @Test
    void isStartingBeforeItWasAsked() {
        try (Lights lights = lights()) {
            assertThat(lights.status().state()).isEqualTo(DeviceState.STARTING);
            assertThat(lights.positions()).containsExactlyInAnyOrder(Position.CARD_READER, Position.RECEIPT_PRINTER);
        }
    }

    @Test
    void isOnlineWhenItAnswers() {
        try (Lights lights = lights()) {
            assertThat(lights.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void switchesOneLightOnAndOff() {
        try (Lights lights = lights()) {
            assertThat(set(lights, Position.CARD_READER, Flash.CONTINUOUS)).isEqualTo(new LightResult.Set());
            assertThat(burns(Position.CARD_READER)).isTrue();
            assertThat(burns(Position.RECEIPT_PRINTER)).isFalse();
            assertThat(set(lights, Position.CARD_READER, Flash.OFF)).isEqualTo(new LightResult.Set());
            assertThat(burns(Position.CARD_READER)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Flash.class, names = {"SLOW", "MEDIUM", "QUICK"})
    void flashesUntilItIsSwitchedOff(Flash flash) {
        try (Lights lights = lights()) {
            assertThat(set(lights, Position.RECEIPT_PRINTER, flash)).isEqualTo(new LightResult.Set());
            while (changes(Position.RECEIPT_PRINTER) < 3) {
                Thread.onSpinWait();
            }
            assertThat(set(lights, Position.RECEIPT_PRINTER, Flash.OFF)).isEqualTo(new LightResult.Set());
            assertThat(burns(Position.RECEIPT_PRINTER)).isFalse();
        }
    }

    @Test
    void refusesALightThatTheTerminalDoesNotHave() {
        try (Lights lights = lights()) {
            assertThat(cause(set(lights, Position.FASCIA, Flash.SLOW))).isEqualTo(Cause.UNSUPPORTED);
        }
    }

    @Test
    void switchesEverythingOffWhenItIsClosed() {
        try (Lights lights = lights()) {
            set(lights, Position.CARD_READER, Flash.CONTINUOUS);
            set(lights, Position.RECEIPT_PRINTER, Flash.QUICK);
        }
        assertThat(burns(Position.CARD_READER)).isFalse();
        assertThat(burns(Position.RECEIPT_PRINTER)).isFalse();
    }

    @Test
    void isNotReadyWhileUnpluggedAndFlashesAgainAfterwards() {
        try (Lights lights = lights()) {
            set(lights, Position.CARD_READER, Flash.QUICK);
            unplug();
            assertThat(cause(set(lights, Position.RECEIPT_PRINTER, Flash.CONTINUOUS))).isEqualTo(Cause.NOT_READY);
            assertThat(lights.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.NO_DEVICE);
            plugIn();
            int before = changes(Position.CARD_READER);
            while (changes(Position.CARD_READER) < before + 2) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void doesNothingAfterItWasClosed() {
        Lights lights = lights();
        lights.close();
        lights.close();
        assertThat(cause(set(lights, Position.CARD_READER, Flash.SLOW))).isEqualTo(Cause.CANCELLED);
    }

    static LightResult set(Lights lights, Position position, Flash flash) {
        return lights.set(position, flash, Deadline.after(LONG));
    }

    static Cause cause(LightResult result) {
        assertThat(result).isInstanceOf(LightResult.Failed.class);
        return ((LightResult.Failed) result).failure().cause();
    }
}
