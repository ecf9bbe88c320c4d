package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.IssuedProof;
import cn.banshi.contract.model.ProofRequest;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Papers with a department's seal, here a seal that says it is none (domain.md §3.5). The sandbox numbers them and keeps no copy.
 * Thread-safe.
 */
public final class StampedProofs {

    private final Store store;
    private final Mandates mandates;
    private final Faults faults;
    private final Clock clock;

    public StampedProofs(Store store, Mandates mandates, Faults faults, Clock clock) {
        this.store = store;
        this.mandates = mandates;
        this.faults = faults;
        this.clock = clock;
    }

    public Issue issue(String terminal, ProofRequest request) {
        Optional<ProofKind> kind = ProofKind.byId(request.name());
        if (kind.isEmpty()) {
            return new Issue.UnknownProof();
        }
        if (!faults.isConnected(kind.get().department().id())) {
            return new Issue.NotConnected();
        }
        var asking = new Mandates.Asking(request.identityToken(), request.mandate(), request.serviceId());
        return store.inTransaction(transaction -> switch (mandates.whom(transaction, terminal, asking)) {
            case Mandates.Whom.Known(Person person) -> issue(transaction, kind.get(),
                    query(transaction, person, request.serviceId()));
            case Mandates.Whom.NotIdentified no -> new Issue.NotIdentified();
            case Mandates.Whom.NotMandated no -> new Issue.NotMandated();
        });
    }

    private Query query(Transaction transaction, Person person, String service) {
        return new Query(new FundFile(person, transaction.cases().fundCases(person.card().number()), today()),
                List.of(), Map.of(), service, transaction);
    }

    private Issue issue(Transaction transaction, ProofKind kind, Query query) {
        if (!kind.so().test(query)) {
            return new Issue.NotTrue();
        }
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(today());
        String number = "ZM%s-%05d".formatted(day, transaction.next("proof/" + day));
        var sheet = new ProofSheet(kind.title(), number, kind.department().source().zh(), today(), "");
        return new Issue.Issued(new IssuedProof(number, kind.department().source(), clock.instant(),
                sheet.pdf(query.person().card(), kind.lines().apply(query))));
    }

    private LocalDate today() {
        return Day.of(clock.instant());
    }

    /** What came of asking. */
    public sealed interface Issue {

        record Issued(IssuedProof proof) implements Issue {

            @Override
            public String toString() {
                return "Issued";
            }
        }

        record NotIdentified() implements Issue {}

        record NotMandated() implements Issue {}

        record NotConnected() implements Issue {}

        record UnknownProof() implements Issue {}

        /** What it would say is not so. */
        record NotTrue() implements Issue {}
    }
}
