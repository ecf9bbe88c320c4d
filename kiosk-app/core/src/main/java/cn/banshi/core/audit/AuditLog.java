package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditEvent.StoreRenewed;
import cn.banshi.core.audit.AuditRow.Head;
import cn.banshi.core.audit.Waiting.Noted;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.store.Renewal;
import cn.banshi.core.store.Store;
import cn.banshi.core.store.Tables;
import cn.banshi.core.store.Transaction;
import cn.banshi.core.text.Word;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The audit log in the terminal's store. Events that another room's change is to carry are written in that change's own
 * transaction ({@link #change}): both are there after a power cut, or neither. Acts without a row of their own are
 * {@link #note noted} and written together within a second, or {@link #keep kept} at once where nothing may happen before
 * they are on disk. The order is that of telling. Thread-safe; programs beside this one may append to the same file.
 *
 * <p>Limits. What was noted in the last second before a power cut is lost. Whoever can write the file can compute a new
 * chain: rows prove something only behind a {@link Checkpoint} that is signed by a key which is not theirs, or that lies
 * where they cannot reach it.
 */
public final class AuditLog implements Audit {

    /** The log's tables, for the store. */
    public static final Tables TABLES = AuditTables.TABLES;

    private final Store store;
    private final Suite suite;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Object writing = new Object();
    private List<AuditEvent> opening;

    /**
     * @param suite for the rows from now on; those that are there keep theirs
     * @param nanos a clock that never jumps
     * @param opening what this program says before anything else; empty for one that runs beside the terminal's
     */
    public AuditLog(Store store, Suite suite, InstantSource clock, LongSupplier nanos, List<AuditEvent> opening) {
        this.store = store;
        this.suite = suite;
        this.clock = clock;
        this.waiting = new Waiting(clock, nanos);
        this.opening = List.copyOf(opening);
        store.witnessed(this::renewed);
    }

    /** A change of another room and the events it is remembered by. */
    @FunctionalInterface
    public interface Act<T> {

        /** @param audit takes events, in order */
        T in(Transaction transaction, Consumer<AuditEvent> audit) throws SQLException;
    }

    @Override
    public void note(AuditEvent event) {
        waiting.add(event);
    }

    @Override
    public Kept keep(List<AuditEvent> events) {
        try {
            change((transaction, audit) -> {
                events.forEach(audit);
                return events;
            });
            return new Kept.Safe();
        } catch (SQLException e) {
            return new Kept.NotKept(store.explain(e));
        }
    }

    /** Writes what was noted, does the act and writes its events, in one transaction. */
    public <T> T change(Act<T> act) throws SQLException {
        synchronized (writing) {
            List<Noted> earlier = waiting.take();
            boolean written = false;
            try {
                T result = store.change(transaction -> written(transaction, earlier, act));
                written = true;
                opening = List.of();
                return result;
            } finally {
                if (!written) {
                    waiting.giveBack(earlier);
                }
            }
        }
    }

    private <T> T written(Transaction transaction, List<Noted> earlier, Act<T> act) throws SQLException {
        List<Noted> all = new ArrayList<>();
        if (!opening.isEmpty()) {
            AuditTables.cutOff(transaction).ifPresent(event -> all.add(new Noted(clock.instant(), event)));
            opening.forEach(event -> all.add(new Noted(clock.instant(), event)));
        }
        all.addAll(earlier);
        T result = act.in(transaction, event -> all.add(new Noted(clock.instant(), event)));
        append(transaction, all);
        return result;
    }

    private void renewed(Transaction fresh, Renewal renewal) throws SQLException {
        Word keptAs = Word.orOther(String.valueOf(renewal.aside().getFileName()));
        append(fresh, List.of(new Noted(clock.instant(),
                new StoreRenewed(keptAs, renewal.carried(), renewal.lost(), renewal.counted()))));
    }

    private void append(Transaction transaction, List<Noted> all) throws SQLException {
        Head head = AuditTables.last(transaction).map(AuditRow::head).orElseGet(Head::none);
        List<AuditRow> rows = new ArrayList<>();
        for (Noted each : all) {
            AuditRow row = AuditRow.after(head, each.at(), suite, each.event());
            rows.add(row);
            head = row.head();
        }
        AuditTables.append(transaction, rows);
    }

    /** Waits for events and then for the others that come with them, at most {@code longest} in all, and writes them. */
    void flush(Duration longest, Duration company) throws SQLException, InterruptedException {
        waiting.await(longest);
        if (!waiting.isEmpty()) {
            Thread.sleep(company);
        }
        flush();
    }

    /** Writes what was noted. */
    public void flush() throws SQLException {
        if (!waiting.isEmpty() || !opening.isEmpty()) {
            change((transaction, audit) -> waiting);
        }
    }

    /** The one the log is in. */
    public Store store() {
        return store;
    }
}
