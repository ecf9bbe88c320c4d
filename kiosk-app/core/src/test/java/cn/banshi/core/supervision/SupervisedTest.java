package cn.banshi.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.Supervised.Fitting;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Health;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One reader, its owners and its troubles. */
class SupervisedTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration CHECK = Duration.ofSeconds(10);

    private final Hours hours = new Hours();
    private final FrailReader frail = new FrailReader();
    private final AtomicInteger changes = new AtomicInteger();
    private final Supervised<IdCardReader> supervised = new Supervised<>(
            new Fitting<>(Word.of("id-card-reader"), frail.driver(), frail::again, frail.port(), CHECK), hours.time(),
            changes::incrementAndGet);
    private final IdCardReader reader = new SupervisedIdCardReader(supervised, "visit");
    private final IdCardReader other = new SupervisedIdCardReader(supervised, "maintenance");

    @AfterEach
    void letGo() {
        frail.release.countDown();
        supervised.close();
    }

    @Test
    void worksForWhoeverAsks() {
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
        assertThat(reader.status().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(read(other)).isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void refusesOthersWhileItIsClaimedAndSaysBy() {
        Claim claim = supervised.claim("maintenance", Duration.ofMinutes(5));
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        ReadResult refused = read(reader);
        assertThat(cause(refused)).isEqualTo(Cause.CLAIMED);
        assertThat(((ReadResult.Failed) refused).failure().detail())
                .contains("maintenance until 2026-11-26T01:05:00");
        assertThat(read(other)).isEqualTo(new ReadResult.NoCard());
        hours.pass(Duration.ofMinutes(5));
        assertThat(read(reader)).as("a claim that was forgotten").isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void isLookedAtOnlyWhileNobodyHasIt() {
        attend();
        assertThat(frail.checks).hasValue(1);
        attend();
        assertThat(frail.checks).as("just asked").hasValue(1);
        hours.pass(CHECK);
        Claim claim = supervised.claim("visit", CHECK);
        attend();
        assertThat(frail.checks).as("claimed").hasValue(1);
        ((Claim.Granted) claim).close();
        attend();
        assertThat(frail.checks).hasValue(2);
    }

    @Test
    void findsADeadReaderThatLooksConnected() {
        attend();
        frail.ill = DeviceState.OFFLINE;
        hours.pass(CHECK);
        attend();
        assertThat(reader.status().state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(changes).as("told").hasValue(2);
    }

    @Test
    void climbsTheLadderAndGoesOnWithoutTheReader() {
        frail.ill = DeviceState.OFFLINE;
        attend(6);
        assertThat(frail.done).containsExactly("loaded", "reopened", "loaded", "closed", "reset");
        int asked = frail.checks.get();
        assertThat(cause(read(reader))).as("at once, without asking").isEqualTo(Cause.NOT_READY);
        assertThat(reader.check(hours.deadline(LONG)).state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(frail.checks).hasValue(asked);
        assertThat(staffIsAsked()).isFalse();
        attend(60);
        assertThat(staffIsAsked()).isTrue();
        frail.ill = DeviceState.ONLINE;
        attend(1);
        assertThat(staffIsAsked()).isFalse();
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void remembersWhatHelpedAndTriesItFirst() {
        frail.ill = DeviceState.OFFLINE;
        frail.cure = "reset";
        attend(6);
        assertThat(seen().repair()).contains(new Health.Repair("RESET_PORT", true, "", Hours.START.plusSeconds(3)));
        frail.done.clear();
        frail.ill = DeviceState.OFFLINE;
        hours.pass(CHECK);
        attend();
        assertThat(frail.done).containsExactly("reset");
    }

    @Test
    void repairsAndRepeatsARead() {
        attend();
        frail.cure = "reopened";
        frail.ill = DeviceState.OFFLINE;
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
        assertThat(frail.done).containsExactly("loaded", "reopened");
        assertThat(seen().repair().map(Health.Repair::step)).contains("REOPEN");
    }

    @Test
    void givesTheLinkUpWhenThePlugIsPulledAndAsksWhenItIsBack() {
        attend();
        frail.attached = false;
        frail.ill = DeviceState.NO_DEVICE;
        attend();
        assertThat(frail.done).containsExactly("loaded", "reopened");
        assertThat(reader.status().state()).isEqualTo(DeviceState.NO_DEVICE);
        frail.attached = true;
        frail.ill = DeviceState.ONLINE;
        attend();
        assertThat(reader.status().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void endsACommandThatDoesNotComeBackAndMakesTheDriverAnew() throws InterruptedException {
        frail.hang = true;
        CompletableFuture<ReadResult> hung = CompletableFuture.supplyAsync(() -> read(reader));
        frail.begun.await();
        hours.pass(LONG.plusSeconds(1));
        assertThat(((ReadResult.Failed) hung.join()).failure().code()).isEqualTo("device.hung");
        assertThat(reader.status().state()).isEqualTo(DeviceState.OFFLINE);
        attend(2);
        assertThat(frail.done).containsExactly("loaded", "closed", "loaded");
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
        assertThat(seen().repair().map(Health.Repair::step)).contains("RELOAD");
    }

    @Test
    void makesADriverAnewThatThrewAndRepeatsTheRead() {
        attend();
        frail.defective = true;
        frail.cure = "loaded";
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
        assertThat(frail.done).containsExactly("loaded", "loaded", "closed");
    }

    @Test
    void goesOnWithoutAReaderWhoseDriverThrowsAgainAndAgain() {
        frail.defective = true;
        assertThat(((ReadResult.Failed) read(reader)).failure().code()).isEqualTo("device.defect");
        attend(6);
        assertThat(reader.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        assertThat(cause(read(reader))).as("at once, without asking").isEqualTo(Cause.NOT_READY);
        frail.defective = false;
        attend(6);
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void keepsTheDriverThereIsWhileNoSecondOneCanBeMade() {
        attend();
        frail.defective = true;
        frail.refused = true;
        assertThat(((ReadResult.Failed) read(reader)).failure().code()).isEqualTo("device.defect");
        attend(6);
        assertThat(cause(read(reader))).isEqualTo(Cause.NOT_READY);
        assertThat(frail.done).doesNotContain("closed");
        frail.defective = false;
        attend(6);
        assertThat(read(reader)).isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void countsAsBusyUntilItsCommandHasEndedOrIsGivenUp() throws InterruptedException {
        assertThat(supervised.busy()).isFalse();
        frail.hang = true;
        CompletableFuture<ReadResult> hung = CompletableFuture.supplyAsync(() -> read(reader));
        frail.begun.await();
        assertThat(supervised.busy()).isTrue();
        hours.pass(LONG.plusSeconds(1));
        var _ = hung.join();
        assertThat(supervised.busy()).isFalse();
    }

    @Test
    void refusesACommandBehindAFullQueueAtOnce() throws InterruptedException {
        frail.hang = true;
        List<CompletableFuture<ReadResult>> commands = new ArrayList<>();
        commands.add(CompletableFuture.supplyAsync(() -> read(reader)));
        frail.begun.await();
        for (int i = 0; i <= CommandThread.MOST_WAITING; i++) {
            commands.add(CompletableFuture.supplyAsync(() -> read(reader)));
        }
        Object refused = CompletableFuture.anyOf(commands.toArray(CompletableFuture[]::new)).join();
        assertThat(((ReadResult.Failed) refused).failure().code()).isEqualTo("device.queue-full");
        frail.release.countDown();
        assertThat(commands).map(CompletableFuture::join)
                .filteredOn(new ReadResult.NoCard()::equals)
                .hasSize(1 + CommandThread.MOST_WAITING);
    }

    @Test
    void endsAWaitForItsTurnWhenCancelledOrLate() throws InterruptedException {
        frail.hang = true;
        CompletableFuture<ReadResult> first = CompletableFuture.supplyAsync(() -> read(reader));
        frail.begun.await();
        var cancellation = new Cancellation();
        CompletableFuture<ReadResult> cancelled = CompletableFuture
                .supplyAsync(() -> read(reader, hours.deadline(LONG), cancellation));
        CompletableFuture<ReadResult> late = CompletableFuture.supplyAsync(
                () -> read(reader, hours.deadline(Duration.ofSeconds(1)), new Cancellation()));
        cancellation.cancel();
        assertThat(cause(cancelled.join())).isEqualTo(Cause.CANCELLED);
        hours.pass(Duration.ofSeconds(1));
        assertThat(cause(late.join())).isEqualTo(Cause.TIMED_OUT);
        frail.release.countDown();
        assertThat(first.join()).isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void isJudgedByItsPlugUntilItIsUsedWhereNobodyAsksIt() {
        try (var asleep = new Supervised<>(new Fitting<>(Word.of("camera"), frail.driver(), frail::again, frail.port(),
                Optional.empty()), hours.time(), changes::incrementAndGet)) {
            IdCardReader visit = new SupervisedIdCardReader(asleep, "visit");
            for (int hour = 0; hour < 24; hour++) {
                asleep.attend().join();
                hours.pass(LONG);
            }
            assertThat(visit.status()).isEqualTo(DeviceStatus.STARTING);
            frail.attached = false;
            asleep.attend().join();
            assertThat(visit.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            hours.pass(LONG);
            asleep.attend().join();
            assertThat(asleep.gauge().staff().get()).as("staff is asked").isPresent();
            frail.attached = true;
            asleep.attend().join();
            assertThat(visit.status()).isEqualTo(DeviceStatus.STARTING);
            assertThat(asleep.gauge().staff().get()).isEmpty();
            assertThat(frail.checks).as("nobody wanted anything of it").hasValue(0);
            assertThat(read(visit)).isEqualTo(new ReadResult.NoCard());
            assertThat(visit.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void isAskedAgainAfterATroubleUntilItIsOverWhereNobodyAsksItOtherwise() {
        try (var asleep = new Supervised<>(new Fitting<>(Word.of("camera"), frail.driver(), frail::again, frail.port(),
                Optional.empty()), hours.time(), changes::incrementAndGet)) {
            frail.ill = DeviceState.OFFLINE;
            read(new SupervisedIdCardReader(asleep, "visit"));
            frail.ill = DeviceState.ONLINE;
            for (int second = 0; second < 60; second++) {
                hours.pass(Duration.ofSeconds(1));
                asleep.attend().join();
            }
            assertThat(asleep.status().state()).isEqualTo(DeviceState.ONLINE);
            assertThat(frail.checks).as("once is enough").hasValue(1);
        }
    }

    private ReadResult read(IdCardReader as) {
        return read(as, hours.deadline(LONG), new Cancellation());
    }

    private static ReadResult read(IdCardReader as, Deadline deadline, Cancellation cancellation) {
        return as.read(ReadRequest.TEXT_AND_PHOTO, deadline, cancellation);
    }

    private void attend() {
        supervised.attend().join();
    }

    /** Second by second. */
    private void attend(int seconds) {
        for (int i = 0; i < seconds; i++) {
            attend();
            hours.pass(Duration.ofSeconds(1));
        }
    }

    private Health.Device seen() {
        return supervised.gauge().seen().get();
    }

    private boolean staffIsAsked() {
        return supervised.gauge().staff().get().isPresent();
    }

    private static Cause cause(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Failed.class);
        return ((ReadResult.Failed) result).failure().cause();
    }
}
