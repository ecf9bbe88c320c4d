package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.outbox.FakeBackend.Script;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits here goes in order, and never all at once. */
class BacklogTest {

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
    void deliversTheOldestFirst() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            harness.pass(Duration.ofSeconds(1));
            entries.add(recorded());
        }
        harness.pass(Duration.ofMinutes(1));

        harness.workOff(outbox);

        assertThat(backend.asked()).isEqualTo(entries.stream().map(each -> "submit " + each.key()).toList());
    }

    @Test
    void sendsABacklogOneByOneAndNotAtOnce() throws SQLException {
        recorded();
        recorded();
        harness.pass(Duration.ofMinutes(1));

        Duration pause = outbox.round();
        outbox.round();

        assertThat(backend.asked()).hasSize(1);
        assertThat(pause).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        harness.pass(pause);
        outbox.round();
        assertThat(backend.asked()).hasSize(2);
    }

    @Test
    void triesOneOfABacklogWhileThePlatformIsSilent() throws SQLException {
        for (int i = 0; i < 20; i++) {
            backend.next(Script.down());
            recorded();
        }
        harness.pass(Duration.ofMinutes(1));

        for (int second = 0; second < 60; second++) {
            outbox.round();
            harness.pass(Duration.ofSeconds(1));
        }

        assertThat(backend.asked()).hasSizeBetween(3, 7);
    }

    @Test
    void isNotHeldUpByAnEntryThatThePlatformStumblesOver() throws SQLException {
        Entry stone = recorded();
        backend.next(Script.lostOnTheWay());
        outbox.deliver(stone.key(), OutboxHarness.NO_PATIENCE);
        backend.stumblesOver(stone.key());
        harness.pass(Duration.ofSeconds(1));
        Entry next = recorded();

        harness.workOff(outbox);

        assertThat(backend.filed(next.key())).isEqualTo(1);
        assertThat(backend.filed(stone.key())).isZero();
    }

    @Test
    void leavesAFreshEntryToTheVisitThatRecordedIt() throws SQLException {
        recorded();

        assertThat(outbox.round()).isEqualTo(Duration.ofSeconds(30));
        assertThat(backend.asked()).isEmpty();
    }

    private Entry recorded() {
        Entry entry = harness.entry(outbox);
        assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        return entry;
    }
}
