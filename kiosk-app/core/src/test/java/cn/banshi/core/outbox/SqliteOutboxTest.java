package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.outbox.FakeBackend.Script;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.text.CheckCharacter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a citizen was told stays true, whatever the network does. */
class SqliteOutboxTest {

    private final OutboxHarness harness = new OutboxHarness();
    private final FakeBackend backend = new FakeBackend();

    @TempDir
    private Path dir;
    private SqliteOutbox outbox;

    @BeforeEach
    void open() {
        outbox = harness.open(dir, backend);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void deliversTheExactBytesAndErasesThemOnceAcknowledged() {
        Entry entry = recorded();
        List<byte[]> sealed = sealed();
        assertThat(sealed).hasSize(3);
        assertThat(sealed.stream().filter(part -> OutboxHarness.anyOnDisk(dir, part))).hasSize(3);

        assertThat(deliver(entry)).isEqualTo(new Delivery.Acknowledged(FakeBackend.receipt(entry.key())));

        assertThat(backend.stored().get(entry.key())).isEqualTo(entry.body());
        assertThat(sealed.stream().filter(part -> OutboxHarness.anyOnDisk(dir, part))).isEmpty();
    }

    @Test
    void looksUpBeforeSendingAgainAfterALostAnswer() throws SQLException {
        backend.next(Script.lostAnswer());
        Entry entry = recorded();

        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(true));
        harness.workOff(outbox);

        assertThat(backend.asked()).containsExactly("submit " + entry.key(), "lookUp " + entry.key());
        assertThat(backend.filed(entry.key())).isEqualTo(1);
        assertThat(deliver(entry)).isInstanceOf(Delivery.Acknowledged.class);
    }

    @Test
    void erasesAndNeverSendsWhatWasTakenBack() throws SQLException {
        backend.next(Script.down());
        Entry entry = recorded();
        List<byte[]> sealed = sealed();
        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(false));

        assertThat(outbox.takeBack(entry.key())).isTrue();
        assertThat(outbox.takeBack(entry.key())).isFalse();

        assertThat(sealed.stream().filter(part -> OutboxHarness.anyOnDisk(dir, part))).isEmpty();
        harness.workOff(outbox);
        assertThat(backend.filed(entry.key())).isZero();
        assertThat(deliver(entry)).isEqualTo(new Delivery.Rejected("taken-back", ""));
    }

    @Test
    void cannotTakeBackWhatMayHaveArrived() {
        backend.next(Script.lostAnswer());
        Entry entry = recorded();
        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(true));

        assertThat(outbox.takeBack(entry.key())).isFalse();
        assertThat(backend.filed(entry.key())).isOne();
    }

    @Test
    void sendsAgainWhenTheBackendNeverHeardOfIt() throws SQLException {
        backend.next(Script.lostOnTheWay());
        Entry entry = recorded();

        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(true));
        harness.workOff(outbox);

        assertThat(backend.asked()).containsExactly("submit " + entry.key(), "lookUp " + entry.key(),
                "submit " + entry.key());
        assertThat(backend.filed(entry.key())).isEqualTo(1);
    }

    @Test
    void keepsAskingWhileLookUpsGoUnanswered() throws SQLException {
        backend.next(Script.lostAnswer(), Script.down(), Script.lostOnTheWay(),
                Script.says(409, "submission-running", true, Optional.empty()));
        Entry entry = recorded();

        deliver(entry);
        harness.workOff(outbox);

        assertThat(backend.asked()).hasSize(5).filteredOn(each -> each.startsWith("submit")).hasSize(1);
        assertThat(deliver(entry)).isInstanceOf(Delivery.Acknowledged.class);
    }

    @Test
    void saysThatItWaitsHereWhileTheBackendIsDownAndDeliversWhenItIsUp() throws SQLException {
        backend.next(Script.down(), Script.down(), Script.says(503, "unavailable", true, Optional.empty()));
        Entry entry = recorded();

        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(false));
        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(false));
        assertThat(deliver(entry)).isEqualTo(new Delivery.Pending(false));
        harness.workOff(outbox);

        assertThat(backend.filed(entry.key())).isEqualTo(1);
    }

    @Test
    void doesNotAskBeforeTheTimeTheBackendNamed() throws SQLException {
        backend.next(Script.says(503, "unavailable", true, Optional.of(Duration.ofMinutes(20))));
        deliver(recorded());

        harness.pass(Duration.ofMinutes(19));
        assertThat(outbox.round()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
        assertThat(backend.asked()).hasSize(1);
        harness.pass(Duration.ofMinutes(6));
        outbox.round();
        assertThat(backend.asked()).hasSize(2);
    }

    @Test
    void tellsOfARefusalAndErasesTheBody() {
        backend.next(Script.says(403, "identity-not-valid", false, Optional.empty()));
        Entry entry = recorded();
        List<byte[]> sealed = sealed();

        assertThat(deliver(entry)).isEqualTo(new Delivery.Rejected("identity-not-valid", "detail"));
        assertThat(sealed.stream().filter(part -> OutboxHarness.anyOnDisk(dir, part))).isEmpty();
        assertThat(deliver(entry)).isEqualTo(new Delivery.Rejected("identity-not-valid", ""));
        assertThat(backend.asked()).hasSize(1);
    }

    @Test
    void givesUpAfterThreeDaysAndKeepsTheBodyForStaff() throws SQLException {
        for (int i = 0; i < 2_000; i++) {
            backend.next(Script.down());
        }
        Entry entry = recorded();
        for (int i = 0; i < 60; i++) {
            harness.pass(Duration.ofHours(2));
            outbox.round();
        }

        int tries = backend.asked().size();
        harness.workOff(outbox);
        assertThat(tries).isBetween(30, 40);
        assertThat(backend.asked()).hasSize(tries);
        assertThat(deliver(entry)).isInstanceOf(Delivery.Pending.class);
        assertThat(OutboxHarness.body(dir, entry.key())).isInstanceOfSatisfying(Sealing.Done.class,
                body -> assertThat(body.value()).isEqualTo(entry.body()));
    }

    @Test
    void goesOnWhenAClockThatWasYearsAheadIsSetRight() throws SQLException {
        Duration years = Duration.ofDays(3_000);
        harness.pass(years);
        backend.next(Script.down());
        Entry entry = recorded();
        deliver(entry);
        harness.pass(years.negated());

        outbox.round();

        assertThat(backend.filed(entry.key())).isEqualTo(1);
    }

    @Test
    void goesOnWhenAClockThatHadStoppedIsSetRight() throws SQLException {
        harness.pass(Duration.ofDays(3_000).negated());
        Entry entry = recorded();
        harness.pass(Duration.ofDays(3_000));
        backend.next(Script.down());
        outbox.round();

        harness.workOff(outbox);

        assertThat(backend.filed(entry.key())).isEqualTo(1);
    }

    @Test
    void triesAgainWithinTheCitizensPatience() {
        backend.next(Script.down());
        Entry entry = recorded();

        assertThat(outbox.deliver(entry.key(), Duration.ofSeconds(20))).isInstanceOf(Delivery.Acknowledged.class);
    }

    @Test
    void letsTheCitizenGoWhileTheBackendIsStillSilent() throws InterruptedException {
        var released = new CountDownLatch(1);
        backend.next(new Script(true, () -> {
            await(released);
            return Optional.empty();
        }));
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
                var patient = new SqliteOutbox(OutboxHarness.audit(OutboxHarness.store(dir, () -> {})),
                        OutboxHarness.sealer(dir), "0007",
                        backend, harness,
                        new SqliteOutbox.Hooks(new Timetable(Tempo.STANDARD, new SecureRandom()), threads))) {
            Entry entry = harness.entry(patient);
            patient.record(entry);

            assertThat(patient.deliver(entry.key(), Duration.ofSeconds(2))).isEqualTo(new Delivery.Pending(true));
            released.countDown();
            assertThat(patient.deliver(entry.key(), Duration.ofSeconds(20)))
                    .isEqualTo(new Delivery.Acknowledged(FakeBackend.receipt(entry.key())));
            assertThat(backend.asked()).filteredOn(each -> each.startsWith("submit")).hasSize(1);
        }
    }

    @Test
    void recordsTheSameEntryTwiceAsOne() {
        Entry entry = recorded();
        Entry other = new Entry(entry.key(), entry.reference(), "fund-withdrawal", "1.0", new byte[]{1});

        assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        assertThat(outbox.record(other)).isInstanceOfSatisfying(Recorded.NotRecorded.class,
                refused -> assertThat(refused.detail()).contains("was used for another body"));
    }

    @Test
    void refusesANumberThatWasGivenBefore() {
        Entry entry = recorded();

        assertThat(outbox.record(harness.entry(entry.reference()))).isInstanceOfSatisfying(Recorded.NotRecorded.class,
                refused -> assertThat(refused.detail()).contains("record it again under the next number"));
    }

    @Test
    void neverGivesANumberTwice() {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            given.add(outbox.nextReference());
            given.add(outbox.nextReference());
            outbox.close();
            outbox = harness.open(dir, backend);
        }

        assertThat(given).hasSize(10)
                .allMatch(Reference::valid)
                .contains("0007-00001-" + CheckCharacter.of("000700001"));
    }

    @Test
    void servesManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        List<Callable<Delivery>> visits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            visits.add(() -> deliver(recorded()));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Delivery> visit : threads.invokeAll(visits)) {
                assertThat(visit.get()).isInstanceOf(Delivery.Acknowledged.class);
            }
        }

        assertThat(backend.stored().keySet()).hasSize(40).allMatch(key -> backend.filed(key) == 1);
    }

    @Test
    void deliversInTheBackgroundOnceStarted() {
        var arrived = new CountDownLatch(1);
        backend.next(new Script(true, () -> {
            arrived.countDown();
            return Optional.empty();
        }));
        recorded();
        outbox.close();

        try (var quick = new SqliteOutbox(OutboxHarness.audit(OutboxHarness.store(dir, () -> {})),
                OutboxHarness.sealer(dir), "0007",
                backend, InstantSource.system(),
                new Timetable(Tempo.STANDARD.faster(100), new SecureRandom()))) {
            quick.start();
            assertThat(await(arrived)).isTrue();
        }
    }

    private Entry recorded() {
        Entry entry = harness.entry(outbox);
        assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        return entry;
    }

    private List<byte[]> sealed() {
        return Stream.of("payload", "wrapped_key", "nonce")
                .flatMap(column -> OutboxHarness.blobs(dir, column).stream())
                .toList();
    }

    private Delivery deliver(Entry entry) {
        return outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
