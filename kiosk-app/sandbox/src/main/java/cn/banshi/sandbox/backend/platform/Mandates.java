package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Agent;
import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.Mandate;
import cn.banshi.contract.model.MandateKind;
import cn.banshi.contract.model.MandateRequest;
import cn.banshi.contract.model.MandateSearch;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.store.MandateTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For whom somebody may act, and whether they may now. Thread-safe. */
public final class Mandates {

    private static final int OF_AGE = 18;
    private static final Text TERMINAL = new Text("自助终端", "a self-service terminal");

    private final Store store;
    private final Identities identities;
    private final PersonRegister register;
    private final Clock clock;
    private final List<MandateRecords.Entry> records = MandateRecords.load();

    public Mandates(Store store, Identities identities, PersonRegister register, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.register = register;
        this.clock = clock;
    }

    /** Those that hold now; empty when the token speaks for nobody. */
    public Optional<List<Mandate>> find(String terminal, MandateSearch search) {
        return store.inTransaction(transaction -> identities.person(transaction, terminal, search.identityToken())
                .map(agent -> holding(transaction, agent.card().number(), search.serviceId(), clock.instant())
                        .sorted(Comparator.comparing(Mandate::kind))
                        .toList()));
    }

    /** Whom a call is about, which may be others than the one whose token comes with it. */
    Whom whom(Transaction transaction, String terminal, Asking asking) {
        Optional<Person> there = identities.person(transaction, terminal, asking.token());
        if (there.isEmpty()) {
            return new Whom.NotIdentified();
        }
        String mandate = asking.mandate();
        if (mandate == null) {
            return new Whom.Known(there.get());
        }
        return holding(transaction, there.get().card().number(), asking.service(), clock.instant())
                .filter(one -> one.number().equals(mandate))
                .findFirst()
                .flatMap(one -> register.find(one.principal(), one.name()))
                .<Whom>map(Whom.Known::new)
                .orElseGet(Whom.NotMandated::new);
    }

    /** Whether a submission is of nobody but the one who was there, or of one whom they could act for when it was recorded. */
    boolean covers(Transaction transaction, SubmissionRequest request) {
        Agent agent = request.agent();
        Applicant applicant = request.applicant();
        if (agent == null || applicant == null) {
            return request.mandate() == null;
        }
        return holding(transaction, agent.number(), request.serviceId(), request.recordedAt())
                .anyMatch(one -> one.number().equals(request.mandate()) && one.principal().equals(applicant.number())
                        && one.name().equals(applicant.name()));
    }

    public Recording record(String terminal, MandateRequest request) {
        return store.inTransaction(transaction -> {
            Optional<Person> agent = identities.person(transaction, terminal, request.identityToken());
            Optional<Person> principal = identities.person(transaction, terminal, request.principalToken());
            if (agent.isEmpty() || principal.isEmpty()) {
                return new Recording.NotIdentified();
            }
            Person.Card giver = principal.get().card();
            if (giver.number().equals(agent.get().card().number()) || !giver.birth()
                    .plusYears(OF_AGE)
                    .isBefore(
                            today().plusDays(1))) {
                return new Recording.NotGiven();
            }
            var row = new MandateTable.Row(Numbers.nextMandate(transaction, today()), agent.get().card().number(),
                    giver.number(), giver.name(), request.serviceId(), request.consent().id(), clock.instant(),
                    today());
            transaction.mandates().add(row);
            return new Recording.Recorded(mandate(row));
        });
    }

    /** The principal does not want it any more, or a register knows better. */
    void withdraw(String number) {
        store.inTransaction(transaction -> {
            transaction.mandates().withdraw(number, clock.instant());
            return true;
        });
    }

    private Stream<Mandate> holding(Transaction transaction, String agent, String service, Instant moment) {
        Stream<Mandate> known = records.stream()
                .filter(entry -> entry.agent().equals(agent))
                .filter(entry -> entry.services().isEmpty() || entry.services().contains(service))
                .map(this::mandate);
        Stream<Mandate> here = transaction.mandates()
                .of(agent)
                .stream()
                .filter(row -> row.serviceId().equals(service))
                .map(Mandates::mandate);
        return Stream.concat(known, here).filter(one -> holds(transaction, one, moment));
    }

    private static boolean holds(Transaction transaction, Mandate mandate, Instant moment) {
        LocalDate until = mandate.until();
        return (until == null || !Day.of(moment).isAfter(until))
                && transaction.mandates().withdrawn(mandate.number()).map(moment::isBefore).orElse(true);
    }

    private Mandate mandate(MandateRecords.Entry entry) {
        Instant recorded = clock.instant().minus(Duration.ofDays(entry.recordedDaysAgo()));
        return new Mandate(entry.number(), entry.kind(), entry.name(), entry.principal(), recorded, entry.in(),
                until(entry));
    }

    /** A guardian is one up to the day before the child is of age. */
    private @Nullable LocalDate until(MandateRecords.Entry entry) {
        return entry.kind() == MandateKind.CHILD
                ? register.find(entry.principal(), entry.name())
                        .map(child -> child.card().birth().plusYears(OF_AGE).minusDays(1))
                        .orElseThrow()
                : entry.untilInDays().map(days -> today().plusDays(days)).orElse(null);
    }

    private static Mandate mandate(MandateTable.Row row) {
        return new Mandate(row.number(), MandateKind.ENTRUSTED, row.name(), row.principal(), row.recordedAt(),
                TERMINAL, row.until());
    }

    private LocalDate today() {
        return Day.of(clock.instant());
    }

    /** @param mandate null where the call is about whoever is there */
    record Asking(String token, @Nullable String mandate, String service) {

        @Override
        public String toString() {
            return "Asking";
        }
    }

    /** Whom a call is about. */
    sealed interface Whom {

        record Known(Person person) implements Whom {}

        /** The token speaks for nobody. */
        record NotIdentified() implements Whom {}

        /** Whoever is there may not act for them with this service now. */
        record NotMandated() implements Whom {}
    }

    /** What came of recording. */
    public sealed interface Recording {

        record Recorded(Mandate mandate) implements Recording {}

        record NotIdentified() implements Recording {}

        /** By oneself to oneself, or by a child. */
        record NotGiven() implements Recording {}
    }
}
