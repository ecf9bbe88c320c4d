package cn.banshi.simulators.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link Keypad} promises, whatever its protocol. */
abstract class KeypadContract {

    static final Duration LONG = Duration.ofSeconds(20);

    private Optional<Keypad.Key> before = Optional.empty();

    abstract Keypad keypad();

    /** Presses keys once the keypad waits for one, or before where the test says so. */
    abstract void press(Keypad.Key key);

    abstract boolean pressing();

    abstract void unplug();

    abstract void plugIn();

    @Test
    void isStartingBeforeItWasAsked() {
        try (Keypad keypad = keypad()) {
            assertThat(keypad.status().state()).isEqualTo(DeviceState.STARTING);
        }
    }

    @Test
    void tellsEveryKey() {
        try (Keypad keypad = keypad()) {
            for (Keypad.Key key : Keypad.Key.values()) {
                assertThat(pressed(keypad, key)).isEqualTo(new KeyResult.Pressed(key));
            }
            assertThat(keypad.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void throwsAwayWhatWasPressedBeforeAnybodyWaited() {
        press(Keypad.Key.DIGIT_1);
        while (pressing()) {
            Thread.onSpinWait();
        }
        try (Keypad keypad = keypad()) {
            assertThat(keypad.check(Deadline.after(LONG)).usable()).isTrue();
            assertThat(pressed(keypad, Keypad.Key.DIGIT_2)).isEqualTo(new KeyResult.Pressed(Keypad.Key.DIGIT_2));
        }
    }

    @Test
    void reportsNoKeyAtTheDeadline() {
        try (Keypad keypad = keypad()) {
            assertThat(keypad.key(Deadline.after(Duration.ofMillis(100)), new Cancellation()))
                    .isEqualTo(new KeyResult.Nothing());
        }
    }

    @Test
    void endsTheWaitWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        try (Keypad keypad = keypad()) {
            CompletableFuture<KeyResult> waiting = CompletableFuture
                    .supplyAsync(() -> keypad.key(Deadline.after(LONG), cancellation));
            cancellation.cancel();
            assertThat(cause(waiting.join())).isEqualTo(Cause.CANCELLED);
        }
    }

    @Test
    void endsTheWaitWhenClosed() {
        Keypad keypad = keypad();
        CompletableFuture<KeyResult> waiting = waiting(keypad);
        keypad.close();
        assertThat(cause(waiting.join())).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void isMissedWhileUnpluggedAndWorksAgainAfterwards() {
        try (Keypad keypad = keypad()) {
            CompletableFuture<KeyResult> waiting = waiting(keypad);
            unplug();
            assertThat(cause(waiting.join())).isEqualTo(Cause.NOT_READY);
            assertThat(keypad.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            plugIn();
            assertThat(pressed(keypad, Keypad.Key.ENTER)).isEqualTo(new KeyResult.Pressed(Keypad.Key.ENTER));
        }
    }

    private static CompletableFuture<KeyResult> waiting(Keypad keypad) {
        CompletableFuture<KeyResult> waiting = CompletableFuture.supplyAsync(() -> key(keypad));
        while (keypad.status().state() != DeviceState.BUSY && !waiting.isDone()) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    /** What the first wait brings that is not still of the key before, however late that came. */
    KeyResult pressed(Keypad keypad, Keypad.Key key) {
        KeyResult result = once(keypad, key);
        while (result instanceof KeyResult.Pressed(Keypad.Key other) && other != key
                && before.equals(Optional.of(other))) {
            result = once(keypad, key);
        }
        before = Optional.of(key);
        return result;
    }

    /** Again and again, as people do: a key that came before the wait was thrown away. */
    private KeyResult once(Keypad keypad, Keypad.Key key) {
        CompletableFuture<KeyResult> waiting = waiting(keypad);
        while (!waiting.isDone()) {
            if (!pressing()) {
                press(key);
            }
            Thread.onSpinWait();
        }
        while (pressing()) {
            Thread.onSpinWait();
        }
        KeyResult result = waiting.join();
        KeyResult more = keypad.key(Deadline.after(Duration.ofMillis(60)), new Cancellation());
        while (more instanceof KeyResult.Pressed) { // what was pressed once too often
            more = keypad.key(Deadline.after(Duration.ofMillis(60)), new Cancellation());
        }
        return result;
    }

    static KeyResult key(Keypad keypad) {
        return keypad.key(Deadline.after(LONG), new Cancellation());
    }

    static Cause cause(KeyResult result) {
        assertThat(result).isInstanceOf(KeyResult.Failed.class);
        return ((KeyResult.Failed) result).failure().cause();
    }
}
