package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditRow.Head;
import cn.banshi.core.audit.Verification.Flaw;
import cn.banshi.core.audit.Verification.Kind;
import cn.banshi.core.store.Transaction;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Follows the rows from the first to the last or to the first flaw, in constant memory. Used once. */
final class ChainWalk {

    private static final int PAGE = 1_000;

    private final Set<Long> vouched;
    private final Map<Long, String> hashes = new TreeMap<>();
    private Optional<AuditRow> first = Optional.empty();
    private Head head = Head.none();
    private long rows;
    private OptionalLong prunedThrough = OptionalLong.empty();
    private Optional<AuditRow> pruning = Optional.empty();
    private Optional<Flaw> flaw = Optional.empty();

    /** @param vouched rows whose hashes will be asked for */
    ChainWalk(Set<Long> vouched) {
        this.vouched = vouched;
    }

    void walk(Transaction store) throws SQLException {
        List<AuditRow> page = AuditTables.page(store, 0, PAGE);
        while (!page.isEmpty() && flaw.isEmpty()) {
            for (AuditRow row : page) {
                step(row);
                if (flaw.isPresent()) {
                    return;
                }
            }
            page = AuditTables.page(store, head.seq(), PAGE);
        }
    }

    private void step(AuditRow row) {
        if (first.isEmpty()) {
            first = Optional.of(row);
            head = row.seq() == 1 ? Head.none() : new Head(row.seq() - 1, row.previous());
        }
        flaw = flaw(row);
        if (flaw.isPresent()) {
            return;
        }
        head = row.head();
        rows++;
        if (vouched.contains(row.seq())) {
            hashes.put(row.seq(), HexFormat.of().formatHex(row.hash()));
        }
        if (row.type().equals("rows-pruned") && row.payload().startsWith("through=")) {
            prunedThrough = OptionalLong.of(Long.parseLong(row.payload().substring("through=".length())));
            pruning = Optional.of(row);
        }
    }

    private Optional<Flaw> flaw(AuditRow row) {
        if (row.seq() != head.seq() + 1) {
            return Optional.of(new Flaw(Kind.GAP, head.seq() + 1,
                    "rows " + (head.seq() + 1) + " to " + (row.seq() - 1) + " are missing"));
        }
        boolean follows = row.follows(head);
        if (follows && row.whole()) {
            return Optional.empty();
        }
        boolean changed = follows || Arrays.equals(row.hash(), row.hashedBehind(head.hash()));
        return Optional.of(changed
                ? new Flaw(Kind.CHANGED_ROW, row.seq(), "row " + row.seq() + " was changed after it was written")
                : new Flaw(Kind.WRONG_ORDER, row.seq(), "row " + row.seq() + " does not follow row " + head.seq()
                        + ": rows were moved, inserted or replaced here"));
    }

    Optional<Flaw> flaw() {
        return flaw;
    }

    long rows() {
        return rows;
    }

    Optional<AuditRow> first() {
        return first;
    }

    long last() {
        return head.seq();
    }

    /** The hash of a row that was followed. */
    Optional<String> hash(long seq) {
        return Optional.ofNullable(hashes.get(seq));
    }

    /** The last row that tells of pruning, when it tells of all that is missing before {@code seq}. */
    Optional<AuditRow> pruning(long seq) {
        return prunedThrough.equals(OptionalLong.of(seq - 1)) ? pruning : Optional.empty();
    }
}
