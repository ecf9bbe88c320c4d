package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Decision;
import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.rules.RefusalCode;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision with what it does to the store.
 *
 * @param states the case went through
 * @param entry in the books of the department; empty where they are not touched
 * @param due yuan to be paid before it goes on; empty where there is nothing to pay
 */
record Decided(Decision decision, List<CaseState> states, Optional<Entry> entry, Optional<BigDecimal> due) {

    /** Of what costs nothing. */
    Decided(Decision decision, List<CaseState> states, Optional<Entry> entry) {
        this(decision, states, entry, Optional.empty());
    }

    /** A decision for the citizen; its verdict is its code. */
    static Decision words(Verdict verdict, Text message, Map<String, String> details) {
        return new Decision(verdict, verdict.name(), message, null, details);
    }

    static Decision refusal(RefusalCode code, Optional<LocalDate> nextDate) {
        return new Decision(Verdict.REFUSED, code.name(), new Text(code.zh(), code.en()), nextDate.orElse(null),
                Map.of());
    }

    /** Whether authorities have it before them now. */
    boolean takenIn() {
        return decision.verdict() == Verdict.UNDER_REVIEW;
    }

    void store(Transaction transaction, String caseNumber, Instant at) {
        states.forEach(state -> transaction.cases().addEvent(caseNumber, new CaseTable.Event(state.name(), at)));
        entry.ifPresent(books -> books.store(transaction, caseNumber, at));
    }

    /** What a department writes into its own books. */
    interface Entry {

        void store(Transaction transaction, String caseNumber, Instant at);
    }

    /** @param paid empty while people decide */
    record FundEntry(String person, String reason, Optional<BigDecimal> paid, Optional<String> bookNumber)
            implements
                Entry {

        @Override
        public void store(Transaction transaction, String caseNumber, Instant at) {
            transaction.cases()
                    .addFundCase(new CaseTable.FundCase(caseNumber, person, reason, paid, bookNumber, Day.of(at)));
        }

        @Override
        public String toString() {
            return "FundEntry";
        }
    }
}
