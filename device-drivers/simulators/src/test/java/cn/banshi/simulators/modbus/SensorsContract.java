package cn.banshi.simulators.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.device.sensors.Sensors.Sensor;
import cn.banshi.device.sensors.Sensors.WatchResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link Sensors} promises, whatever its protocol. */
abstract class SensorsContract {

    static final Duration LONG = Duration.ofSeconds(20);
    private static final Map<Sensor, Reading> QUIET = Map.of(Sensor.DOOR, Reading.INACTIVE, Sensor.PRESENCE,
            Reading.INACTIVE, Sensor.RECEIPT_SLOT, Reading.INACTIVE);

    /** Door, presence and receipt slot on a device that works: door closed, nobody there, no paper. */
    abstract Sensors sensors();

    abstract void openDoor(boolean open);

    abstract void layPaper(boolean there);

    abstract void unplug();

    abstract void plugIn();

    @Test
    void knowsNothingBeforeItWasAsked() {
        try (Sensors sensors = sensors()) {
            assertThat(sensors.readings()).containsOnlyKeys(Sensor.DOOR, Sensor.PRESENCE, Sensor.RECEIPT_SLOT)
                    .containsValue(Reading.UNKNOWN)
                    .doesNotContainValue(Reading.ACTIVE);
            assertThat(sensors.status().state()).isEqualTo(DeviceState.STARTING);
        }
    }

    @Test
    void readsEverySensorWhenItIsAsked() {
        openDoor(true);
        try (Sensors sensors = sensors()) {
            assertThat(sensors.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            assertThat(sensors.readings()).isEqualTo(Map.of(Sensor.DOOR, Reading.ACTIVE, Sensor.PRESENCE,
                    Reading.INACTIVE, Sensor.RECEIPT_SLOT, Reading.INACTIVE));
        }
    }

    @Test
    void tellsTheStateAtTheStartAndEveryChange() {
        try (Sensors sensors = sensors()) {
            Map<Sensor, Reading> known = changed(watch(sensors, Map.of()));
            assertThat(known).isEqualTo(QUIET);
            CompletableFuture<WatchResult> watching = CompletableFuture.supplyAsync(() -> watch(sensors, QUIET));
            layPaper(true);
            assertThat(changed(watching.join())).containsEntry(Sensor.RECEIPT_SLOT, Reading.ACTIVE)
                    .containsEntry(Sensor.DOOR, Reading.INACTIVE);
            layPaper(false);
            assertThat(changed(watch(sensors, sensors.readings()))).isEqualTo(QUIET);
        }
    }

    @Test
    void tellsAtOnceWhatChangedWhileNobodyWatched() {
        try (Sensors sensors = sensors()) {
            changed(watch(sensors, Map.of()));
            openDoor(true);
            assertThat(changed(watch(sensors, QUIET))).containsEntry(Sensor.DOOR, Reading.ACTIVE);
        }
    }

    @Test
    void reportsNoChangeAtTheDeadline() {
        try (Sensors sensors = sensors()) {
            changed(watch(sensors, Map.of()));
            assertThat(sensors.watch(QUIET, Deadline.after(Duration.ofSeconds(2)), new Cancellation()))
                    .isEqualTo(new WatchResult.Unchanged());
        }
    }

    @Test
    void endsTheWatchWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        try (Sensors sensors = sensors()) {
            changed(watch(sensors, Map.of()));
            CompletableFuture<WatchResult> watching = CompletableFuture
                    .supplyAsync(() -> sensors.watch(QUIET, Deadline.after(LONG), cancellation));
            cancellation.cancel();
            assertThat(cause(watching.join())).isEqualTo(Cause.CANCELLED);
        }
    }

    @Test
    void endsTheWatchWhenClosed() {
        Sensors sensors = sensors();
        changed(watch(sensors, Map.of()));
        CompletableFuture<WatchResult> watching = CompletableFuture.supplyAsync(() -> watch(sensors, QUIET));
        sensors.close();
        assertThat(cause(watching.join())).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void knowsNothingWhileUnpluggedAndTellsTheStateAgainAfterwards() {
        try (Sensors sensors = sensors()) {
            changed(watch(sensors, Map.of()));
            unplug();
            assertThat(cause(watch(sensors, QUIET))).isEqualTo(Cause.NOT_READY);
            assertThat(sensors.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            assertThat(sensors.readings()).containsOnlyKeys(QUIET.keySet())
                    .allSatisfy((sensor, reading) -> assertThat(reading).isEqualTo(Reading.UNKNOWN));
            plugIn();
            assertThat(changed(watch(sensors, sensors.readings()))).isEqualTo(QUIET);
            assertThat(sensors.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    static WatchResult watch(Sensors sensors, Map<Sensor, Reading> known) {
        return sensors.watch(known, Deadline.after(LONG), new Cancellation());
    }

    static Map<Sensor, Reading> changed(WatchResult result) {
        assertThat(result).isInstanceOf(WatchResult.Changed.class);
        return ((WatchResult.Changed) result).readings();
    }

    static Cause cause(WatchResult result) {
        assertThat(result).isInstanceOf(WatchResult.Failed.class);
        return ((WatchResult.Failed) result).failure().cause();
    }
}
