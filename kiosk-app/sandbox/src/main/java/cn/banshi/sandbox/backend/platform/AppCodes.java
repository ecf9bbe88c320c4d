package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.store.AppCodeTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.Duration;

/** The identity codes of the city's app: makes them for the phone, and says whose one was. Thread-safe. */
public final class AppCodes {

    /** How long a code is good for. */
    public static final Duration VALIDITY = Duration.ofMinutes(1);

    private final Store store;
    private final Identities identities;
    private final PersonRegister register;
    private final Clock clock;

    public AppCodes(Store store, Identities identities, PersonRegister register, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What the app asks for when its owner wants to show who they are.
     *
     * @param number of the owner's identity card
     * @param name of the owner; a person of the register keeps their own
     * @param age how long ago it was asked for
     */
    String make(String number, String name, Duration age) {
        var row = new AppCodeTable.Row(identities.newToken(), number, name, clock.instant().minus(age).plus(VALIDITY),
                false);
        return store.inTransaction(transaction -> {
            transaction.appCodes().add(row);
            return row.code();
        });
    }

    public Result verify(String terminal, String code) {
        return store.inTransaction(transaction -> transaction.appCodes()
                .find(code)
                .map(row -> verify(transaction, terminal, row))
                .orElseGet(Result.Unknown::new));
    }

    private Result verify(Transaction transaction, String terminal, AppCodeTable.Row row) {
        if (row.used()) {
            return new Result.Used();
        }
        if (!clock.instant().isBefore(row.expiresAt())) {
            return new Result.Expired();
        }
        transaction.appCodes().use(row.code());
        return register.find(row.person(), row.name())
                .<Result>map(person -> new Result.Verified(identities.issue(transaction, terminal, person),
                        person.card()))
                .orElseGet(Result.Unknown::new);
    }

    /** Answer to a claim. */
    public sealed interface Result {

        record Verified(Identities.Result.Verified token, Person.Card owner) implements Result {}

        record Unknown() implements Result {}

        record Expired() implements Result {}

        record Used() implements Result {}
    }
}
