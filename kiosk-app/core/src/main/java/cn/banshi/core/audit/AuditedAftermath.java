package cn.banshi.core.audit;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.store.Transaction;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reads from the audit log how the last visit ended. A log that cannot be read says nothing: the citizen is told no more
 * than is known.
 */
public final class AuditedAftermath implements Aftermath {

    /** As the outbox calls an application that the platform has. */
    private static final String RECEIVED = "acknowledged";

    private final AuditLog log;

    public AuditedAftermath(AuditLog log) {
        this.log = log;
    }

    @Override
    public Left last() {
        try {
            return log.store().read(AuditedAftermath::left);
        } catch (SQLException e) {
            Log.write(new LogEvent.AuditNotRead(Detail.of(log.store().explain(e))));
            return new Left.Nothing();
        }
    }

    private static Left left(Transaction store) throws SQLException {
        long began = newest(store, 0, "visit-began");
        boolean over = newest(store, began, "visit-ended") > 0 || newest(store, began, "visit-wiped") > 0
                || newest(store, began, "cut-visit-closed") > 0;
        long consented = newest(store, began, "consent-given");
        if (began == 0 || over || consented == 0) {
            return new Left.Nothing();
        }
        Optional<AuditRow> recorded = AuditTables.first(store, consented, "submission-recorded");
        return recorded.isEmpty() ? new Left.NothingFiled() : filed(store, recorded.get());
    }

    private static Left filed(Transaction store, AuditRow recorded) throws SQLException {
        String reference = field(recorded, "reference");
        Optional<String> end = AuditTables.first(store, recorded.seq(), "submission-settled")
                .filter(settled -> field(settled, "reference").equals(reference))
                .map(settled -> field(settled, "state"));
        return end.isPresent() && !end.get().equals(RECEIVED)
                ? new Left.NothingFiled()
                : new Left.Filed(reference, end.isPresent());
    }

    private static String field(AuditRow row, String name) {
        return Payload.field(row.payload(), name);
    }

    /** The newest row of a type behind another; 0 when there is none. */
    private static long newest(Transaction store, long behind, String type) throws SQLException {
        return store.first("SELECT max(seq) FROM audit WHERE seq > ? AND type = ?", row -> row.getLong(1), behind, type)
                .orElse(0L);
    }

    @Override
    public void told() {
        log.note(new AuditEvent.CutVisitClosed());
    }
}
