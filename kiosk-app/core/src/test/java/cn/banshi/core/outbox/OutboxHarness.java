package cn.banshi.core.outbox;

import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A clock that is set by hand, entries with a body that can be searched for, outboxes without a thread of their own. */
final class OutboxHarness implements InstantSource {

    static final Duration NO_PATIENCE = Duration.ofMillis(900);
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
        Executor inPlace = Runnable::run;
        return new SqliteOutbox(store(directory, written), "0007", backend, this,
                new SqliteOutbox.Hooks(new Timetable(Tempo.STANDARD, new Random(7)), inPlace));
    }

    static Store store(Path directory, Runnable written) {
        return new Store(directory, List.of(SqliteOutbox.TABLES), written);
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

    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("terminal.db")).toList();
        }
    }

    static boolean onDisk(Path directory, String text) throws IOException {
        for (Path file : files(directory)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
