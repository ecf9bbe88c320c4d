package cn.banshi.core.outbox;

import cn.banshi.core.audit.AuditEvent.StaffCommand;
import cn.banshi.core.audit.AuditEvent.SubmissionUnblocked;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.outbox.StaffOutbox.Looked.Found;
import cn.banshi.core.outbox.StaffOutbox.Looked.Refused;
import cn.banshi.core.outbox.StaffOutbox.Looked.Unknown;
import cn.banshi.core.outbox.StaffOutbox.Looked.Unreadable;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What staff see of the outbox, and the little they may do to it. Works in a program of its own beside a running terminal:
 * reads one state of the file, changes it in transactions of a few milliseconds, sends nothing.
 */
public final class StaffOutbox implements AutoCloseable {

    /** More than a terminal takes in in a year. */
    private static final int MOST = 20_000;

    private final Store store;
    private final AuditLog audit;
    private final Bodies bodies;
    private final InstantSource clock;

    /** @param audit in a store with the outbox's tables; the store is closed with this */
    public StaffOutbox(AuditLog audit, Sealer sealer, String terminalId, InstantSource clock) {
        this.store = audit.store();
        this.audit = audit;
        this.bodies = new Bodies(new OutboxStore(audit), sealer, terminalId);
        this.clock = clock;
    }

    /** What came of a look. */
    public sealed interface Looked<T> {

        record Found<T>(T value) implements Looked<T> {}

        /** No entry has the reference. */
        record Unknown<T>() implements Looked<T> {}

        /** The entry is not such that this could be done. */
        record Refused<T>(String why) implements Looked<T> {}

        /** @param detail file, cause, cure */
        record Unreadable<T>(String detail) implements Looked<T> {}
    }

    /**
     * An entry without anything personal.
     *
     * @param key as it is on the disk
     * @param behind whether it waits for an earlier entry of its group
     * @param problem type of the refusal, or why it is blocked; empty also when it was blocked for its age
     */
    public record Seen(String key, String reference, String group, State state, String serviceId, String serviceVersion,
            int attempts, Instant recordedAt, Instant nextAttempt, boolean behind, Optional<String> caseNumber,
            Optional<String> problem) {

        /** Whether the platform has answered for it. */
        public boolean settled() {
            return state == State.ACKNOWLEDGED || state == State.REJECTED;
        }
    }

    /** Newest last. */
    public Looked<List<Seen>> list() {
        return asked(() -> new Found<>(
                store.read(sql -> sql.list(OutboxStore.ROW + "ORDER BY position LIMIT ?", StaffOutbox::seen, MOST))));
    }

    public Looked<Seen> find(String reference) {
        return asked(() -> store.read(sql -> sql.first(OutboxStore.ROW + "WHERE reference = ?", StaffOutbox::seen,
                reference)).<Looked<Seen>>map(Found::new).orElseGet(Unknown::new));
    }

    /**
     * Lets a blocked entry go again, with three more days: it is first asked for by its key, and sent only when the
     * platform does not know it.
     */
    public Looked<Seen> unblock(String reference) {
        return found(reference, seen -> seen.state() == State.BLOCKED
                ? unblock(seen)
                : new Refused<>("it is " + seen.state().word() + ", and only a blocked entry can be unblocked"));
    }

    private Looked<Seen> unblock(Seen seen) {
        return asked(() -> {
            long now = clock.instant().toEpochMilli();
            int changed = audit.change((sql, log) -> {
                log.accept(new SubmissionUnblocked(Word.orOther(seen.reference())));
                return sql.change("""
                    UPDATE entry SET state = 'not-yet-known', attempts = 0, problem = NULL, released_at = ?,
                    next_attempt = ? WHERE key = ? AND state = 'blocked'""", now, now, seen.key());
            });
            return changed == 1 ? find(seen.reference()) : new Refused<>("it was unblocked meanwhile");
        });
    }

    /** As it lies on the disk: of use only together with this terminal's vault. Remembered in the audit log. */
    public Looked<Sealed> sealed(String reference) {
        return found(reference, seen -> asked(() -> {
            Optional<Sealed> body = bodies.sealed(seen.key());
            remember("outbox.export." + seen.reference());
            return body.<Looked<Sealed>>map(Found::new).orElseGet(StaffOutbox::erased);
        }));
    }

    /** The exact bytes of the request: PERSONAL DATA. Remembered in the audit log before they are handed out. */
    public Looked<byte[]> opened(String reference) {
        return found(reference, seen -> asked(() -> {
            if (bodies.sealed(seen.key()).isEmpty()) {
                return erased();
            }
            remember("outbox.open." + seen.reference());
            return switch (bodies.open(seen.key())) {
                case Sealing.Done<byte[]>(byte[] body) -> new Found<>(body);
                case Sealing.NoVault<byte[]>(String detail) -> new Unreadable<>(detail);
                case Sealing.Refused<byte[]>(Sealing.Reason reason) -> new Refused<>("it does not open: "
                        + reason.word());
            };
        }));
    }

    private void remember(String command) throws SQLException {
        audit.change((sql, log) -> {
            log.accept(new StaffCommand(Word.orOther(command)));
            return command;
        });
    }

    private static <T> Looked<T> erased() {
        return new Refused<>("its body is gone: it was erased once the platform had answered");
    }

    private <T> Looked<T> found(String reference, Function<Seen, Looked<T>> act) {
        return switch (find(reference)) {
            case Found<Seen>(Seen seen) -> act.apply(seen);
            case Unknown<Seen> unknown -> new Unknown<>();
            case Refused<Seen>(String why) -> new Refused<>(why);
            case Unreadable<Seen>(String detail) -> new Unreadable<>(detail);
        };
    }

    @FunctionalInterface
    private interface Question<T> {

        Looked<T> ask() throws SQLException;
    }

    /** A look does not make the file that it looks into. */
    private <T> Looked<T> asked(Question<T> question) {
        if (!Files.exists(store.path())) {
            return new Unreadable<>(
                    store.path() + ": is not there; check places: data, and whether the terminal has run");
        }
        try {
            return question.ask();
        } catch (SQLException e) {
            return new Unreadable<>(store.explain(e));
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (SQLException e) {
            Log.write(new LogEvent.OutboxFailed(Detail.of(store.explain(e))));
        }
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(row.getString("key"), row.getString("reference"), row.getString("entry_group"),
                State.of(row.getString("state")), row.getString("service_id"), row.getString("service_version"),
                row.getInt("attempts"), Instant.ofEpochMilli(row.getLong("recorded_at")),
                Instant.ofEpochMilli(row.getLong("next_attempt")), row.getBoolean("behind"),
                Optional.ofNullable(row.getString("case_number")), Optional.ofNullable(row.getString("problem")));
    }
}
