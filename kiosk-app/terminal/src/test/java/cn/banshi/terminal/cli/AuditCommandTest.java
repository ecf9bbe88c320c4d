package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.CheckpointFile;
import cn.banshi.core.audit.Notary;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The audit log as an auditor meets it, with the terminal stopped. */
class AuditCommandTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    private Path data;

    @BeforeEach
    void twoVisits() throws SQLException {
        try (var store = new Store(data, List.of(AuditLog.TABLES))) {
            var log = new AuditLog(store, Suite.INTERNATIONAL, CLOCK, () -> 0, List.of());
            log.note(new VisitBegan(1));
            log.note(new VisitBegan(2));
            new Notary(log, Word.of("0007"), CheckpointFile.in(data), Optional::empty, CLOCK).stop();
        }
    }

    @Test
    void findsAnUntouchedLogWholeAndSaysThatNothingIsSigned() {
        Run run = run("audit", "verify", "--file", database());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).containsExactly("rows         1 to 3, 3 followed",
                "checkpoints  1, of which 0 signed by a known key and 0 by an unknown one",
                "vouched for  nothing: no checkpoint here is signed by a known key");
        assertThat(data.resolve("terminal.db-wal")).as("nothing was made beside it").doesNotExist();
    }

    @Test
    void namesTheFirstBadRow() throws SQLException {
        tamper("UPDATE audit SET payload = 'visit=9' WHERE seq = 2");

        Run run = run("audit", "verify", "--file", database());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the log is not whole", "row 2 was changed after it was written");
        JsonNode flaw = run("audit", "verify", "--json", "--file", database()).json().path("flaws").path(0);
        assertThat(flaw.path("kind").asString()).isEqualTo("CHANGED_ROW");
        assertThat(flaw.path("row").asInt()).isEqualTo(2);
    }

    @Test
    void comparesWithWhatWasCarriedAway() throws SQLException, IOException {
        Path away = Files.writeString(data.resolve("away.txt"), run("audit", "export", "--file", database()).out());
        tamper("DELETE FROM audit WHERE seq > 1; DELETE FROM audit_checkpoint");
        Files.delete(data.resolve("audit-checkpoints.txt"));

        assertThat(run("audit", "verify", "--file", database()).exit()).isZero();
        Run run = run("audit", "verify", "--file", database(), "--checkpoints", away.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("rows from 2 on are missing");
    }

    @Test
    void listsRows() {
        assertThat(run("audit", "list", "--file", database()).out().lines()).containsExactly(
                "      1  2026-11-23T01:00:00Z  visit-began          visit=1",
                "      2  2026-11-23T01:00:00Z  visit-began          visit=2",
                "      3  2026-11-23T01:00:00Z  terminal-stopped");
        assertThat(run("audit", "list", "--file", database(), "--since", "2026-11-24").out()).isEmpty();
        assertThat(run("audit", "list", "--file", database(), "--since", "yesterday").exit()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoLog() throws IOException {
        Run run = run("audit", "verify", "--file", data.resolve("nothing.db").toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("nothing.db: there is no such file");
        assertThat(data.resolve("nothing.db")).doesNotExist();

        Path text = Files.writeString(data.resolve("text.db"), "no database at all, and long enough for a header "
                .repeat(5));
        assertThat(run("audit", "verify", "--file", text.toString()).exit()).isEqualTo(3);
    }

    @Test
    void readsBesideTheRunningTerminal() throws SQLException {
        try (var store = new Store(data, List.of(AuditLog.TABLES))) {
            var log = new AuditLog(store, Suite.INTERNATIONAL, CLOCK, () -> 0, List.of());
            log.note(new VisitBegan(3));
            log.flush();

            assertThat(run("audit", "verify", "--json", "--file", database()).json().path("rows").asInt())
                    .isEqualTo(4);
        }
    }

    private String database() {
        return data.resolve("terminal.db").toString();
    }

    private void tamper(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statements);
        }
    }

    private static Run run(String... arguments) {
        return Run.of(arguments);
    }
}
