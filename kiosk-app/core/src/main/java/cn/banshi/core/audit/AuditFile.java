package cn.banshi.core.audit;

import cn.banshi.core.crypto.Verifier;
import cn.banshi.core.store.Store;
import cn.banshi.core.store.StoredFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log that is read from outside, offline or beside the running terminal. Nothing is changed. */
public record AuditFile(Path database) {

    private static final int PAGE = 1_000;

    /** The one in a terminal's data directory. */
    public static AuditFile in(Path data) {
        return new AuditFile(data.resolve("terminal.db"));
    }

    /** What came of reading. */
    public sealed interface Read<T> {

        record Known<T>(T value) implements Read<T> {}

        /** @param detail for staff: file, cause, cure */
        record Unreadable<T>(String detail) implements Read<T> {}
    }

    /** A row as staff may see it; nothing personal. */
    public record Line(long seq, Instant at, String type, String payload) {}

    /**
     * Follows the whole chain; about a second for 100,000 rows.
     *
     * @param keys whose signatures count
     * @param carriedAway lines of checkpoints that were kept elsewhere
     */
    public Read<Verification> verify(List<Verifier> keys, List<String> carriedAway) {
        return read(new AuditVerifier(keys, carriedAway)::verify);
    }

    /** Rows that are not older than {@code since}, in order, at most the newest {@code most}. */
    public Read<List<Line>> lines(Instant since, int most) {
        return read(store -> {
            List<Line> lines = new ArrayList<>();
            long seq = 0;
            List<AuditRow> page = AuditTables.page(store, seq, PAGE);
            while (!page.isEmpty()) {
                for (AuditRow row : page) {
                    seq = row.seq();
                    if (!row.at().isBefore(since)) {
                        lines.add(new Line(seq, row.at(), row.type(), row.payload()));
                    }
                }
                lines.subList(0, Math.max(0, lines.size() - most)).clear();
                page = AuditTables.page(store, seq, PAGE);
            }
            return lines;
        });
    }

    /** The checkpoints, one a line, to be carried away. */
    public Read<List<String>> checkpoints() {
        return read(AuditTables::checkpoints);
    }

    private <T> Read<T> read(Store.Work<T> work) {
        try {
            return new Read.Known<>(new StoredFile(database).read(work));
        } catch (SQLException e) {
            return new Read.Unreadable<>(database + ": " + e.getMessage()
                    + "; give the right file and the right to read it, or a copy with what lies beside it");
        }
    }
}
