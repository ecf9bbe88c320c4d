package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that refuses: nothing is promised, staff read why, and the terminal goes on when the disk does. */
class DiskRefusesTest {

    private final OutboxHarness harness = new OutboxHarness();
    private final FakeBackend backend = new FakeBackend();

    @TempDir
    private Path dir;

    @Test
    void saysThatTheDirectoryCannotBeMadeAndGoesOnOnceItCan() throws IOException {
        Path place = dir.resolve("data");
        Files.writeString(place, "a file where the directory should be");
        try (SqliteOutbox outbox = harness.open(place, backend)) {
            Entry entry = harness.entry(outbox);
            assertThat(refusal(outbox, entry)).contains("data cannot be made");

            Files.delete(place);
            assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        }
    }

    @Test
    void saysThatTheFileCannotBeOpened() throws IOException {
        Files.createDirectories(dir.resolve("outbox.db/inside"));
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(refusal(outbox, harness.entry(outbox)))
                    .contains("outbox.db", "it cannot be written: check owner and rights");
        }
    }

    @Test
    void keepsADamagedFileForStaff() throws IOException {
        byte[] damaged = "this is no database, and it is longer than a header of one ".repeat(30)
                .getBytes(StandardCharsets.UTF_8);
        Files.write(dir.resolve("outbox.db"), damaged);
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(refusal(outbox, harness.entry(outbox))).contains("it is damaged: keep it");
        }
        assertThat(Files.readAllBytes(dir.resolve("outbox.db"))).isEqualTo(damaged);
    }

    @Test
    void refusesAFileOfANewerProgram() throws SQLException {
        try (Connection newer = new OutboxFile(dir).open(); Statement sql = newer.createStatement()) {
            sql.execute("PRAGMA user_version = 9");
        }
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(refusal(outbox, harness.entry(outbox))).contains("format 9, this program knows 1");
        }
    }

    @Test
    void promisesNothingOnAFullDiskAndGoesOnWhenThereIsRoom() throws SQLException {
        try (Connection connection = new OutboxFile(dir).open();
                Statement sql = connection.createStatement();
                OutboxStore store = new OutboxStore(connection, () -> {})) {
            Entry entry = harness.entry("0007-00001-0");
            sql.execute("PRAGMA max_page_count = 6");
            assertThat(explained(store, entry)).contains("the disk is full: free space");

            sql.execute("PRAGMA max_page_count = 1000");
            assertThat(store.insert(entry, harness.instant(), harness.instant())).isTrue();
        }
    }

    @Test
    void namesASecondProgramThatHoldsTheFile() throws SQLException {
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Entry entry = harness.entry(outbox);
            outbox.record(entry);
            try (Connection other = new OutboxFile(dir).open(); Statement sql = other.createStatement()) {
                sql.execute("BEGIN IMMEDIATE");

                assertThat(refusal(outbox, harness.entry("0007-00002-0"))).contains("stop the second terminal program");
                assertThat(outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE))
                        .isEqualTo(new Delivery.Pending(false));
                assertThat(backend.asked()).as("sent without the disk knowing").isEmpty();
            }
        }
    }

    private String explained(OutboxStore store, Entry entry) {
        try {
            store.insert(entry, harness.instant(), harness.instant());
            return "recorded";
        } catch (SQLException e) {
            return new OutboxFile(dir).explain(e);
        }
    }

    private static String refusal(SqliteOutbox outbox, Entry entry) {
        return switch (outbox.record(entry)) {
            case Recorded.Safe() -> "recorded";
            case Recorded.NotRecorded(String detail) -> detail;
        };
    }
}
