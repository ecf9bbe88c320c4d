package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditVerifier;
import cn.banshi.core.outbox.FakeBackend.Script;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.store.Store;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes between any two writes: the files are copied after each, and every copy is started again against the
 * backend as it stood at that instant. What a citizen was told of is filed exactly once, and nothing else is.
 */
class PowerCutTest {

    /** State, whether it was tried, and what the audit log says last. */
    private static final Set<String> AGREEING = Set.of("pending 0 submission-recorded", "sending 0 submission-sent",
            "sending 1 submission-sent", "pending 1 submission-postponed", "not-yet-known 1 submission-postponed",
            "acknowledged 0 submission-settled", "acknowledged 1 submission-settled");

    private final OutboxHarness harness = new OutboxHarness();
    private final FakeBackend backend = new FakeBackend();
    private final List<Instant> instants = new ArrayList<>();
    private final Set<UUID> promised = new HashSet<>();
    private final List<byte[]> sealed = new ArrayList<>();

    @TempDir
    private Path dir;

    /** One moment: the files, the far end, and what citizens had been told. */
    private record Instant(Path files, FakeBackend backend, Set<UUID> promised) {}

    @Test
    void finishesEveryPromisedSubmissionExactlyOnceFromAnyInstant() throws IOException, SQLException {
        List<Entry> entries = visits();

        for (Instant instant : instants) {
            try (SqliteOutbox restarted = harness.open(instant.files, instant.backend)) {
                harness.workOff(restarted);

                for (Entry entry : entries) {
                    int filed = instant.backend.filed(entry.key());
                    assertThat(filed).as("filings from %s", instant.files.getFileName()).isLessThanOrEqualTo(1);
                    if (instant.promised.contains(entry.key())) {
                        assertThat(filed).as("promised at %s", instant.files.getFileName()).isEqualTo(1);
                        assertThat(instant.backend.stored().get(entry.key())).isEqualTo(entry.body());
                    }
                }
                assertThat(sealed.stream().filter(body -> OutboxHarness.anyOnDisk(instant.files, body))).isEmpty();
            }
        }
        assertThat(instants).hasSizeGreaterThan(20);
    }

    @Test
    void neverGivesANumberAgainThatWasGivenBeforeTheCut() {
        Set<String> before = new HashSet<>();
        try (SqliteOutbox outbox = harness.open(dir.resolve("live"), backend, this::cut)) {
            for (int i = 0; i < 5; i++) {
                before.add(outbox.nextReference());
                cut();
            }
        }

        try (SqliteOutbox restarted = harness.open(instants.getLast().files, backend)) {
            assertThat(before).doesNotContain(restarted.nextReference());
        }
    }

    @Test
    void keepsEverythingRecordedWhenTheLastWriteIsTorn() throws IOException, SQLException {
        List<Entry> entries = new ArrayList<>();
        Path live = dir.resolve("live");
        try (SqliteOutbox outbox = harness.open(live, backend)) {
            entries.add(recorded(outbox));
            long safe = Files.size(live.resolve("terminal.db-wal"));
            entries.add(recorded(outbox));
            long whole = Files.size(live.resolve("terminal.db-wal"));

            for (long cut = safe; cut < whole; cut += 997) {
                Path torn = copy(live, "torn-" + cut);
                try (var file = new RandomAccessFile(torn.resolve("terminal.db-wal").toFile(), "rw")) {
                    file.setLength(cut);
                }
                var platform = new FakeBackend();
                try (SqliteOutbox restarted = harness.open(torn, platform)) {
                    harness.workOff(restarted);
                }
                assertThat(platform.stored().keySet()).as("cut at %d", cut).containsExactly(entries.getFirst().key());
                try (Store store = OutboxHarness.store(torn, () -> {})) {
                    assertThat(store.read(new AuditVerifier(List.of(), List.of())::verify).whole()).isTrue();
                }
            }
        }
    }

    /** Act and audit are one write: at no instant does one of them know of what the other does not. */
    @Test
    void agreesWithTheAuditLogAtAnyInstant() throws SQLException {
        visits();

        for (Instant instant : instants) {
            try (Store store = OutboxHarness.store(instant.files, () -> {})) {
                assertThat(store.read(new AuditVerifier(List.of(), List.of())::verify).flaws()).isEmpty();
                List<String> pairs = store.read(sql -> sql.list("""
                    SELECT state, attempts, (SELECT type FROM audit WHERE payload || ' ' LIKE
                      'reference=' || reference || ' %' ORDER BY seq DESC LIMIT 1) FROM entry""",
                        row -> row.getString(1) + " " + Math.min(row.getInt(2), 1) + " " + row.getString(3)));
                assertThat(pairs).allMatch(AGREEING::contains);
            }
        }
    }

    private List<Entry> visits() {
        List<Entry> entries = new ArrayList<>();
        try (SqliteOutbox outbox = harness.open(dir.resolve("live"), backend, this::cut)) {
            for (Script script : List.of(Script.down(), Script.lostAnswer(), Script.lostOnTheWay())) {
                backend.next(cutOnTheWire(script), cutOnTheWire(Script.answers()));
                Entry entry = recorded(outbox);
                entries.add(entry);
                outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE);
                harness.pass(Duration.ofMinutes(1));
                outbox.deliver(entry.key(), OutboxHarness.NO_PATIENCE);
            }
        }
        return entries;
    }

    /** The far end has acted, or not, and this end has not yet read its answer. */
    private Script cutOnTheWire(Script script) {
        return new Script(script.arrives(), () -> {
            cut();
            return script.answer().get();
        });
    }

    private Entry recorded(SqliteOutbox outbox) {
        Entry entry = harness.entry(outbox);
        assertThat(outbox.record(entry)).isEqualTo(new Recorded.Safe());
        promised.add(entry.key());
        sealed.add(OutboxHarness.blobs(dir.resolve("live"), "payload").getLast());
        return entry;
    }

    private void cut() {
        String name = "cut-" + instants.size();
        instants.add(new Instant(copy(dir.resolve("live"), name), backend.copy(), Set.copyOf(promised)));
    }

    /** The shared-memory index is left out: it lives in memory only and is made anew. */
    private Path copy(Path live, String name) {
        try {
            Path copy = Files.createDirectory(dir.resolve(name));
            for (Path file : OutboxHarness.files(live)) {
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
