package cn.banshi.simulators.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link IdCardReader} promises, whatever its protocol. */
abstract class IdCardReaderContract {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** A fresh reader on a device that works and has no card. */
    abstract IdCardReader reader();

    /** Lays a card of this name on the device. */
    abstract void insert(SimulatedCard card);

    /** Takes the card away. */
    abstract void remove();

    /** The device, its cable out. */
    abstract void unplug();

    abstract void plugIn();

    /** The device works, and the card leaves it in the middle of the next read. */
    abstract void pullCardInNextRead();

    @Test
    void isStartingBeforeItWasAsked() {
        try (IdCardReader reader = reader()) {
            assertThat(reader.status().state()).isEqualTo(DeviceState.STARTING);
        }
    }

    @Test
    void isOnlineWhenItAnswers() {
        try (IdCardReader reader = reader()) {
            assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void reportsNoCardAtTheDeadline() {
        try (IdCardReader reader = reader()) {
            long start = System.nanoTime();
            ReadResult result = reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(Duration.ofMillis(700)),
                    new Cancellation());
            assertThat(result).isEqualTo(new ReadResult.NoCard());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_200));
            assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void readsACardThatComesWhileItWaits() {
        try (IdCardReader reader = reader()) {
            CompletableFuture<ReadResult> reading = CompletableFuture.supplyAsync(() -> read(reader));
            insert(TestCards.zhangMing());
            assertThat(name(reading.join())).isEqualTo("张明");
        }
    }

    @Test
    void readsTheSameCardAgainThoughItNeverLeft() {
        insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            assertThat(name(read(reader))).isEqualTo("张明");
        }
    }

    @Test
    void readsTheNextCardAfterAChange() {
        insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            insert(TestCards.liXiuying());
            assertThat(name(read(reader))).isEqualTo("李秀英");
        }
    }

    @Test
    void saysOnceThatACardHasComeAndNeverWithoutOne() {
        AtomicInteger found = new AtomicInteger();
        try (IdCardReader reader = reader()) {
            ReadResult none = reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(Duration.ofMillis(200)),
                    new Cancellation(), found::incrementAndGet);
            assertThat(none).isEqualTo(new ReadResult.NoCard());
            assertThat(found).hasValue(0);
            insert(TestCards.zhangMing());
            assertThat(name(reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LONG), new Cancellation(),
                    found::incrementAndGet))).isEqualTo("张明");
            assertThat(found).hasValue(1);
            assertThat(name(reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LONG), new Cancellation(),
                    found::incrementAndGet))).as("the card that never left").isEqualTo("张明");
            assertThat(found).hasValue(2);
        }
    }

    @Test
    void tellsACardThatLiesFromNone() {
        try (IdCardReader reader = reader()) {
            assertThat(presence(reader)).isEqualTo(new Presence.Absent());
            insert(TestCards.zhangMing());
            assertThat(presence(reader)).isEqualTo(new Presence.Present());
            assertThat(presence(reader)).as("asked again").isEqualTo(new Presence.Present());
            remove();
            assertThat(presence(reader)).isEqualTo(new Presence.Absent());
            assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void seesThatACardWhichWasReadStillLiesThereAndThatItIsTaken() {
        insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            assertThat(presence(reader)).isEqualTo(new Presence.Present());
            assertThat(presence(reader)).isEqualTo(new Presence.Present());
            remove();
            assertThat(presence(reader)).isEqualTo(new Presence.Absent());
        }
    }

    @Test
    void readsACardAfterItWasLookedFor() {
        try (IdCardReader reader = reader()) {
            assertThat(presence(reader)).isEqualTo(new Presence.Absent());
            insert(TestCards.zhangMing());
            assertThat(presence(reader)).isEqualTo(new Presence.Present());
            assertThat(name(read(reader))).isEqualTo("张明");
        }
    }

    @Test
    void doesNotGuessWhetherACardLiesThereWhileUnplugged() {
        insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            unplug();
            assertThat(unknown(presence(reader))).isEqualTo(Cause.NOT_READY);
            plugIn();
            assertThat(presence(reader)).isEqualTo(new Presence.Present());
        }
    }

    @Test
    void doesNotGuessWhileItWaitsForACard() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (IdCardReader reader = reader()) {
            CompletableFuture<ReadResult> reading = CompletableFuture.supplyAsync(
                    () -> reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LONG), cancellation));
            while (reader.status().state() != DeviceState.BUSY) {
                Thread.onSpinWait();
            }
            assertThat(unknown(reader.presence(Deadline.after(Duration.ofMillis(50))))).isEqualTo(Cause.TIMED_OUT);
            cancellation.cancel();
            assertThat(cause(reading.get(2, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        }
    }

    @Test
    void reportsTheCardRemovedWhenItLeavesDuringTheRead() {
        insert(TestCards.zhangMing());
        pullCardInNextRead();
        try (IdCardReader reader = reader()) {
            assertThat(read(reader)).isInstanceOf(ReadResult.CardRemoved.class);
        }
    }

    @Test
    void endsTheWaitWhenCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (IdCardReader reader = reader()) {
            CompletableFuture<ReadResult> reading = CompletableFuture.supplyAsync(
                    () -> reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LONG), cancellation));
            cancellation.cancel();
            assertThat(cause(reading.get(2, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        }
    }

    @Test
    void endsTheWaitWhenClosed() throws Exception {
        IdCardReader reader = reader();
        CompletableFuture<ReadResult> reading = CompletableFuture.supplyAsync(() -> read(reader));
        while (reader.status().state() == DeviceState.STARTING) {
            Thread.onSpinWait();
        }
        reader.close();
        assertThat(cause(reading.get(2, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        assertThat(cause(read(reader))).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void isNotReadyWhileUnpluggedAndWorksAgainAfterwards() {
        insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            unplug();
            assertThat(cause(read(reader))).isEqualTo(Cause.NOT_READY);
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.NO_DEVICE);
            plugIn();
            assertThat(name(read(reader))).isEqualTo("张明");
            assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void isClaimedByOneOwnerAtATime() {
        insert(TestCards.zhangMing());
        try (IdCardReader second = reader()) {
            try (IdCardReader first = reader()) {
                assertThat(name(read(first))).isEqualTo("张明");
                assertThat(cause(read(second))).isEqualTo(Cause.CLAIMED);
            }
            assertThat(name(read(second))).isEqualTo("张明");
        }
    }

    static ReadResult read(IdCardReader reader) {
        return reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LONG), new Cancellation());
    }

    static Presence presence(IdCardReader reader) {
        return reader.presence(Deadline.after(LONG));
    }

    static Cause unknown(Presence presence) {
        assertThat(presence).isInstanceOf(Presence.Unknown.class);
        return ((Presence.Unknown) presence).why().cause();
    }

    static String name(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).card().holder().name();
    }

    static Cause cause(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Failed.class);
        return ((ReadResult.Failed) result).failure().cause();
    }
}
