package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.sandbox.backend.appointment.WorkingDays;
import cn.banshi.sandbox.backend.platform.PermitCourse.Step;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Address;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Kind;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.PermitTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Applications for residence permits and how far they are. What is due by now is written down whenever somebody looks, at the time
 * it was due.
 */
final class Permits {

    private static final PermitCourse COURSE = new PermitCourse(WorkingDays.load());

    private Permits() {}

    /** Writes down what has become due of a case; nothing for cases of other matters. */
    static void settle(Transaction transaction, String caseNumber, Instant now) {
        transaction.permits().find(caseNumber).ifPresent(row -> settle(transaction, row, now));
    }

    /** The same for all of a person's. */
    static void settleAll(Transaction transaction, String person, Instant now) {
        transaction.permits().of(person).forEach(row -> settle(transaction, row, now));
    }

    /** Each step is later than the one before and the last has none, so it ends. */
    private static void settle(Transaction transaction, PermitTable.Row row, Instant now) {
        Kind kind = Kind.valueOf(row.kind());
        Optional<Step> due = COURSE.next(kind, last(transaction, row)).filter(step -> !step.at().isAfter(now));
        while (due.isPresent()) {
            Step step = due.get();
            transaction.cases().addEvent(row.caseNumber(), new CaseTable.Event(step.state().name(), step.at()));
            due = COURSE.next(kind, step).filter(next -> !next.at().isAfter(now));
        }
    }

    /** Somebody at the office does something, or the card is collected. */
    static Bundles.Moved move(Transaction transaction, String caseNumber, PartMove move, Instant now) {
        Optional<PermitTable.Row> found = transaction.permits().find(caseNumber);
        if (found.isEmpty()) {
            return Bundles.Moved.UNKNOWN_PART;
        }
        PermitTable.Row row = found.get();
        settle(transaction, row, now);
        Optional<CaseState> to = PermitCourse.moved(Kind.valueOf(row.kind()), last(transaction, row).state(), move);
        to.ifPresent(state -> transaction.cases().addEvent(caseNumber, new CaseTable.Event(state.name(), now)));
        return to.isPresent() ? Bundles.Moved.MOVED : Bundles.Moved.NOT_NOW;
    }

    /** A person's, oldest first, as they were last settled. */
    static List<PermitCase> of(Transaction transaction, String person) {
        return transaction.permits()
                .of(person)
                .stream()
                .map(row -> new PermitCase(row, last(transaction, row)))
                .toList();
    }

    private static Step last(Transaction transaction, PermitTable.Row row) {
        CaseTable.Event last = transaction.cases().events(row.caseNumber()).getLast();
        return new Step(CaseState.valueOf(last.state()), last.at());
    }

    /** @param last what it came to, and when */
    record PermitCase(PermitTable.Row row, Step last) {

        Kind kind() {
            return Kind.valueOf(row.kind());
        }

        boolean running() {
            return PermitCourse.running(last.state());
        }

        boolean ready() {
            return last.state() == CaseState.READY;
        }

        boolean overdue(LocalDate today) {
            return ready() && collectBy().isBefore(today);
        }

        LocalDate collectBy() {
            return PermitCourse.collectBy(last.at());
        }

        /** Where a card is made. */
        Optional<String> collectAt() {
            return row.station().isEmpty() ? Optional.empty() : ResidenceRecords.stationAt(row.station());
        }

        /** To be said where it is collected. */
        String collectCode() {
            return "%06d".formatted(Math.floorMod(row.caseNumber().hashCode(), 1_000_000));
        }

        Optional<Address> address() {
            return row.street().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Address(row.street(), row.house(), row.room()));
        }

        LocalDate day() {
            return Day.of(last.at());
        }
    }
}
