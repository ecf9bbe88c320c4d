package cn.banshi.core.outbox;

import cn.banshi.core.outbox.Outbox.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox's one table. Every change is one statement and thus one transaction: it is on disk when the method
 * returns, or not at all. Thread-safe.
 */
final class OutboxStore implements AutoCloseable {

    /** Settled entries hold nothing personal; staff and audit ask for them for a year. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Connection connection;
    private final Runnable written;

    /** @param written called after every change; tests look at the files there */
    OutboxStore(Connection connection, Runnable written) {
        this.connection = connection;
        this.written = written;
    }

    /**
     * @param attempts tries that ended without an answer
     * @param problem type of the refusal, {@code caseNumber} of the acknowledgement; empty before
     */
    record Row(UUID key, String reference, State state, int attempts, Instant recordedAt, Instant nextAttempt,
            Optional<String> caseNumber, Optional<String> problem) implements Timetable.Waiting {}

    /** What a change says beside the state. */
    record Note(Optional<String> caseNumber, Optional<String> problem) {

        static final Note NONE = new Note(Optional.empty(), Optional.empty());
    }

    /** Next free number of the slips; after the last one the count starts again. */
    synchronized int nextNumber() throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
            INSERT INTO counter (name, value) VALUES ('reference', 1)
            ON CONFLICT (name) DO UPDATE SET value = value % %d + 1 RETURNING value
            """.replace("%d", String.valueOf(Reference.LAST)));
                ResultSet rows = sql.executeQuery()) {
            rows.next();
            int number = rows.getInt(1);
            written.run();
            return number;
        }
    }

    /** @return false when the key is there already, with whatever body */
    synchronized boolean insert(Entry entry, Instant at, Instant nextAttempt) throws SQLException {
        return change("""
            INSERT INTO entry (key, reference, service_id, service_version, state, attempts, recorded_at,
            next_attempt, payload) VALUES (?, ?, ?, ?, 'pending', 0, ?, ?, ?) ON CONFLICT (key) DO NOTHING""",
                entry.key().toString(), entry.reference(), entry.serviceId(), entry.serviceVersion(),
                at.toEpochMilli(), nextAttempt.toEpochMilli(), entry.body()) == 1;
    }

    synchronized Optional<Row> find(UUID key) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT * FROM entry WHERE key = ?")) {
            sql.setString(1, key.toString());
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /** The recorded bytes; empty once they were erased. */
    synchronized Optional<byte[]> payload(UUID key) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT payload FROM entry WHERE key = ?")) {
            sql.setString(1, key.toString());
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    synchronized boolean holds(UUID key, byte[] body) throws SQLException {
        return payload(key).filter(there -> Arrays.equals(there, body)).isPresent();
    }

    /** What waits, oldest first. */
    synchronized List<Row> waiting(int limit) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
            SELECT * FROM entry WHERE state IN ('pending', 'sending', 'not-yet-known')
            ORDER BY recorded_at, key LIMIT ?""")) {
            sql.setInt(1, limit);
            try (ResultSet rows = sql.executeQuery()) {
                List<Row> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row(rows));
                }
                return all;
            }
        }
    }

    synchronized void sending(UUID key) throws SQLException {
        change("UPDATE entry SET state = 'sending' WHERE key = ? AND payload IS NOT NULL",
                key.toString());
    }

    synchronized void postpone(UUID key, State state, Instant nextAttempt) throws SQLException {
        change("UPDATE entry SET state = ?, attempts = attempts + 1, next_attempt = ? WHERE key = ?", state.word(),
                nextAttempt.toEpochMilli(), key.toString());
    }

    /** The end of an entry: the body is overwritten in the file and gone from the log. */
    synchronized void settle(UUID key, State state, Note note, Instant at) throws SQLException {
        change("UPDATE entry SET state = ?, case_number = ?, problem = ?, settled_at = ?, payload = NULL WHERE key = ?",
                state.word(), note.caseNumber().orElse(null), note.problem().orElse(null), at.toEpochMilli(),
                key.toString());
        checkpoint();
    }

    /** After a start: what was on its way may have arrived. */
    synchronized void recover(Instant now) throws SQLException {
        change("UPDATE entry SET state = 'not-yet-known' WHERE state = 'sending'");
        change("DELETE FROM entry WHERE settled_at < ?", now.minus(KEPT).toEpochMilli());
        checkpoint();
    }

    /** Moves the log into the file and empties it. */
    synchronized void checkpoint() throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("PRAGMA wal_checkpoint(TRUNCATE)")) {
            sql.execute();
        }
        written.run();
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }

    private int change(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            int changed = sql.executeUpdate();
            written.run();
            return changed;
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(UUID.fromString(rows.getString("key")), rows.getString("reference"),
                State.of(rows.getString("state")), rows.getInt("attempts"),
                Instant.ofEpochMilli(rows.getLong("recorded_at")), Instant.ofEpochMilli(rows.getLong("next_attempt")),
                Optional.ofNullable(rows.getString("case_number")), Optional.ofNullable(rows.getString("problem")));
    }
}
