package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditEvent.ReceiptPrinted;
import cn.banshi.core.audit.AuditEvent.TerminalStarted;
import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.crypto.Signer;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A log in a directory, under clocks that are set by hand, written without a thread of its own. */
final class AuditHarness implements InstantSource, AutoCloseable {

    static final Word TERMINAL = Word.of("0007");

    final AtomicReference<Instant> wall;
    final AtomicLong nanos = new AtomicLong();
    final TerminalKey key = TerminalKey.make(Suite.INTERNATIONAL);
    final Store store;
    final CheckpointFile file;
    AuditLog log;
    Notary notary;

    AuditHarness(Path directory) {
        this(directory, Instant.parse("2026-11-23T01:00:00Z"));
    }

    AuditHarness(Path directory, Instant start) {
        this.wall = new AtomicReference<>(start);
        this.store = new Store(directory, List.of(AuditLog.TABLES));
        this.file = new CheckpointFile(directory.resolve("audit-checkpoints.txt"));
        this.log = new AuditLog(store, Suite.INTERNATIONAL, this, nanos::get, List.of());
        this.notary = notary(Optional.of(key));
    }

    Notary notary(Optional<Signer> signer) {
        return new Notary(log, TERMINAL, file, () -> signer, this);
    }

    @Override
    public Instant instant() {
        return wall.get();
    }

    void pass(Duration time) {
        wall.updateAndGet(now -> now.plus(time));
        nanos.addAndGet(time.toNanos());
    }

    /** The program starts again on the same store. */
    AuditHarness restarted() {
        log = new AuditLog(store, Suite.INTERNATIONAL, this, nanos::get,
                List.of(new TerminalStarted(TERMINAL, Word.of("0.1.0"), Suite.INTERNATIONAL)));
        notary = notary(Optional.of(key));
        return this;
    }

    /** Three rows and a checkpoint behind them. */
    void visit(int number) throws SQLException {
        log.note(new VisitBegan(number));
        log.note(new ReceiptPrinted(number, Word.of("printed")));
        log.note(new VisitWiped(number, true));
        log.flush();
        notary.checkpointWhenDue();
        pass(Duration.ofMinutes(5));
    }

    List<AuditRow> rows() throws SQLException {
        return store.read(transaction -> AuditTables.page(transaction, 0, 100_000));
    }

    List<String> types() throws SQLException {
        return rows().stream().map(AuditRow::type).toList();
    }

    Verification verify() throws SQLException {
        return verify(List.of());
    }

    Verification verify(List<String> carriedAway) throws SQLException {
        return store.read(new AuditVerifier(List.of(key.verifier()), carriedAway)::verify);
    }

    List<String> carriedAway() throws IOException {
        return file.lines();
    }

    /** What somebody does who can write the file. */
    void tamper(String statement, Object... values) throws SQLException {
        store.change(transaction -> transaction.change(statement, values));
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
