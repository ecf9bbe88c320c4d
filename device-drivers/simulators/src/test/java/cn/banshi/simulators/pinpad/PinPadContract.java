package cn.banshi.simulators.pinpad;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.pinpad.PinPad.Format;
import cn.banshi.device.pinpad.PinPad.Keys;
import cn.banshi.device.pinpad.PinPad.PinRequest;
import cn.banshi.device.pinpad.PinPad.PinResult;
import cn.banshi.simulators.pty.StoppedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link PinPad} promises, whatever its protocol. */
abstract class PinPadContract {

    static final Duration LONG = Duration.ofSeconds(20);
    /** Of the test card 4111 1111 1111 1111, without the check digit. */
    static final String ACCOUNT = "111111111111";
    private static final String ENTER = "\r";

    final List<Integer> typed = Collections.synchronizedList(new ArrayList<>());

    abstract PinPad pad();

    abstract void press(String keys);

    /** Whether the pad takes a PIN now. */
    abstract boolean taking();

    abstract void eraseKeys();

    abstract void unplug();

    abstract void plugIn();

    @Test
    void knowsItsKeysOnceItWasAsked() {
        try (PinPad pad = pad()) {
            assertThat(pad.keys()).isEqualTo(Keys.UNKNOWN);
            assertThat(pad.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            assertThat(pad.keys()).isEqualTo(Keys.LOADED);
        }
    }

    /** The vector printed with format 0, and the same PIN in the others. */
    @ParameterizedTest
    @CsvSource({"ISO_0,041225EEEEEEEEEE", "ISO_1,141234AAAAAAAAAA", "ISO_3,341225BBBBBBBBBB"})
    void givesAnEncryptedBlock(Format format, String inTheClear) {
        try (PinPad pad = pad()) {
            PinResult result = typed(pad, format, "1234" + ENTER);
            assertThat(HexFormat.of().withUpperCase().formatHex(PinBlock.decrypted(block(result))))
                    .isEqualTo(inTheClear);
            assertThat(typed).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void endsByItselfWhenThePinIsAsLongAsItCanBe() {
        try (PinPad pad = pad()) {
            assertThat(typed(pad, Format.ISO_0, "123456")).isInstanceOf(PinResult.Block.class);
        }
    }

    @Test
    void takesBackADigit() {
        try (PinPad pad = pad()) {
            PinResult result = typed(pad, Format.ISO_0, "129\b34" + ENTER);
            assertThat(HexFormat.of().withUpperCase().formatHex(PinBlock.decrypted(block(result))))
                    .isEqualTo("041225EEEEEEEEEE");
            assertThat(typed).containsExactly(1, 2, 3, 2, 3, 4);
        }
    }

    @Test
    void takesNoKeyAfterSomebodyGaveUp() {
        try (PinPad pad = pad()) {
            assertThat(typed(pad, Format.ISO_0, "12\u001B")).isEqualTo(new PinResult.GivenUp());
            awaitOff();
        }
    }

    @Test
    void takesNoKeyAfterTheDeadlineOrACancellation() {
        Cancellation cancellation = new Cancellation();
        try (PinPad pad = pad()) {
            CompletableFuture<PinResult> typing = CompletableFuture.supplyAsync(
                    () -> pad.pinBlock(request(Format.ISO_0), Deadline.after(LONG), cancellation, typed::add));
            awaitTaking();
            cancellation.cancel();
            assertThat(cause(typing.join())).isEqualTo(Cause.CANCELLED);
            awaitOff();
            assertThat(cause(pad.pinBlock(request(Format.ISO_0), StoppedClock.until(this::taking),
                    new Cancellation(), typed::add))).isEqualTo(Cause.TIMED_OUT);
            awaitOff();
            assertThat(pad.status()).as("a PIN nobody typed says nothing against the pad")
                    .isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void refusesWithoutKeys() {
        eraseKeys();
        try (PinPad pad = pad()) {
            assertThat(pad.pinBlock(request(Format.ISO_0), Deadline.after(LONG), new Cancellation(), typed::add))
                    .isInstanceOf(PinResult.Failed.class);
            assertThat(pad.keys()).isEqualTo(Keys.ABSENT);
            assertThat(pad.status().usable()).isFalse();
            assertThat(taking()).isFalse();
        }
    }

    @Test
    void isMissedWhileUnpluggedAndWorksAgainAfterwards() {
        try (PinPad pad = pad()) {
            CompletableFuture<PinResult> typing = typing(pad, Format.ISO_0);
            awaitTaking();
            unplug();
            assertThat(cause(typing.join())).isEqualTo(Cause.NOT_READY);
            assertThat(pad.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            awaitOff();
            plugIn();
            assertThat(typed(pad, Format.ISO_0, "1234" + ENTER)).isInstanceOf(PinResult.Block.class);
        }
    }

    PinResult typed(PinPad pad, Format format, String keys) {
        CompletableFuture<PinResult> typing = typing(pad, format);
        awaitTaking(typing);
        press(keys);
        return typing.join();
    }

    private CompletableFuture<PinResult> typing(PinPad pad, Format format) {
        return CompletableFuture.supplyAsync(
                () -> pad.pinBlock(request(format), Deadline.after(LONG), new Cancellation(), typed::add));
    }

    private void awaitTaking() {
        while (!taking()) {
            Thread.onSpinWait();
        }
    }

    private void awaitTaking(CompletableFuture<PinResult> typing) {
        while (!taking() && !typing.isDone()) {
            Thread.onSpinWait();
        }
    }

    void awaitOff() {
        while (taking()) {
            Thread.onSpinWait();
        }
    }

    static PinRequest request(Format format) {
        return new PinRequest(0, format, ACCOUNT, 6);
    }

    static byte[] block(PinResult result) {
        assertThat(result).isInstanceOf(PinResult.Block.class);
        return ((PinResult.Block) result).block();
    }

    static Cause cause(PinResult result) {
        assertThat(result).isInstanceOf(PinResult.Failed.class);
        return ((PinResult.Failed) result).failure().cause();
    }
}
