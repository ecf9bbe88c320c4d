package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
            assertThat(refusal(outbox, entry)).contains("data cannot be made: a file stands there; move it");

            Files.delete(place);
            assertThat(outbox.record(harness.entry(outbox))).isEqualTo(new Recorded.Safe());
        }
    }

    @Test
    void saysThatTheFileCannotBeOpened() throws IOException {
        Files.createDirectories(dir.resolve("terminal.db/inside"));
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(refusal(outbox, harness.entry(outbox)))
                    .contains("terminal.db", "it cannot be written: check owner and rights");
        }
    }

    @Test
    void keepsADamagedFileForStaffAndGoesOnInAFreshOne() throws IOException {
        byte[] damaged = "this is no database, and it is longer than a header of one ".repeat(30)
                .getBytes(StandardCharsets.UTF_8);
        Files.write(dir.resolve("terminal.db"), damaged);
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(outbox.record(harness.entry(outbox))).isEqualTo(new Recorded.Safe());
        }
        assertThat(Files.readAllBytes(dir.resolve("terminal.db.damaged-1"))).isEqualTo(damaged);
    }

    @Test
    void givesNoNumberAgainWhenTheFileWithTheCountWasLost() throws IOException {
        Set<String> before = new HashSet<>();
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            for (int i = 0; i < 70; i++) {
                before.add(outbox.nextReference());
            }
        }
        Files.delete(dir.resolve("terminal.db"));

        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(before).doesNotContain(outbox.nextReference());
        }
    }

    @Test
    void recordsNothingUnderANumberThatTheDiskDidNotTake() throws IOException {
        Files.createDirectories(dir.resolve("numbers/inside"));
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Entry entry = harness.entry(outbox);
            Files.delete(dir.resolve("numbers/inside"));
            Files.delete(dir.resolve("numbers"));

            assertThat(refusal(outbox, entry)).contains("numbers", "cannot be read");
            assertThat(outbox.record(harness.entry(outbox))).isEqualTo(new Recorded.Safe());
        }
    }

    @Test
    void refusesAFileOfANewerProgram() throws SQLException {
        try (Store newer = store()) {
            newer.change(sql -> sql.change("UPDATE format SET version = 9 WHERE room = 'outbox'"));
        }
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            assertThat(refusal(outbox, harness.entry(outbox)))
                    .contains("outbox have format 9, this program knows 1; install the version that wrote it");
        }
    }

    @Test
    void recordsNothingBesideAnOutboxThatMayStillHoldApplications() throws IOException {
        Path older = Files.createFile(dir.resolve("outbox.db"));
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Entry entry = harness.entry(outbox);
            assertThat(refusal(outbox, entry)).contains(older + " of an earlier version may hold applications",
                    "then move it away");

            Files.delete(older);
            assertThat(outbox.record(harness.entry(outbox))).isEqualTo(new Recorded.Safe());
        }
    }

    @Test
    void promisesNothingOnAFullDiskAndGoesOnWhenThereIsRoom() throws SQLException {
        try (Store store = store()) {
            var entry = new Entry(new UUID(1, 2), "0007-00001-0", "fund-withdrawal", "1.0", new byte[30_000]);
            limitPages(store, 14);
            assertThat(explained(store, entry)).contains("the disk is full: free space");

            limitPages(store, 1000);
            assertThat(explained(store, entry)).isEqualTo("recorded");
        }
    }

    @Test
    void namesASecondProgramThatHoldsTheFile() throws SQLException {
        try (SqliteOutbox outbox = harness.open(dir, backend)) {
            Entry entry = harness.entry(outbox);
            outbox.record(entry);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("terminal.db"));
                    Statement sql = other.createStatement()) {
                sql.execute("BEGIN IMMEDIATE");

                assertThat(refusal(outbox, harness.entry("0007-00002-0"))).contains("stop the second terminal program");
                assertThat(outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE))
                        .isEqualTo(new Delivery.Pending(false));
                assertThat(backend.asked()).as("sent without the disk knowing").isEmpty();
            }
        }
    }

    private Store store() {
        return OutboxHarness.store(dir, () -> {});
    }

    private static void limitPages(Store store, int pages) throws SQLException {
        Optional<Integer> limit = store
                .read(sql -> sql.first("PRAGMA max_page_count = " + pages, row -> row.getInt(1)));
        assertThat(limit).hasValue(pages);
    }

    private String explained(Store store, Entry entry) {
        try {
            var body = new Sealed("sm", "key", new byte[60], new byte[12], entry.body());
            assertThat(new OutboxStore(OutboxHarness.audit(store)).insert(entry, body, harness.instant(),
                    harness.instant())).isTrue();
            return "recorded";
        } catch (SQLException e) {
            return store.explain(e);
        }
    }

    private static String refusal(SqliteOutbox outbox, Entry entry) {
        return switch (outbox.record(entry)) {
            case Recorded.Safe() -> "recorded";
            case Recorded.NotRecorded(String detail) -> detail;
        };
    }
}
