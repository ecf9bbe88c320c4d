package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.SharedData;
import cn.banshi.contract.model.SharedDataRequest;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The city's data-sharing platform, as far as a terminal sees it. Thread-safe. */
public final class DataExchange {

    /** Eight of the eighty departmental systems are not connected; these stand for them. */
    private static final Set<String> NEVER_CONNECTED = Set.of("vehicle-emission", "court-enforcement",
            "school-enrolment", "vaccination-file", "water-account", "gas-account", "heating-account",
            "funeral-record");

    private final Store store;
    private final Mandates mandates;
    private final Bundles bundles;
    private final Faults faults;
    private final Clock clock;

    public DataExchange(Store store, Mandates mandates, Bundles bundles, Faults faults, Clock clock) {
        this.store = store;
        this.mandates = mandates;
        this.bundles = bundles;
        this.faults = faults;
        this.clock = clock;
    }

    public Result fetch(String terminal, String name, SharedDataRequest request) {
        Optional<Connected> source = DataSource.byId(name);
        if (NEVER_CONNECTED.contains(name) || (source.isPresent() && !faults.isConnected(name))) {
            return new Result.NotConnected();
        }
        return source.map(found -> store.inTransaction(transaction -> fetch(transaction, terminal, found, request)))
                .orElseGet(Result.UnknownInterface::new);
    }

    /** The interfaces that cannot be asked just now, by name. */
    public List<String> notConnected() {
        return Stream.concat(NEVER_CONNECTED.stream(), faults.disconnected().stream()).distinct().sorted().toList();
    }

    private Result fetch(Transaction transaction, String terminal, Connected source, SharedDataRequest request) {
        Optional<Map<String, Object>> open = source.open(transaction, Day.of(clock.instant()));
        if (open.isPresent()) {
            return fetched(source, open.get());
        }
        String token = request.identityToken();
        return token == null
                ? new Result.NotIdentified()
                : switch (mandates.whom(transaction, terminal,
                        new Mandates.Asking(token, request.mandate(), request.serviceId()))) {
                    case Mandates.Whom.Known(Person person) -> fetched(source,
                            source.data(query(transaction, person, request)));
                    case Mandates.Whom.NotIdentified no -> new Result.NotIdentified();
                    case Mandates.Whom.NotMandated no -> new Result.NotMandated();
                };
    }

    private Result fetched(Connected source, Map<String, Object> data) {
        return new Result.Fetched(new SharedData(source.id(), source.source(), clock.instant(), data));
    }

    /** As everything stands by now. */
    private Query query(Transaction transaction, Person person, SharedDataRequest request) {
        String number = person.card().number();
        Permits.settleAll(transaction, number, clock.instant());
        return new Query(file(transaction, person), bundles.of(transaction, number),
                Optional.ofNullable(request.parameters()).orElse(Map.of()), request.serviceId(), transaction);
    }

    private FundFile file(Transaction transaction, Person person) {
        return new FundFile(person, transaction.cases().fundCases(person.card().number()), Day.of(clock.instant()));
    }

    /** What came of asking. */
    public sealed interface Result {

        record Fetched(SharedData data) implements Result {

            @Override
            public String toString() {
                return "Fetched";
            }
        }

        record NotIdentified() implements Result {}

        record NotMandated() implements Result {}

        record NotConnected() implements Result {}

        record UnknownInterface() implements Result {}
    }
}
