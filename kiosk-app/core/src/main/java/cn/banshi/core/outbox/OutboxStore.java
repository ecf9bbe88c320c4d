package cn.banshi.core.outbox;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.SubmissionBlocked;
import cn.banshi.core.audit.AuditEvent.SubmissionPostponed;
import cn.banshi.core.audit.AuditEvent.SubmissionRecorded;
import cn.banshi.core.audit.AuditEvent.SubmissionSent;
import cn.banshi.core.audit.AuditEvent.SubmissionSettled;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.store.Store;
import cn.banshi.core.store.Transaction;
import cn.banshi.core.text.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
    /** What is not of this form was changed on the disk. */
    private static final String KEY = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh".replace("h", "[0-9a-f]");

    static final String ROW = """
        SELECT *, coalesce(released_at, recorded_at) AS since, EXISTS (SELECT 1 FROM entry AS earlier
          WHERE earlier.entry_group = entry.entry_group AND earlier.position < entry.position
          AND earlier.state NOT IN ('acknowledged', 'rejected')) AS behind
        FROM entry\s""";

    private static final String TAKEN_BACK = "taken-back";

    private final Store store;
    private final AuditLog audit;

    /** @param audit of the store the table is in; takes an event with every change of an entry */
    OutboxStore(AuditLog audit) {
        this.store = audit.store();
        this.audit = audit;
    }

    /**
     * @param attempts tries that ended without an answer
     * @param recordedAt or when staff let it go again
     * @param behind whether an earlier entry of its group is not settled yet
     * @param problem type of the refusal; empty before
     */
    record Row(UUID key, String reference, State state, int attempts, Instant recordedAt, Instant nextAttempt,
            boolean behind, Optional<String> problem) implements Timetable.Waiting {

        /** What stands on the disk may have been changed there. */
        Word word() {
            return Word.orOther(reference);
        }
    }

    /** @param context the columns that were sealed together with the body */
    record Body(List<String> context, Sealed sealed) {}

    /** What a change says beside the state. */
    record Note(Optional<String> caseNumber, Optional<String> problem) {

        static final Note NONE = new Note(Optional.empty(), Optional.empty());
    }

    /** Next free number of the slips; after the last one the count starts again. A count that was lost goes on. */
    int nextNumber(NumberMark numbers) throws SQLException {
        int mark = numbers.mark();
        int number = store.change(sql -> sql.first("""
            INSERT INTO counter (name, value) VALUES ('reference', ?1 % ?2 + 1)
            ON CONFLICT (name) DO UPDATE SET value = iif(value < ?1 - ?3, ?1, value) % ?2 + 1 RETURNING value""",
                row -> row.getInt(1), mark, Reference.LAST, NumberMark.AHEAD).orElseThrow());
        numbers.cover(number);
        return number;
    }

    /** A change for its own sake; SQLite writes nothing when a value stays the same. */
    void countRefusal() throws SQLException {
        store.change(sql -> sql.change("INSERT INTO counter (name, value) VALUES ('refused', 1)"
                + " ON CONFLICT (name) DO UPDATE SET value = value + 1"));
    }

    /** @return false when the key is there already, with whatever body */
    boolean insert(Entry entry, Sealed body, Instant at, Instant nextAttempt) throws SQLException {
        var recorded = new SubmissionRecorded(Word.of(entry.reference()), entry.key(), Word.of(entry.serviceId()),
                Word.of(entry.serviceVersion()));
        return change(recorded, """
            INSERT INTO entry (key, reference, entry_group, service_id, service_version, state, attempts, recorded_at,
            next_attempt, suite, vault_key, wrapped_key, nonce, payload)
            VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING""",
                entry.key().toString(), entry.reference(), entry.group(), entry.serviceId(), entry.serviceVersion(),
                at.toEpochMilli(), nextAttempt.toEpochMilli(), body.suite(), body.vaultKey(), body.wrappedKey(),
                body.nonce(), body.bytes());
    }

    Optional<Row> find(UUID key) throws SQLException {
        return store.read(sql -> sql.first(ROW + "WHERE key = ?", OutboxStore::row, key.toString()));
    }

    /** The body as sealed; empty once it was erased. */
    Optional<Body> body(String key) throws SQLException {
        return store.read(sql -> sql.first("""
            SELECT * FROM entry WHERE key = ? AND suite IS NOT NULL AND vault_key IS NOT NULL
            AND wrapped_key IS NOT NULL AND nonce IS NOT NULL AND payload IS NOT NULL""", OutboxStore::body,
                key));
    }

    /** What may go, oldest first; of each group only the first that is not settled, and that not when it is blocked. */
    List<Row> waiting(int limit) throws SQLException {
        return store.read(sql -> sql.list(ROW + """
            WHERE state IN ('pending', 'sending', 'not-yet-known') AND NOT behind AND key GLOB ?
            ORDER BY position LIMIT ?""", OutboxStore::row, KEY, limit));
    }

    /** @return false when it was taken back meanwhile */
    boolean sending(Row row) throws SQLException {
        return change(new SubmissionSent(row.word(), row.attempts + 1),
                "UPDATE entry SET state = 'sending' WHERE key = ? AND payload IS NOT NULL", row.key.toString());
    }

    /** Only what is pending can be taken back: everything else may have been handed over. */
    boolean takeBack(Row row, Instant at) throws SQLException {
        boolean taken = change(
                new SubmissionSettled(row.word(), Word.of(State.REJECTED.word()), Word.of(TAKEN_BACK)), """
                    UPDATE entry SET state = 'rejected', problem = ?, settled_at = ?, wrapped_key = NULL,
                    nonce = NULL, payload = NULL WHERE key = ? AND state = 'pending'""", TAKEN_BACK, at.toEpochMilli(),
                row.key.toString());
        checkpoint();
        return taken;
    }

    void postpone(Row row, State state, Instant nextAttempt) throws SQLException {
        change(state == State.BLOCKED
                ? new SubmissionBlocked(row.word(), Word.of("given-up"))
                : new SubmissionPostponed(row.word(), Word.of(state.word())),
                "UPDATE entry SET state = ?, attempts = attempts + 1, next_attempt = ? WHERE key = ?", state.word(),
                nextAttempt.toEpochMilli(), row.key.toString());
    }

    /** Left to staff; what is there of the body stays. */
    void block(Row row, String problem) throws SQLException {
        change(new SubmissionBlocked(row.word(), Word.of(problem)),
                "UPDATE entry SET state = 'blocked', problem = ? WHERE key = ?", problem, row.key.toString());
    }

    /** The end of an entry: body and key are overwritten in the file and gone from the log. */
    void settle(Row row, State state, Note note, Instant at) throws SQLException {
        String problem = note.problem().orElse("none");
        change(new SubmissionSettled(row.word(), Word.of(state.word()),
                Word.orOther(problem.substring(problem.lastIndexOf('/') + 1))), """
                    UPDATE entry SET state = ?, case_number = ?, problem = ?, settled_at = ?, wrapped_key = NULL,
                    nonce = NULL, payload = NULL WHERE key = ?""", state.word(), note.caseNumber().orElse(null),
                note.problem().orElse(null), at.toEpochMilli(), row.key.toString());
        checkpoint();
    }

    /** After a start: what was on its way may have arrived. */
    void recover(Instant now) throws SQLException {
        audit.change((sql, events) -> {
            references(sql, "UPDATE entry SET state = 'not-yet-known' WHERE state = 'sending' RETURNING reference")
                    .forEach(reference -> events.accept(
                            new SubmissionPostponed(reference, Word.of(State.NOT_YET_KNOWN.word()))));
            references(sql, """
                UPDATE entry SET state = 'blocked', problem = ? WHERE settled_at IS NULL AND state <> 'blocked'
                AND key NOT GLOB ? RETURNING reference""", Sealing.Reason.CHANGED.word(), KEY)
                    .forEach(reference -> events.accept(
                            new SubmissionBlocked(reference, Word.of(Sealing.Reason.CHANGED.word()))));
            return sql.change("DELETE FROM entry WHERE settled_at < ?", now.minus(KEPT).toEpochMilli());
        });
        checkpoint();
    }

    private static List<Word> references(Transaction sql, String change, Object... values) throws SQLException {
        return sql.list(change, row -> Word.orOther(row.getString(1)), values);
    }

    /** Where another program reads just now, the next round does it. */
    void checkpoint() throws SQLException {
        if (!store.checkpoint()) {
            Log.write(new LogEvent.StoreBusy());
        }
    }

    /** @return whether there was anything to change; nothing is audited otherwise */
    private boolean change(AuditEvent event, String statement, @Nullable Object... values) throws SQLException {
        return audit.change((sql, events) -> {
            boolean changed = sql.change(statement, values) > 0;
            if (changed) {
                events.accept(event);
            }
            return changed;
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(UUID.fromString(row.getString("key")), row.getString("reference"),
                State.of(row.getString("state")), row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("since")), Instant.ofEpochMilli(row.getLong("next_attempt")),
                row.getBoolean("behind"), Optional.ofNullable(row.getString("problem")));
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                List.of(row.getString("key"), row.getString("reference"), row.getString("entry_group"),
                        row.getString("service_id"), row.getString("service_version")),
                new Sealed(row.getString("suite"), row.getString("vault_key"), row.getBytes("wrapped_key"),
                        row.getBytes("nonce"), row.getBytes("payload")));
    }
}
