package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditRow.Head;
import cn.banshi.core.crypto.Signer;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Works for the log in the background: writes what was noted, and vouches for the chain in checkpoints, after every
 * visit, every 256 rows and every hour. A checkpoint is in the store and in a file of its own, because what lies in the
 * store can be rewritten together with the rows: take the file away, or have it sent, before you need it.
 *
 * <p>Rows are kept for 400 days; the law asks for six months at least (Cybersecurity Law of the PRC, article 21 (3)).
 * Older ones go, in the background of a start, and the checkpoint of the last of them stays.
 */
public final class Notary {

    static final Duration KEPT = Duration.ofDays(400);
    /** Removed in one transaction, so that nobody waits long for the store. */
    static final int PRUNED_AT_ONCE = 2_000;
    private static final int ROWS = 256;
    private static final Duration LONGEST = Duration.ofHours(1);
    /** What happens together is written together. */
    private static final Duration COMPANY = Duration.ofMillis(300);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(20);

    private final AuditLog log;
    private final Word terminal;
    private final CheckpointFile file;
    private final Supplier<Optional<Signer>> signer;
    private final InstantSource clock;
    private Instant lastCheckpoint;

    /**
     * @param terminal is signed with every checkpoint
     * @param signer asked before every checkpoint; while it is empty checkpoints are not signed
     */
    public Notary(AuditLog log, Word terminal, CheckpointFile file, Supplier<Optional<Signer>> signer,
            InstantSource clock) {
        this.log = log;
        this.terminal = terminal;
        this.file = file;
        this.signer = signer;
        this.clock = clock;
        this.lastCheckpoint = clock.instant();
    }

    /** Works on a thread of its own until the program ends. Returns at once. */
    public void start() {
        Thread.ofPlatform().daemon().name("audit-notary").start(this::work);
    }

    private void work() {
        Duration pause = Duration.ZERO;
        boolean pruned = false;
        try {
            while (true) {
                Thread.sleep(pause);
                pause = AFTER_REFUSAL;
                try {
                    if (!pruned) {
                        prune();
                        pruned = true;
                    }
                    log.flush(LONGEST, COMPANY);
                    checkpointWhenDue();
                    pause = Duration.ZERO;
                } catch (SQLException e) {
                    Log.write(new LogEvent.AuditNotWritten(Detail.of(log.store().explain(e))));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the terminal stops and vouches for the end. To be called once, last. */
    public void stop() {
        log.note(new AuditEvent.TerminalStopped());
        try {
            log.flush();
            checkpoint();
        } catch (SQLException e) {
            Log.write(new LogEvent.AuditNotWritten(Detail.of(log.store().explain(e))));
        }
    }

    void checkpointWhenDue() throws SQLException {
        boolean due = log.store().read(store -> {
            long vouched = AuditTables.lastCheckpoint(store)
                    .flatMap(Checkpoint::parse)
                    .map(Checkpoint::seq)
                    .orElse(0L);
            long rows = AuditTables.last(store).map(AuditRow::seq).orElse(0L) - vouched;
            boolean late = !clock.instant().isBefore(lastCheckpoint.plus(LONGEST));
            return rows >= ROWS || (rows > 0 && (late || AuditTables.visitEndedBehind(store, vouched)));
        });
        if (due) {
            checkpoint();
        }
    }

    synchronized void checkpoint() throws SQLException {
        Optional<Head> head = log.store().read(store -> AuditTables.last(store).map(AuditRow::head));
        if (head.isEmpty()) {
            return;
        }
        var checkpoint = Checkpoint.of(terminal, head.get(), clock.instant(), signer.get());
        log.store().change(store -> {
            AuditTables.keep(store, checkpoint);
            return checkpoint;
        });
        lastCheckpoint = clock.instant();
        try {
            file.append(checkpoint);
        } catch (IOException e) {
            Log.write(new LogEvent.CheckpointNotCopied(file.path(), e.getClass()));
        }
    }

    /**
     * Removes what is older than it must be kept, by two clocks: that of the newest checkpoint, which an earlier run made,
     * and this one's. A clock that is wrong once removes nothing.
     */
    void prune() throws SQLException {
        Optional<Instant> newest = log.store()
                .read(AuditTables::lastCheckpoint)
                .flatMap(Checkpoint::parse)
                .map(Checkpoint::at);
        if (newest.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant cut = (newest.get().isBefore(now) ? newest.get() : now).minus(KEPT);
        boolean more = true;
        while (more) {
            more = log.change((store, audit) -> {
                Optional<Long> through = AuditTables.oldCheckpoint(store, cut, PRUNED_AT_ONCE);
                if (through.isPresent()) {
                    AuditTables.prune(store, through.get());
                    audit.accept(new AuditEvent.RowsPruned(through.get()));
                }
                return through.isPresent();
            });
        }
    }
}
