package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.outbox.FakeBackend.Script;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What concerns one case goes one after the other; cases do not wait for each other. */
class GroupOrderTest {

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
    void sendsTheSecondOnlyAfterTheFirstWasAcknowledged() throws SQLException {
        backend.next(Script.lostAnswer(), Script.down(), Script.down());
        Entry first = recorded(harness.entry(outbox));
        Entry second = recorded(after(first));

        deliver(first);
        assertThat(deliver(second)).isEqualTo(new Delivery.Pending(false));
        assertThat(backend.asked()).doesNotContain("submit " + second.key());
        harness.workOff(outbox);

        assertThat(backend.asked().getFirst()).isEqualTo("submit " + first.key());
        assertThat(backend.asked().getLast()).isEqualTo("submit " + second.key());
        assertThat(backend.stored()).containsOnlyKeys(first.key(), second.key());
    }

    @Test
    void goesOnAfterTheFirstWasRejected() throws SQLException {
        backend.next(Script.says(403, "identity-not-valid", false, Optional.empty()));
        Entry first = recorded(harness.entry(outbox));
        Entry second = recorded(after(first));

        deliver(first);
        harness.workOff(outbox);

        assertThat(backend.stored()).containsOnlyKeys(second.key());
    }

    @Test
    void holdsAGroupBehindABlockedEntryAndLetsOthersPass() throws SQLException {
        Entry first = recorded(harness.entry(outbox));
        Entry second = recorded(after(first));
        Entry third = recorded(after(first));
        Entry other = recorded(harness.entry(outbox));
        try (var store = OutboxHarness.store(dir, () -> {})) {
            var entries = new OutboxStore(OutboxHarness.audit(store));
            entries.block(entries.find(first.key()).orElseThrow(), "changed");
        }

        harness.workOff(outbox);

        assertThat(backend.stored()).containsOnlyKeys(other.key());
        assertThat(deliver(second)).isEqualTo(new Delivery.Pending(false));
        assertThat(deliver(third)).isEqualTo(new Delivery.Pending(false));
    }

    @Test
    void letsOthersPassAGroupWhoseFirstIsNotYetKnown() throws SQLException {
        backend.next(Script.lostAnswer());
        Entry first = recorded(harness.entry(outbox));
        Entry second = recorded(after(first));
        Entry other = recorded(harness.entry(outbox));
        deliver(first);

        deliver(other);
        assertThat(deliver(second)).isEqualTo(new Delivery.Pending(false));

        assertThat(backend.asked()).containsExactly("submit " + first.key(), "submit " + other.key());
    }

    @Test
    void keepsTheOrderAcrossARestartAndAClockThatWasSetBack() throws SQLException {
        backend.next(Script.down());
        Entry first = recorded(harness.entry(outbox));
        harness.pass(OutboxHarness.NO_PATIENCE.negated().multipliedBy(10_000));
        Entry second = recorded(after(first));
        outbox.close();
        outbox = harness.open(dir, backend);

        harness.workOff(outbox);

        assertThat(backend.asked()).containsExactly("submit " + first.key(), "submit " + first.key(),
                "submit " + second.key());
    }

    @Test
    void givesUpAfterSoManyTriesWhateverTheClockSays() throws SQLException {
        Entry entry = recorded(harness.entry(outbox));
        try (var store = OutboxHarness.store(dir, () -> {})) {
            store.change(sql -> sql.change("UPDATE entry SET attempts = 2000"));
        }
        backend.next(Script.down());
        deliver(entry);
        harness.workOff(outbox);

        assertThat(backend.asked()).hasSize(1);
    }

    private Entry after(Entry first) {
        Entry entry = harness.entry(outbox);
        return new Entry(entry.key(), entry.reference(), first.reference(), entry.serviceId(), entry.serviceVersion(),
                entry.body());
    }

    private Entry recorded(Entry entry) {
        assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        return entry;
    }

    private Delivery deliver(Entry entry) {
        return outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE);
    }
}
