package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditEvent.TerminalCutOff;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.store.Tables;
import cn.banshi.core.store.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The log's tables in the store. Each method works within the transaction it is given. */
final class AuditTables {

    static final Tables TABLES = new Tables("audit", List.of("""
        CREATE TABLE audit (
          seq INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          suite TEXT NOT NULL,
          type TEXT NOT NULL,
          payload TEXT NOT NULL,
          previous BLOB NOT NULL,
          hash BLOB NOT NULL
        ) STRICT;
        CREATE TABLE audit_checkpoint (seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
        """));

    /** Rows in one statement; SQLite takes 32,766 values. */
    private static final int AT_ONCE = 500;

    private AuditTables() {}

    static Optional<AuditRow> last(Transaction store) throws SQLException {
        return store.first("SELECT * FROM audit ORDER BY seq DESC LIMIT 1", AuditTables::row);
    }

    /** Whether the terminal's program ended without saying so. */
    static Optional<TerminalCutOff> cutOff(Transaction store) throws SQLException {
        Optional<String> lastWord = store.first("""
            SELECT type FROM audit WHERE type IN ('terminal-started', 'terminal-stopped')
            ORDER BY seq DESC LIMIT 1""", row -> row.getString(1));
        return lastWord.filter("terminal-started"::equals).isEmpty()
                ? Optional.empty()
                : last(store).map(row -> new TerminalCutOff(row.seq()));
    }

    /** In as few statements as may be: what a visit waits for is half their making. */
    static void append(Transaction store, List<AuditRow> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<AuditRow> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            Object[] values = some.stream()
                    .flatMap(row -> Stream.of(row.seq(), row.at().toEpochMilli(), row.suite().word(), row.type(),
                            row.payload(), row.previous(), row.hash()))
                    .toArray();
            store.change("INSERT INTO audit VALUES "
                    + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?)")), values);
        }
    }

    /** Rows behind {@code seq}, in order. */
    static List<AuditRow> page(Transaction store, long seq, int limit) throws SQLException {
        return store.list("SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?", AuditTables::row, seq, limit);
    }

    /** The first row of a type behind another. */
    static Optional<AuditRow> first(Transaction store, long behind, String type) throws SQLException {
        return store.first("SELECT * FROM audit WHERE seq > ? AND type = ? ORDER BY seq LIMIT 1", AuditTables::row,
                behind,
                type);
    }

    /** @throws SQLException also for a suite that this program does not know */
    private static AuditRow row(ResultSet row) throws SQLException {
        String suite = row.getString("suite");
        for (Suite known : Suite.values()) {
            if (known.word().equals(suite)) {
                return new AuditRow(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")), known,
                        row.getString("type"), row.getString("payload"), row.getBytes("previous"),
                        row.getBytes("hash"));
            }
        }
        throw new SQLException("row " + row.getLong("seq") + " of audit is hashed in a way this program does not know");
    }

    /** A second one of the same row replaces the first: it has a signature that the first may have lacked. */
    static void keep(Transaction store, Checkpoint checkpoint) throws SQLException {
        store.change("INSERT OR REPLACE INTO audit_checkpoint VALUES (?, ?)", checkpoint.seq(), checkpoint.line());
    }

    static Optional<String> lastCheckpoint(Transaction store) throws SQLException {
        return store.first("SELECT line FROM audit_checkpoint ORDER BY seq DESC LIMIT 1", row -> row.getString(1));
    }

    /** Whether a visit ended behind row {@code seq}. */
    static boolean visitEndedBehind(Transaction store, long seq) throws SQLException {
        return store.first("SELECT 1 FROM audit WHERE seq > ? AND type = 'visit-wiped' LIMIT 1", row -> true, seq)
                .isPresent();
    }

    /** As they stand there, whatever they are, oldest first. */
    static List<String> checkpoints(Transaction store) throws SQLException {
        return store.list("SELECT line FROM audit_checkpoint ORDER BY seq", row -> row.getString(1));
    }

    /** The newest checkpoint before the first row that is not older than {@code cut}, within {@code most} rows. */
    static Optional<Long> oldCheckpoint(Transaction store, Instant cut, int most) throws SQLException {
        long first = store.first("SELECT min(seq) FROM audit", row -> row.getLong(1)).orElse(0L);
        long kept = store.first("SELECT seq FROM audit WHERE at >= ? OR seq = (SELECT max(seq) FROM audit)"
                + " ORDER BY seq LIMIT 1", row -> row.getLong(1), cut.toEpochMilli()).orElse(0L);
        return store.first("SELECT seq FROM audit_checkpoint WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1",
                row -> row.getLong(1), first, Math.min(kept, first + most));
    }

    /** Removes the rows up to and with {@code seq}; the checkpoint of that row stays and stands for them. */
    static void prune(Transaction store, long seq) throws SQLException {
        store.change("DELETE FROM audit WHERE seq <= ?", seq);
        store.change("DELETE FROM audit_checkpoint WHERE seq < ?", seq);
    }
}
