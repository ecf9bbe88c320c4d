package cn.banshi.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banshi.core.audit.Audit.Kept;
import cn.banshi.core.audit.AuditEvent.SubmissionSent;
import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.store.Store;
import cn.banshi.core.store.Tables;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told is written, in order, with the act it tells of. */
class AuditLogTest {

    private static final SubmissionSent SENT = new SubmissionSent(Word.of("0007-00042-K"), 1);

    @TempDir
    private Path dir;

    private AuditHarness audit;

    @BeforeEach
    void open() {
        audit = new AuditHarness(dir);
    }

    @AfterEach
    void close() throws SQLException {
        audit.close();
    }

    @Test
    void writesWhatWasNotedBeforeWhatIsKept() throws SQLException {
        audit.log.note(new VisitBegan(1));
        assertThat(audit.types()).isEmpty();

        assertThat(audit.log.keep(List.of(SENT))).isEqualTo(new Kept.Safe());
        assertThat(audit.types()).containsExactly("visit-began", "submission-sent");
    }

    @Test
    void writesNeitherTheActNorItsEventWhenEitherFails() throws SQLException {
        audit.log.note(new VisitBegan(1));

        assertThatThrownBy(() -> audit.log.change((store, events) -> {
            events.accept(SENT);
            store.change("INSERT INTO audit_checkpoint VALUES (1, 'the act')");
            throw new SQLException("the disk is full");
        })).hasMessage("the disk is full");
        assertThat(audit.types()).isEmpty();
        assertThat(audit.store.read(AuditTables::checkpoints)).isEmpty();

        audit.log.flush();
        assertThat(audit.types()).as("what was noted before is not lost").containsExactly("visit-began");
    }

    @Test
    void saysWhyItCouldNotKeepAndCatchesUpWhenTheDiskReturns() throws Exception {
        Path place = dir.resolve("later");
        Files.writeString(place, "a file where the directory should be");
        try (var broken = new AuditHarness(place)) {
            broken.log.note(new VisitBegan(1));
            assertThat(broken.log.keep(List.of(SENT))).isInstanceOfSatisfying(Kept.NotKept.class,
                    not -> assertThat(not.detail()).contains("cannot be made"));

            Files.delete(place);
            assertThat(broken.log.keep(List.of(SENT))).isEqualTo(new Kept.Safe());
            assertThat(broken.types()).containsExactly("visit-began", "submission-sent");
        }
    }

    @Test
    void countsWhatItHadToGiveUpWhileTheDiskRefused() throws SQLException {
        for (int i = 0; i < Waiting.MOST + 3; i++) {
            audit.log.note(new VisitBegan(i));
        }
        audit.log.flush();

        assertThat(audit.rows()).hasSize(Waiting.MOST + 1)
                .first()
                .satisfies(row -> assertThat(row.payload()).isEqualTo("events=3"));
    }

    @Test
    void tellsInTheFreshFileThatTheOneItLayInWasDamaged() throws SQLException, IOException {
        var books = new Tables("books", List.of("CREATE TABLE book (title TEXT NOT NULL) STRICT;"));
        audit.visit(1);
        audit.close();
        try (var store = new Store(dir, List.of(AuditLog.TABLES, books))) {
            store.change(sql -> {
                for (int i = 0; i < 2_000; i++) {
                    sql.change("INSERT INTO book VALUES (?)", "book " + i + " " + "x".repeat(40));
                }
                return 0;
            });
        }
        damage(20);

        try (var store = new Store(dir, List.of(AuditLog.TABLES, books))) {
            var log = new AuditLog(store, Suite.INTERNATIONAL, audit, audit.nanos::get, List.of());
            assertThat(new AuditedAftermath(log).last()).as("a look, and no change").isNotNull();
        }
        audit = new AuditHarness(dir);
        assertThat(audit.types()).containsExactly("visit-began", "receipt-printed", "visit-wiped", "store-renewed");
        assertThat(audit.rows().getLast().payload())
                .matches("keptAs=terminal\\.db\\.damaged-1 carried=19[0-9]{2} lost=[0-9]{2} counted=true");
        assertThat(audit.verify().flaws()).isEmpty();
    }

    /** Overwrites a page of 4,096 bytes, counted from 1. */
    private void damage(int page) throws IOException {
        Path file = dir.resolve("terminal.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0xa5);
        Files.write(file, bytes);
    }

    @Test
    void keepsOneChainWhenManyWriteAtOnce() throws SQLException, InterruptedException, ExecutionException {
        try (var other = new Store(dir, List.of(AuditLog.TABLES));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var beside = new AuditLog(other, Suite.SM, audit, audit.nanos::get, List.of());
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int visit = i;
                all.add(threads.submit(() -> audit.log.note(new VisitBegan(visit))));
                all.add(threads.submit(() -> assertThat(audit.log.keep(List.of(SENT))).isEqualTo(new Kept.Safe())));
                all.add(threads.submit(() -> assertThat(beside.keep(List.of(SENT))).isEqualTo(new Kept.Safe())));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        audit.log.flush();

        assertThat(audit.rows()).hasSize(150);
        assertThat(audit.verify().flaws()).isEmpty();
        assertThat(audit.rows()).extracting(AuditRow::suite).contains(Suite.SM, Suite.INTERNATIONAL);
    }

    @Test
    void opensAStoreThatHasNoLogYet() throws SQLException {
        Path older = dir.resolve("older");
        try (var before = new Store(older, List.of(new Tables("outbox", List.of("CREATE TABLE entry (key TEXT)"))))) {
            before.change(store -> store.change("INSERT INTO entry VALUES ('k')"));
        }
        try (var now = new AuditHarness(older)) {
            assertThat(now.log.keep(List.of(SENT))).isEqualTo(new Kept.Safe());
            assertThat(now.verify().whole()).isTrue();
        }
    }

    @Test
    void saysThatTheProgramWasCutOff() throws SQLException {
        audit.restarted().log.flush();
        audit.visit(1);
        audit.restarted().log.note(new VisitBegan(1));
        audit.log.flush();

        assertThat(audit.types()).containsExactly("terminal-started", "visit-began", "receipt-printed", "visit-wiped",
                "terminal-cut-off", "terminal-started", "visit-began");
        assertThat(audit.rows().get(4).payload()).isEqualTo("lastRow=4");
    }

    @Test
    void saysNothingOfTheKindAfterAStopInOrder() throws SQLException {
        audit.restarted().log.flush();
        audit.notary.stop();
        audit.restarted().log.flush();

        assertThat(audit.types()).containsExactly("terminal-started", "terminal-stopped", "terminal-started");
        assertThat(audit.verify().vouchedThrough()).isEqualTo(2);
    }

    @Test
    void tellsOfAClockThatJumpsAndNotOfOneThatGoes() throws SQLException {
        audit.log.note(new VisitBegan(1));
        audit.pass(Duration.ofHours(9));
        audit.log.note(new VisitBegan(2));
        audit.wall.set(Instant.parse("2020-01-01T00:00:00Z"));
        audit.log.note(new VisitEnded(2, AuditEvent.End.LEFT));
        audit.log.flush();

        assertThat(audit.types()).containsExactly("visit-began", "visit-began", "clock-jumped", "visit-ended");
        assertThat(audit.rows().get(2).payload()).startsWith("seconds=-");
        assertThat(audit.verify().whole()).isTrue();
    }
}
