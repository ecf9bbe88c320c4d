package cn.banshi.core.audit;

import cn.banshi.core.audit.Verification.Checkpoints;
import cn.banshi.core.audit.Verification.Flaw;
import cn.banshi.core.audit.Verification.Kind;
import cn.banshi.core.crypto.Verifier;
import cn.banshi.core.store.Transaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows a log from its first row to its last and compares it with its checkpoints: those in the store, and those that
 * were carried away before. Reads only. What no good checkpoint stands behind may have been rewritten as a whole; the
 * result says how far that is.
 */
public final class AuditVerifier {

    /** Rows younger than this are never pruned; a beginning that is missing and younger was removed by somebody. */
    static final Duration LEAST_KEPT = Duration.ofDays(180);
    private static final int MOST_FLAWS = 20;

    private final List<Verifier> keys;
    private final List<String> carriedAway;

    /**
     * @param keys whose signatures count
     * @param carriedAway lines of checkpoints that were kept elsewhere
     */
    public AuditVerifier(List<Verifier> keys, List<String> carriedAway) {
        this.keys = List.copyOf(keys);
        this.carriedAway = List.copyOf(carriedAway);
    }

    /** Checkpoints by row, and what is wrong with them by themselves. */
    private record Known(Map<Long, Checkpoint> bySeq, List<Flaw> flaws, Checkpoints counted, long signedThrough) {}

    /** @throws SQLException when the file cannot be read, or has no log */
    public Verification verify(Transaction store) throws SQLException {
        List<String> lines = new ArrayList<>(AuditTables.checkpoints(store));
        lines.addAll(carriedAway);
        Known known = known(lines);
        var walk = new ChainWalk(known.bySeq.keySet());
        walk.walk(store);
        List<Flaw> flaws = new ArrayList<>();
        flaws.addAll(known.flaws);
        walk.flaw().ifPresentOrElse(flaws::add, () -> {
            beginning(walk, known).ifPresent(flaws::add);
            known.bySeq.values().forEach(checkpoint -> against(checkpoint, walk).ifPresent(flaws::add));
        });
        flaws.sort((one, other) -> Long.compare(one.row(), other.row()));
        long vouched = flaws.isEmpty() ? known.signedThrough : 0;
        return new Verification(flaws.subList(0, Math.min(MOST_FLAWS, flaws.size())), walk.rows(),
                walk.first().map(AuditRow::seq).orElse(0L), walk.last(), known.counted, vouched);
    }

    private Known known(List<String> lines) {
        Map<Long, Checkpoint> bySeq = new TreeMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (String line : lines) {
            Optional<Checkpoint> read = Checkpoint.parse(line);
            if (read.isEmpty()) {
                flaws.add(new Flaw(Kind.CHANGED_CHECKPOINT, 0, "a checkpoint cannot be read: " + shortened(line)));
                continue;
            }
            Checkpoint before = bySeq.putIfAbsent(read.get().seq(), read.get());
            if (before != null && !before.hash().equals(read.get().hash())) {
                flaws.add(new Flaw(Kind.CHANGED_CHECKPOINT, before.seq(),
                        "two checkpoints of row " + before.seq() + " contradict each other"));
            } else if (before != null && before.signature().isEmpty()) {
                bySeq.put(before.seq(), read.get());
            }
        }
        return judged(bySeq, flaws);
    }

    private Known judged(Map<Long, Checkpoint> bySeq, List<Flaw> flaws) {
        int signed = 0;
        int unknown = 0;
        long through = 0;
        for (Checkpoint each : bySeq.values()) {
            if (each.signature().isEmpty()) {
                if (signed + unknown > 0) {
                    flaws.add(new Flaw(Kind.UNSIGNED, each.seq(), "the checkpoint of row " + each.seq()
                            + " is not signed although an older one is"));
                }
                continue;
            }
            Checkpoint.Signature made = each.signature().get();
            Optional<Verifier> key = keys.stream().filter(one -> one.keyId().equals(made.keyId())).findFirst();
            if (key.isEmpty()) {
                unknown++;
            } else if (key.get().suite() == made.suite() && key.get().verifies(each.signed(), made.bytes())) {
                signed++;
                through = each.seq();
            } else {
                flaws.add(new Flaw(Kind.BAD_SIGNATURE, each.seq(),
                        "the signature of the checkpoint of row " + each.seq() + " is not that of its key"));
            }
        }
        return new Known(bySeq, flaws, new Checkpoints(bySeq.size(), signed, unknown), through);
    }

    private static String shortened(String line) {
        return line.replaceAll("[^ -~]", "?").substring(0, Math.min(60, line.length()));
    }

    /** Behind pruned rows stands the checkpoint of the last of them, and a row tells of the pruning. */
    private static Optional<Flaw> beginning(ChainWalk walk, Known known) {
        if (walk.first().isEmpty() || walk.first().get().seq() == 1) {
            return Optional.empty();
        }
        AuditRow first = walk.first().get();
        Optional<Checkpoint> last = Optional.ofNullable(known.bySeq.get(first.seq() - 1))
                .filter(checkpoint -> checkpoint.hash().hex().equals(HexFormat.of().formatHex(first.previous())));
        boolean pruned = last.isPresent() && walk.pruning(first.seq())
                .filter(row -> last.get().at().plus(LEAST_KEPT).isBefore(row.at()))
                .isPresent();
        return pruned
                ? Optional.empty()
                : Optional.of(new Flaw(Kind.BEGINNING_MISSING, 1, "rows 1 to " + (first.seq() - 1) + " are missing and"
                        + " were not pruned by this program"));
    }

    private static Optional<Flaw> against(Checkpoint checkpoint, ChainWalk walk) {
        long seq = checkpoint.seq();
        if (seq > walk.last()) {
            return Optional.of(new Flaw(Kind.TRUNCATED, walk.last() + 1, "rows from " + (walk.last() + 1)
                    + " on are missing: the checkpoint of " + checkpoint.at() + " knows row " + seq));
        }
        boolean same = walk.hash(seq).map(checkpoint.hash().hex()::equals).orElse(true);
        return same
                ? Optional.empty()
                : Optional.of(new Flaw(Kind.REWRITTEN, seq, "row " + seq + " is not the one that the checkpoint of "
                        + checkpoint.at() + " saw: the rows up to it, or the checkpoint, were rewritten"));
    }
}
