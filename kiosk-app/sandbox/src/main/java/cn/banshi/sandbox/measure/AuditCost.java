package cn.banshi.sandbox.measure;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.SubmissionSent;
import cn.banshi.core.audit.AuditFile;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.CheckpointFile;
import cn.banshi.core.audit.Digest;
import cn.banshi.core.audit.Notary;
import cn.banshi.core.audit.Verification;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import cn.banshi.core.store.Store;
import cn.banshi.core.store.Tables;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the audit log makes a citizen wait for in one visit, beside a bare write and sync on the same disk in the same run:
 * the three times at which nothing may be asked before the disk has it, and what an event adds to the three changes of the
 * outbox. The promise is 5 ms a visit in the median. Exits with 1 when it is not kept.
 */
public final class AuditCost {

    private static final double PROMISE_MS = 5;
    private static final int WARM_UP = 50;
    private static final int VISITS = 500;
    private static final int OUTBOX_CHANGES = 3;
    private static final int ROWS = 100_000;
    private static final int BATCH = 1_000;

    private static final Tables ACTS = new Tables("acts", List.of("CREATE TABLE act (number INTEGER) STRICT"));
    private static final Word SERVICE = Word.of("fund-withdrawal");

    private final Store store;
    private final AuditLog log;

    private AuditCost(Store store) {
        this.store = store;
        this.log = new AuditLog(store, Suite.INTERNATIONAL, InstantSource.system(), System::nanoTime, List.of());
    }

    /** @param arguments a directory on the disk to be measured */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "audit-cost");
        double[] sync = new double[VISITS];
        double[] visits = new double[VISITS];
        try (var store = new Store(folder, List.of(AuditLog.TABLES, ACTS))) {
            var cost = new AuditCost(store);
            TerminalKey key = TerminalKey.make(Suite.INTERNATIONAL);
            new Notary(cost.log, Word.of("0007"), CheckpointFile.in(folder), () -> Optional.of(key),
                    InstantSource.system()).start();
            for (int i = -WARM_UP; i < VISITS; i++) {
                double waited = cost.visit();
                double bare = bare(folder);
                if (i >= 0) {
                    visits[i] = waited;
                    sync[i] = bare;
                }
            }
            tell(sync, visits, verified(cost, folder));
        }
    }

    /** Milliseconds that the log adds to one visit. */
    private double visit() throws SQLException {
        double waited = 0;
        List<AuditEvent> notes = new ArrayList<>(List.of(new AuditEvent.VisitBegan(1),
                new AuditEvent.ConsentGiven(1, SERVICE, Word.of("face"), 1),
                new AuditEvent.CardRead(1, Word.of("read"))));
        waited += asked(notes, "identity-check", "fund-account", "fund-loans", "fund-withdrawals", "real-estate",
                "pension-state", "drafts");
        waited += asked(notes, "bank-card-check");
        waited += asked(notes, "sms-code", "sms-code-check");
        for (int i = 0; i < OUTBOX_CHANGES; i++) {
            waited += added();
        }
        List.of(new AuditEvent.ReceiptPrinted(1, Word.of("printed")),
                new AuditEvent.VisitEnded(1, AuditEvent.End.FINISHED), new AuditEvent.VisitWiped(1, true))
                .forEach(log::note);
        return waited;
    }

    private double asked(List<AuditEvent> notes, String... interfaces) {
        List<Word> words = List.of(interfaces).stream().map(Word::of).toList();
        long start = System.nanoTime();
        notes.forEach(log::note);
        log.keep(List.of(new AuditEvent.DataAsked(1, SERVICE, Word.of("1.0"), new Digest("ab".repeat(32)), words)));
        double waited = millisSince(start);
        notes.clear();
        words.forEach(word -> notes.add(new AuditEvent.DataAnswered(1, word, Answer.OK)));
        return waited;
    }

    /** What an event adds to a change that is made anyway. */
    private double added() throws SQLException {
        long start = System.nanoTime();
        store.change(sql -> sql.change("INSERT INTO act VALUES (1)"));
        double plain = millisSince(start);
        start = System.nanoTime();
        log.change((sql, events) -> {
            events.accept(new SubmissionSent(Word.of("0007-00042-K"), 1));
            return sql.change("INSERT INTO act VALUES (2)");
        });
        return millisSince(start) - plain;
    }

    /** A page written behind a file and synced. */
    private static double bare(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            long start = System.nanoTime();
            file.write(ByteBuffer.allocate(4096));
            file.force(false);
            return millisSince(start);
        }
    }

    /** Seconds to verify {@link #ROWS} rows and more. */
    private static double verified(AuditCost cost, Path folder) {
        for (int rows = 0; rows < ROWS; rows += BATCH) {
            List<AuditEvent> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(new AuditEvent.DataAnswered(i, SERVICE, Answer.OK));
            }
            cost.log.keep(batch);
        }
        long start = System.nanoTime();
        if (!(AuditFile.in(folder).verify(List.of(), List.of()) instanceof AuditFile.Read.Known<Verification> known)
                || !known.value().whole() || known.value().rows() < ROWS) {
            throw new IllegalStateException("the log that was measured is not whole");
        }
        return millisSince(start) / 1e3;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void tell(double[] sync, double[] visits, double verifySeconds) {
        boolean kept = percentile(visits, 50) <= PROMISE_MS;
        System.out.printf(Locale.ROOT, "%-44s %8s %8s%n", "ms", "p50", "p99");
        System.out.printf(Locale.ROOT, "%-44s %8.2f %8.2f%n", "one write of 4 KiB and sync, bare", percentile(sync, 50),
                percentile(sync, 99));
        System.out.printf(Locale.ROOT, "%-44s %8.2f %8.2f%n", "waiting added by the audit log in one visit",
                percentile(visits, 50), percentile(visits, 99));
        System.out.printf(Locale.ROOT, "%d rows and more verified in %.2f s%n", ROWS, verifySeconds);
        System.out.printf(Locale.ROOT,
                "{\"audit\":{\"syncP50Ms\":%.3f,\"syncP99Ms\":%.3f,\"visitP50Ms\":%.3f,\"visitP99Ms\":%.3f,"
                        + "\"verify100000RowsS\":%.2f,\"promiseMs\":%.0f,\"kept\":%b}}%n",
                percentile(sync, 50), percentile(sync, 99), percentile(visits, 50), percentile(visits, 99),
                verifySeconds, PROMISE_MS, kept);
        System.exit(kept ? 0 : 1);
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
