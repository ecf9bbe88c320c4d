package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.Suite;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What lies on the disk until the platform has it: sealed in every file at every instant (the harness looks after each
 * write), sent only as it was recorded, and in nobody's way once it no longer opens.
 */
class SealedOutboxTest {

    private final OutboxHarness harness = new OutboxHarness();
    private final FakeBackend backend = new FakeBackend();

    @TempDir
    private Path dir;

    /** Each column that a change could turn into a false application, a false sender or a crash. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        payload         | zeroblob(length(payload))         | changed
        payload         | x''                               | changed
        payload         | NULL                              | changed
        nonce           | randomblob(12)                    | changed
        nonce           | NULL                              | changed
        wrapped_key     | randomblob(60)                    | changed
        wrapped_key     | x'00'                             | changed
        wrapped_key     | NULL                              | changed
        vault_key       | 'ffffffffffffffff'                | other-key
        vault_key       | NULL                              | changed
        suite           | 'sm'                              | other-key
        suite           | 'plain'                           | changed
        key             | '01990000-0000-7000-8000-000000000000' | changed
        key             | 'no key'                          | changed
        reference       | '0007-09999-1'                    | changed
        entry_group     | '0007-09999-1'                    | changed
        service_id      | 'fund-loan'                       | changed
        service_version | '2.0'                             | changed
        """)
    void leavesWhatWasChangedToStaffAndSendsTheRest(String column, String value, String problem) throws SQLException {
        Entry other;
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            recorded(outbox);
            other = recorded(outbox);
        }
        tamper("UPDATE entry SET " + column + " = " + value + " WHERE position = 1");

        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            harness.workOff(outbox);
        }

        assertThat(backend.stored().keySet()).containsExactly(other.key());
        assertThat(backend.asked()).containsExactly("submit " + other.key());
        assertThat(seen("state")).isEqualTo("blocked");
        assertThat(seen("problem")).isEqualTo(problem);
    }

    @Test
    void leavesAStateThatNobodyWroteToStaff() throws SQLException {
        Entry entry;
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            entry = recorded(outbox);
        }
        tamper("UPDATE entry SET state = 'approved'");

        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            harness.workOff(outbox);
            assertThat(deliver(outbox, entry)).isEqualTo(new Delivery.Pending(true));
        }
        assertThat(backend.asked()).isEmpty();
    }

    @Test
    void doesNotSendWhatAnotherTerminalRecorded() throws SQLException {
        Path moved = dir.resolve("moved");
        try (SqliteOutbox outbox = harness.open(moved, backend)) {
            recorded(outbox);
        }
        try (SqliteOutbox outbox = harness.open(moved, backend, "0008")) {
            harness.workOff(outbox);
        }
        assertThat(backend.asked()).isEmpty();
    }

    @Test
    void blocksWhatWasSealedUnderAKeyThatIsGoneForGood() throws SQLException, IOException {
        Entry fresh;
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            recorded(outbox);
            Files.delete(dir.resolve("vault.key"));
            fresh = recorded(outbox);
            harness.workOff(outbox);
        }
        assertThat(backend.stored().keySet()).containsExactly(fresh.key());
        assertThat(seen("problem")).isEqualTo("other-key");
    }

    @Test
    void waitsForAKeyThatCannotBeReadAndGoesOnWhenItCan() throws SQLException, IOException {
        Path key = dir.resolve("vault.key");
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Entry entry = recorded(outbox);
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

            assertThat(outbox.record(harness.entry(outbox))).isInstanceOfSatisfying(Recorded.NotRecorded.class,
                    refused -> assertThat(refused.detail()).contains("others may read the key", "chmod 600"));
            assertThat(deliver(outbox, entry)).isEqualTo(new Delivery.Pending(false));
            harness.workOff(outbox);
            assertThat(backend.asked()).isEmpty();

            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            harness.workOff(outbox);
            assertThat(backend.stored()).containsOnlyKeys(entry.key());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliversWhatWasSealedBeforeTheSuiteWasChanged(Suite before) throws SQLException {
        Suite after = before == Suite.SM ? Suite.INTERNATIONAL : Suite.SM;
        Entry old;
        try (SqliteOutbox outbox = harness.open(dir, backend, before)) {
            old = recorded(outbox);
        }
        try (SqliteOutbox outbox = harness.open(dir, backend, after)) {
            Entry fresh = recorded(outbox);
            assertThat(seen("group_concat(suite)")).isEqualTo(before.word() + "," + after.word());
            harness.workOff(outbox);

            assertThat(backend.stored().get(old.key())).isEqualTo(old.body());
            assertThat(backend.stored().get(fresh.key())).isEqualTo(fresh.body());
        }
    }

    private Entry recorded(SqliteOutbox outbox) {
        Entry entry = harness.entry(outbox);
        assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        harness.pass(Duration.ofSeconds(1));
        return entry;
    }

    private static Delivery deliver(SqliteOutbox outbox, Entry entry) {
        return outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE);
    }

    private void tamper(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("terminal.db"));
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA ignore_check_constraints = ON");
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private String seen(String column) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("terminal.db"));
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT " + column + " FROM entry ORDER BY position")) {
            return rows.getString(1);
        }
    }
}
