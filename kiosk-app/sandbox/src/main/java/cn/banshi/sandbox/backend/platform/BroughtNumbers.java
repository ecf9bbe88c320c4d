package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.FoundNumber;
import cn.banshi.contract.model.NumberKind;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.DraftTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells which service a number belongs to, and lets nobody try many. Thread-safe. */
public final class BroughtNumbers {

    private static final int MOST_WRONG = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Store store;
    private final Clock clock;

    public BroughtNumbers(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Search find(String terminal, String number) {
        return store.inTransaction(transaction -> find(transaction, terminal, number));
    }

    private Search find(Transaction transaction, String terminal, String number) {
        Instant now = clock.instant();
        transaction.numbers().forgetMissedBefore(now.minus(WINDOW));
        List<Instant> wrong = transaction.numbers().missedAt(terminal);
        if (wrong.size() >= MOST_WRONG) {
            return new Search.TooOften(Duration.between(now, wrong.getFirst().plus(WINDOW)));
        }
        transaction.drafts().forgetBefore(Day.of(now));
        Optional<FoundNumber> found = found(transaction, number);
        if (found.isPresent()) {
            return new Search.Found(found.get());
        }
        transaction.numbers().missed(terminal, now);
        return transaction.numbers().isOver(number) ? new Search.Over() : new Search.Unknown();
    }

    private static Optional<FoundNumber> found(Transaction transaction, String number) {
        return transaction.drafts()
                .find(number)
                .map(BroughtNumbers::begun)
                .or(() -> transaction.cases().find(number).map(filed -> filed(transaction, filed)))
                .or(() -> transaction.cases()
                        .findByReference(number)
                        .stream()
                        .findFirst()
                        .map(filed -> filed(transaction, filed)));
    }

    private static FoundNumber begun(DraftTable.Row row) {
        NumberKind kind = Numbers.ofCounter(row.number()) ? NumberKind.PRE_ACCEPTANCE : NumberKind.DRAFT;
        return new FoundNumber(row.caseNumber().map(number -> NumberKind.RETURNED_CASE).orElse(kind), row.serviceId());
    }

    private static FoundNumber filed(Transaction transaction, CaseTable.Filed filed) {
        boolean returned = transaction.drafts().ofCase(filed.caseNumber()).isPresent();
        return new FoundNumber(returned ? NumberKind.RETURNED_CASE : NumberKind.CASE, filed.serviceId());
    }

    /** What came of looking for a number. */
    public sealed interface Search {

        record Found(FoundNumber what) implements Search {}

        record Unknown() implements Search {}

        /** There was something once. */
        record Over() implements Search {}

        record TooOften(Duration remaining) implements Search {}
    }
}
