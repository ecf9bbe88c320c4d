package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A clock that is set by hand, entries with a body that can be searched for, outboxes without a thread of their own. */
final class OutboxHarness implements InstantSource {

    static final Duration NO_PATIENCE = Duration.ofMillis(900);
    private static final int PIECE = 60;

    static final String CANARY = "canary-410199198506150015";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T01:05:00Z"));
    private final Uuid7 keys = new Uuid7(this, new Random(7));

    @Override
    public Instant instant() {
        return now.get();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    SqliteOutbox open(Path directory, FakeBackend backend) {
        return open(directory, backend, () -> {});
    }

    SqliteOutbox open(Path directory, FakeBackend backend, Runnable written) {
        return open(store(directory, written), sealer(directory), "0007", backend);
    }

    SqliteOutbox open(Path directory, FakeBackend backend, String terminalId) {
        return open(store(directory, () -> {}), sealer(directory), terminalId, backend);
    }

    SqliteOutbox open(Path directory, FakeBackend backend, Suite suite) {
        return open(store(directory, () -> {}), sealer(directory, suite), "0007", backend);
    }

    private SqliteOutbox open(Store store, Sealer sealer, String terminalId, FakeBackend backend) {
        Executor inPlace = Runnable::run;
        return new SqliteOutbox(audit(store), sealer, terminalId, backend, this,
                new SqliteOutbox.Hooks(new Timetable(Tempo.STANDARD, new Random(7)), inPlace));
    }

    static Store store(Path directory, Runnable written) {
        return new Store(directory, List.of(SqliteOutbox.TABLES, AuditLog.TABLES), () -> {
            assertThat(onDisk(directory, CANARY)).as("a body in the clear").isFalse();
            written.run();
        });
    }

    static AuditLog audit(Store store) {
        return new AuditLog(store, Suite.INTERNATIONAL, () -> Instant.EPOCH, () -> 0, List.of());
    }

    static Sealer sealer(Path directory) {
        return sealer(directory, Suite.INTERNATIONAL);
    }

    static Sealer sealer(Path directory, Suite suite) {
        return new Sealer(new VaultFile(directory), suite);
    }

    /** What opens of a body that lies on the disk. */
    static Sealing<byte[]> body(Path directory, UUID key) throws SQLException {
        try (Store store = store(directory, () -> {})) {
            return new Bodies(new OutboxStore(audit(store)), sealer(directory), "0007").open(key.toString());
        }
    }

    Entry entry(Outbox outbox) {
        return entry(outbox.nextReference());
    }

    Entry entry(String reference) {
        UUID key = keys.next();
        byte[] body = (CANARY + " " + key + " " + "x".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        return new Entry(key, reference, "fund-withdrawal", "1.0", body);
    }

    /** Lets ten hours of background work happen. */
    void workOff(SqliteOutbox outbox) throws SQLException {
        for (int i = 0; i < 60; i++) {
            outbox.round();
            pass(Duration.ofMinutes(10));
        }
    }

    /** All but SQLite's own library. */
    static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("sqlite-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean onDisk(Path directory, String text) {
        return onDisk(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    static boolean onDisk(Path directory, byte[] bytes) {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        return files(directory).stream().anyMatch(file -> content(file).contains(wanted));
    }

    /** Whether any piece of a blob is left; SQLite spreads it over pages. */
    static boolean anyOnDisk(Path directory, byte[] blob) {
        int piece = Math.min(PIECE, blob.length);
        return IntStream.iterate(0, at -> at + piece <= blob.length, at -> at + 9 * piece)
                .anyMatch(at -> onDisk(directory, Arrays.copyOfRange(blob, at, at + piece)));
    }

    /** What a column of the entries holds, past the program. */
    static List<byte[]> blobs(Path directory, String column) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("terminal.db"));
                Statement sql = connection.createStatement();
                ResultSet rows = sql
                        .executeQuery("SELECT " + column + " FROM entry WHERE " + column + " IS NOT NULL")) {
            List<byte[]> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getBytes(1));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (NoSuchFileException e) {
            return ""; // SQLite's log comes and goes
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
