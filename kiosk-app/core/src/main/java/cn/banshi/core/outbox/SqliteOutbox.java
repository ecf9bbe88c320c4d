package cn.banshi.core.outbox;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.outbox.OutboxStore.Row;
import cn.banshi.core.store.Store;
import cn.banshi.core.store.Tables;
import cn.banshi.core.text.Word;
import cn.banshi.device.Deadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in the terminal's store. Touches it at the first use or {@link #start}, so it may be made before the first
 * frame. The body of an entry is sealed, and erased once the backend has answered for it.
 */
public final class SqliteOutbox implements Outbox {

    /** For the store it is given. */
    public static final Tables TABLES = OutboxTables.TABLES;

    private final AuditLog audit;
    private final Store store;
    private final Sealer sealer;
    private final String terminalId;
    private final Backend backend;
    private final InstantSource clock;
    private final Hooks hooks;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Opened opened;
    private volatile @Nullable Thread courierThread;
    private final NumberMark numbers;
    private int lastNumber;
    private Optional<Doubt> doubt = Optional.empty();

    /** What tests replace. */
    record Hooks(Timetable timetable, Executor threads) {

        static Hooks none(Timetable timetable) {
            return new Hooks(timetable,
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("outbox-", 0).factory()));
        }
    }

    /** A number that the disk did not take, so that a later one may be the same; {@code why} for staff. */
    private record Doubt(String reference, String why) {}

    private record Opened(OutboxStore entries, Bodies bodies, Courier courier) {}

    /**
     * @param audit in a store with {@link #TABLES}; the store is closed with the outbox
     * @param sealer for the bodies, for as long as they are kept
     * @param terminalId four digits
     */
    public SqliteOutbox(AuditLog audit, Sealer sealer, String terminalId, Backend backend, InstantSource clock) {
        this(audit, sealer, terminalId, backend, clock, new Timetable(Tempo.STANDARD, new SecureRandom()));
    }

    /** For trials that cannot wait as long as a terminal does. */
    public SqliteOutbox(AuditLog audit, Sealer sealer, String terminalId, Backend backend, InstantSource clock,
            Timetable timetable) {
        this(audit, sealer, terminalId, backend, clock, Hooks.none(timetable));
    }

    SqliteOutbox(AuditLog audit, Sealer sealer, String terminalId, Backend backend, InstantSource clock, Hooks hooks) {
        this.audit = audit;
        this.store = audit.store();
        this.sealer = sealer;
        this.terminalId = terminalId;
        this.backend = backend;
        this.clock = clock;
        this.hooks = hooks;
        this.numbers = new NumberMark(store.path());
    }

    /** Delivers in the background until {@link #close}; does nothing while that goes on. Returns at once. */
    public synchronized void start() {
        if (!delivering()) {
            courierThread = Thread.ofPlatform().daemon().name("outbox-courier").start(this::deliverUntilClosed);
        }
    }

    /** Whether what waits is being delivered in the background. Answers at once. */
    public boolean delivering() {
        Thread there = courierThread;
        return there != null && there.isAlive();
    }

    /** Durable as long as the disk takes it; with a broken disk it counts on in memory, and recording then refuses. */
    @Override
    public synchronized String nextReference() {
        try {
            lastNumber = open().entries.nextNumber(numbers);
            doubt = Optional.empty();
        } catch (SQLException e) {
            lastNumber = lastNumber % Reference.LAST + 1;
            doubt = Optional.of(new Doubt(Reference.of(terminalId, lastNumber), store.explain(e)));
            Log.write(new LogEvent.NumberNotOnDisk(why(e)));
        }
        return Reference.of(terminalId, lastNumber);
    }

    @Override
    public Recorded record(Entry entry) {
        Optional<Doubt> doubtful = doubt(entry.reference());
        if (doubtful.isPresent()) {
            return new Recorded.NotRecorded(doubtful.get().why());
        }
        try {
            Opened there = open();
            return switch (there.bodies.seal(entry)) {
                case Sealing.Done<Sealed>(Sealed body) -> record(there, entry, body);
                case Sealing.NoVault<Sealed>(String detail) -> new Recorded.NotRecorded(detail);
                case Sealing.Refused<Sealed>(Sealing.Reason reason) -> new Recorded.NotRecorded(
                        "vault refused: " + reason.word());
            };
        } catch (SQLException e) {
            overwrite(entry);
            return new Recorded.NotRecorded(store.explain(e));
        }
    }

    private Recorded record(Opened there, Entry entry, Sealed body) throws SQLException {
        Instant now = clock.instant();
        return there.entries.insert(entry, body, now, now.plus(tempo().grace())) || there.bodies.holds(entry)
                ? new Recorded.Safe()
                : new Recorded.NotRecorded(
                        store.path() + ": key of " + entry.reference() + " was used for another body");
    }

    private synchronized Optional<Doubt> doubt(String reference) {
        return doubt.filter(one -> one.reference().equals(reference));
    }

    /**
     * A disk that failed while it synced holds the entry in its log all the same, and after a kill it would be sent though the
     * citizen was told otherwise. The next write goes to the same place in the log, even when its own sync fails.
     */
    private void overwrite(Entry entry) {
        try {
            open().entries.countRefusal();
        } catch (SQLException e) {
            Log.write(new LogEvent.RefusalNotWritten(Word.orOther(entry.reference()), why(e)));
        }
    }

    @Override
    public Delivery deliver(UUID key, Duration patience) {
        Deadline end = Deadline.after(patience);
        try {
            while (true) {
                Delivery delivery = attempt(key, end);
                Duration pause = hooks.timetable.pause(row(key), clock.instant());
                if (!(delivery instanceof Delivery.Pending) || pause.compareTo(end.remaining()) >= 0
                        || closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    return delivery;
                }
            }
        } catch (SQLException e) {
            Log.write(new LogEvent.OutboxFailed(why(e)));
            return new Delivery.Pending(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Pending(true);
        }
    }

    @Override
    public boolean takeBack(UUID key) {
        try {
            return open().entries.takeBack(row(key), clock.instant());
        } catch (SQLException e) {
            Log.write(new LogEvent.NotTakenBack(why(e)));
            return false;
        }
    }

    private Delivery attempt(UUID key, Deadline end) throws SQLException, InterruptedException {
        try {
            return open().courier.attempt(key).get(end.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            State state = row(key).state();
            return new Delivery.Pending(state == State.SENDING || state == State.NOT_YET_KNOWN);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException disk) {
                throw disk;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private Tempo tempo() {
        return hooks.timetable.tempo();
    }

    private Row row(UUID key) throws SQLException {
        return open().entries.find(key).orElseThrow(() -> new IllegalArgumentException("never recorded: " + key));
    }

    /**
     * What goes on in the background after {@link #start}, for whoever has a clock of their own: this once, and then
     * {@link #round} after every pause.
     *
     * @return until the first round
     */
    public Duration begin() throws SQLException {
        return open().courier.begin();
    }

    /**
     * Tries the one entry whose turn it is, if any. Blocks as long as the backend may take.
     *
     * @return until the next round
     */
    public Duration round() throws SQLException {
        return open().courier.round();
    }

    private void deliverUntilClosed() {
        Duration pause = pauseAfter(this::begin);
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = pauseAfter(this::round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pauseAfter(Step step) {
        try {
            return step.take();
        } catch (SQLException e) {
            Log.write(new LogEvent.OutboxFailed(why(e)));
            return tempo().look();
        }
    }

    /** Of what goes on in the background. */
    @FunctionalInterface
    private interface Step {

        Duration take() throws SQLException;
    }

    private synchronized Opened open() throws SQLException {
        Opened there = opened;
        if (there == null) {
            refuseOlder();
            OutboxStore entries = new OutboxStore(audit);
            entries.recover(clock.instant());
            Bodies bodies = new Bodies(entries, sealer, terminalId);
            there = new Opened(entries, bodies,
                    new Courier(entries, new Sender(entries, bodies, backend, clock, hooks.timetable), clock,
                            hooks.timetable, hooks.threads));
            opened = there;
        }
        return there;
    }

    private Detail why(SQLException e) {
        return Detail.of(store.explain(e));
    }

    /** Until 0.1 the outbox was a file of its own, with bodies in the clear; nobody must go on beside it unawares. */
    private void refuseOlder() throws SQLException {
        Path older = store.path().resolveSibling("outbox.db");
        if (Files.exists(older)) {
            throw new SQLException(older + " of an earlier version may hold applications; let that version deliver"
                    + " them, then move it away");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            store.close();
        } catch (SQLException e) {
            Log.write(new LogEvent.OutboxFailed(why(e)));
        }
    }
}
