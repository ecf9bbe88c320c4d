package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseEvent;
import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.Rating;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Cases that were filed. Thread-safe. */
public final class Cases {

    private final Store store;
    private final Bundles bundles;
    private final Clock clock;

    public Cases(Store store, Bundles bundles, Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.clock = clock;
    }

    public Optional<FiledCase> find(String caseNumber) {
        return store.inTransaction(
                transaction -> transaction.cases().find(caseNumber).map(filed -> filedCase(transaction, filed)));
    }

    /** Newest first. */
    public List<FiledCase> findByReference(String reference) {
        return store.inTransaction(transaction -> transaction.cases()
                .findByReference(reference)
                .stream()
                .map(filed -> filedCase(transaction, filed))
                .toList());
    }

    public Rated rate(String caseNumber, Rating rating) {
        return store.inTransaction(transaction -> {
            if (transaction.cases().find(caseNumber).isEmpty()) {
                return Rated.UNKNOWN_CASE;
            }
            if (transaction.cases().isRated(caseNumber)) {
                return Rated.ALREADY;
            }
            transaction.cases().addRating(caseNumber, rating.level(), rating.reasons(), rating.at());
            return Rated.STORED;
        });
    }

    FiledCase filedCase(Transaction transaction, CaseTable.Filed filed) {
        Permits.settle(transaction, filed.caseNumber(), clock.instant());
        List<CaseEvent> history = transaction.cases()
                .events(filed.caseNumber())
                .stream()
                .map(event -> new CaseEvent(CaseState.valueOf(event.state()), event.at()))
                .toList();
        List<CasePart> parts = bundles.of(transaction, filed);
        return new FiledCase(filed.caseNumber(), filed.reference(), filed.serviceId(), history.getLast().state(),
                history, parts.isEmpty() ? null : parts);
    }

    /** What became of a rating. */
    public enum Rated {
        STORED,
        /** One rating for each case. */
        ALREADY, UNKNOWN_CASE
    }
}
