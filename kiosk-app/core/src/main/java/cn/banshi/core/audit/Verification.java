package cn.banshi.core.audit;

import java.util.List;
import java.util.Optional;

/**
 * What came of verifying a log.
 *
 * @param flaws what is wrong, the first in the chain first; a chain is followed to its first flaw only
 * @param rows that were read; {@code first} and {@code last} are the ends, 0 when there is none
 * @param vouchedThrough last row behind a checkpoint with a good signature; 0 for none
 */
public record Verification(List<Flaw> flaws, long rows, long first, long last, Checkpoints checkpoints,
        long vouchedThrough) {

    public Verification {
        flaws = List.copyOf(flaws);
    }

    /** @param signed with a good signature; {@code unknownKey} with one whose key is not at hand */
    public record Checkpoints(int all, int signed, int unknownKey) {}

    public boolean whole() {
        return flaws.isEmpty();
    }

    public Optional<Flaw> firstFlaw() {
        return flaws.stream().findFirst();
    }

    /** @param row where it shows; {@code detail} says it in words */
    public record Flaw(Kind kind, long row, String detail) {}

    /** What can be wrong. */
    public enum Kind {
        /** Rows are missing between two others. */
        GAP,
        /** Rows are missing at the beginning, and nothing says that they were pruned. */
        BEGINNING_MISSING,
        /** Rows are missing at the end: a checkpoint knows of them. */
        TRUNCATED,
        /** The row is not what was hashed. */
        CHANGED_ROW,
        /** The row is whole and does not follow the one before it: moved, inserted, or what stood before was rewritten. */
        WRONG_ORDER,
        /** The chain is whole and not the one that a checkpoint saw. */
        REWRITTEN,
        /** A checkpoint cannot be read, or two of the same row contradict each other. */
        CHANGED_CHECKPOINT,
        /** A signature is not that of the key it names. */
        BAD_SIGNATURE,
        /** A checkpoint has no signature although an older one has. */
        UNSIGNED
    }
}
