package cn.banshi.simulators.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.device.fingerprint.FingerprintReader.CompareResult;
import cn.banshi.simulators.pty.StoppedClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link FingerprintReader} promises, whatever its protocol. */
abstract class FingerprintReaderContract {

    static final Duration LONG = Duration.ofSeconds(20);
    static final int FINGER = 7;

    abstract FingerprintReader reader();

    /** In the format this reader compares. */
    abstract byte[] template(int finger);

    abstract void lay(int finger);

    abstract boolean looked();

    abstract void unplug();

    abstract void plugIn();

    @Test
    void isStartingBeforeItWasAskedAndOnlineAfterwards() {
        try (FingerprintReader reader = reader()) {
            assertThat(reader.status().state()).isEqualTo(DeviceState.STARTING);
            assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void scoresTheSameFingerHigherThanAnother() {
        try (FingerprintReader reader = reader()) {
            lay(FINGER);
            int same = score(compare(reader));
            lay(FINGER + 1);
            assertThat(score(compare(reader))).isLessThan(same);
            assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void waitsForAFinger() {
        try (FingerprintReader reader = reader()) {
            CompletableFuture<CompareResult> comparing = CompletableFuture.supplyAsync(() -> compare(reader));
            awaitLook();
            lay(FINGER);
            assertThat(score(comparing.join())).isPositive();
        }
    }

    @Test
    void reportsNoFingerAtTheDeadline() {
        try (FingerprintReader reader = reader()) {
            assertThat(reader.compare(template(FINGER), StoppedClock.until(this::looked), new Cancellation()))
                    .isEqualTo(new CompareResult.NoFinger());
        }
    }

    @Test
    void endsTheWaitWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        try (FingerprintReader reader = reader()) {
            CompletableFuture<CompareResult> comparing = CompletableFuture
                    .supplyAsync(() -> reader.compare(template(FINGER), Deadline.after(LONG), cancellation));
            awaitLook();
            cancellation.cancel();
            assertThat(cause(comparing.join())).isEqualTo(Cause.CANCELLED);
        }
    }

    @Test
    void doesNotPretendToCompareATemplateOfAnIdentityCard() {
        byte[] ofCard = new byte[512];
        ofCard[0] = 'C';
        ofCard[1] = 1;
        try (FingerprintReader reader = reader()) {
            lay(FINGER);
            assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            CompareResult result = reader.compare(ofCard, Deadline.after(LONG), new Cancellation());
            assertThat(cause(result)).isEqualTo(Cause.UNSUPPORTED);
            assertThat(reader.status()).as("nothing is wrong with it").isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void isMissedWhileUnpluggedAndWorksAgainAfterwards() {
        try (FingerprintReader reader = reader()) {
            CompletableFuture<CompareResult> comparing = CompletableFuture.supplyAsync(() -> compare(reader));
            awaitLook();
            unplug();
            assertThat(cause(comparing.join())).isEqualTo(Cause.NOT_READY);
            assertThat(reader.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            plugIn();
            lay(FINGER);
            assertThat(score(compare(reader))).isPositive();
        }
    }

    private void awaitLook() {
        while (!looked()) {
            Thread.onSpinWait();
        }
    }

    CompareResult compare(FingerprintReader reader) {
        return reader.compare(template(FINGER), Deadline.after(LONG), new Cancellation());
    }

    static int score(CompareResult result) {
        assertThat(result).isInstanceOf(CompareResult.Compared.class);
        return ((CompareResult.Compared) result).score();
    }

    static Cause cause(CompareResult result) {
        assertThat(result).isInstanceOf(CompareResult.Failed.class);
        return ((CompareResult.Failed) result).failure().cause();
    }
}
