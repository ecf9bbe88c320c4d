package cn.banshi.core.outbox;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.OutboxStore.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Lets every entry be tried by one thread at a time, whoever asks for it. Thread-safe. */
final class Courier {

    /** Entries looked at in one round; more than a terminal takes in in a week. */
    private static final int ROUND = 500;

    private final OutboxStore store;
    private final Sender sender;
    private final InstantSource clock;
    private final Timetable timetable;
    private final Executor threads;
    private final Map<UUID, CompletableFuture<Delivery>> running = new HashMap<>();

    Courier(OutboxStore store, Sender sender, InstantSource clock, Timetable timetable,
            Executor threads) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
        this.timetable = timetable;
        this.threads = threads;
    }

    /** The attempt that is under way, or a new one. Ends with {@link CompletionException} over {@link SQLException}. */
    synchronized CompletableFuture<Delivery> attempt(UUID key) {
        running.values().removeIf(CompletableFuture::isDone);
        CompletableFuture<Delivery> there = running.get(key);
        if (there != null) {
            return there;
        }
        CompletableFuture<Delivery> fresh = CompletableFuture.supplyAsync(() -> tried(key), threads);
        running.put(key, fresh);
        return fresh;
    }

    private Delivery tried(UUID key) {
        try {
            return sender.attempt(key);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /** @return until the first round */
    Duration begin() throws SQLException {
        timetable.begin(store.waiting(ROUND), clock.instant());
        return timetable.pause(store.waiting(ROUND), clock.instant());
    }

    /**
     * Tries the one entry whose turn it is, if any.
     *
     * @return until the next round
     */
    Duration round() throws SQLException {
        timetable.turn(store.waiting(ROUND), clock.instant())
                .ifPresent(row -> attempt(row.key()).handle((delivery, broken) -> noted(row, broken)).join());
        store.checkpoint();
        return timetable.pause(store.waiting(ROUND), clock.instant());
    }

    /** One entry that cannot be tried must not hold up the others. */
    private static boolean noted(Row row, @Nullable Throwable broken) {
        if (broken != null) {
            Log.write(new LogEvent.EntryNotTried(row.word(), Stack.of(broken)));
        }
        return broken == null;
    }
}
