package cn.banshi.core.outbox;

import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox's table. Every change is one transaction: it is on disk when the method returns, or not at all.
 * Thread-safe.
 */
final class OutboxStore {

    /** Settled entries hold nothing personal; staff and audit ask for them for a year. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Store store;

    OutboxStore(Store store) {
        this.store = store;
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
    int nextNumber() throws SQLException {
        return store.change(sql -> sql.first("""
            INSERT INTO counter (name, value) VALUES ('reference', 1)
            ON CONFLICT (name) DO UPDATE SET value = value % ? + 1 RETURNING value""", row -> row.getInt(1),
                Reference.LAST).orElseThrow());
    }

    /** @return false when the key is there already, with whatever body */
    boolean insert(Entry entry, Instant at, Instant nextAttempt) throws SQLException {
        return change("""
            INSERT INTO entry (key, reference, service_id, service_version, state, attempts, recorded_at,
            next_attempt, payload) VALUES (?, ?, ?, ?, 'pending', 0, ?, ?, ?) ON CONFLICT (key) DO NOTHING""",
                entry.key().toString(), entry.reference(), entry.serviceId(), entry.serviceVersion(),
                at.toEpochMilli(), nextAttempt.toEpochMilli(), entry.body()) == 1;
    }

    Optional<Row> find(UUID key) throws SQLException {
        return store.read(
                sql -> sql.first("SELECT * FROM entry WHERE key = ?", OutboxStore::row, key.toString()));
    }

    /** The recorded bytes; empty once they were erased. */
    Optional<byte[]> payload(UUID key) throws SQLException {
        return store.read(sql -> sql.first("SELECT payload FROM entry WHERE key = ? AND payload IS NOT NULL",
                row -> row.getBytes(1), key.toString()));
    }

    boolean holds(UUID key, byte[] body) throws SQLException {
        return payload(key).filter(there -> Arrays.equals(there, body)).isPresent();
    }

    /** What waits, oldest first. */
    List<Row> waiting(int limit) throws SQLException {
        return store.read(sql -> sql.list("""
            SELECT * FROM entry WHERE state IN ('pending', 'sending', 'not-yet-known')
            ORDER BY recorded_at, key LIMIT ?""", OutboxStore::row, limit));
    }

    void sending(UUID key) throws SQLException {
        change("UPDATE entry SET state = 'sending' WHERE key = ? AND payload IS NOT NULL",
                key.toString());
    }

    void postpone(UUID key, State state, Instant nextAttempt) throws SQLException {
        change("UPDATE entry SET state = ?, attempts = attempts + 1, next_attempt = ? WHERE key = ?", state.word(),
                nextAttempt.toEpochMilli(), key.toString());
    }

    /** The end of an entry: the body is overwritten in the file and gone from the log. */
    void settle(UUID key, State state, Note note, Instant at) throws SQLException {
        change("UPDATE entry SET state = ?, case_number = ?, problem = ?, settled_at = ?, payload = NULL WHERE key = ?",
                state.word(), note.caseNumber().orElse(null), note.problem().orElse(null), at.toEpochMilli(),
                key.toString());
        checkpoint();
    }

    /** After a start: what was on its way may have arrived. */
    void recover(Instant now) throws SQLException {
        store.change(sql -> sql.change("UPDATE entry SET state = 'not-yet-known' WHERE state = 'sending'")
                + sql.change("DELETE FROM entry WHERE settled_at < ?", now.minus(KEPT).toEpochMilli()));
        checkpoint();
    }

    /** Where another program reads just now, the next round does it. */
    void checkpoint() throws SQLException {
        if (!store.checkpoint()) {
            System.getLogger(OutboxStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "outbox: log not emptied yet, another program reads");
        }
    }

    private int change(String statement, @Nullable Object... values) throws SQLException {
        return store.change(sql -> sql.change(statement, values));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(UUID.fromString(row.getString("key")), row.getString("reference"),
                State.of(row.getString("state")), row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("recorded_at")), Instant.ofEpochMilli(row.getLong("next_attempt")),
                Optional.ofNullable(row.getString("case_number")), Optional.ofNullable(row.getString("problem")));
    }
}
