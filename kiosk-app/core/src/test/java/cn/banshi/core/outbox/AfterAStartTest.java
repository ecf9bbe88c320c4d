package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.outbox.FakeBackend.Script;
import cn.banshi.core.outbox.Outbox.Entry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power comes back to a whole city in the same second. Before some screens the citizen still stands. */
class AfterAStartTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    private final OutboxHarness harness = new OutboxHarness();
    private final FakeBackend backend = new FakeBackend();

    @TempDir
    private Path dir;

    @Test
    void sendsWithinSecondsWhatTheVisitThatWasCutShortHadRecorded() throws SQLException {
        Entry older = recorded();
        harness.pass(Duration.ofMinutes(1));
        Entry last = recorded();
        harness.pass(Duration.ofMinutes(3));

        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Duration pause = outbox.begin();
            assertThat(pause).isLessThanOrEqualTo(SECONDS);
            harness.pass(pause);
            outbox.round();
        }

        assertThat(backend.filed(last.key())).isOne();
        assertThat(backend.filed(older.key())).isZero();
    }

    @Test
    void asksFirstWhenItMayHaveArrived() throws SQLException {
        backend.next(Script.lostAnswer());
        Entry entry = recorded();
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE);
        }
        harness.pass(Duration.ofMinutes(2));

        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            harness.pass(outbox.begin());
            outbox.round();
        }

        assertThat(backend.asked()).containsExactly("submit " + entry.key(), "lookUp " + entry.key());
    }

    @Test
    void takesItsTimeWhenNobodyCanStandThereAnyMore() throws SQLException {
        Entry entry = recorded();
        harness.pass(Duration.ofHours(3));

        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Duration untilSent = Duration.ZERO;
            Duration pause = outbox.begin();
            while (backend.filed(entry.key()) == 0) {
                harness.pass(pause);
                untilSent = untilSent.plus(pause);
                pause = outbox.round();
            }

            assertThat(untilSent).isBetween(SECONDS, Duration.ofMinutes(2)); // the seed's, of two minutes
        }
    }

    private Entry recorded() {
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Entry entry = harness.entry(outbox);
            outbox.record(entry);
            return entry;
        }
    }
}
