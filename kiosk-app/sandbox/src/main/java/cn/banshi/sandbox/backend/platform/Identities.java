package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.IdentityClaim;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.store.IdentityTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Compares cards with the population register and gives out tokens. Thread-safe. */
public final class Identities {

    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private static final int TOKEN_BYTES = 32;

    private final Store store;
    private final PersonRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Identities(Store store, PersonRegister register, Clock clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    public Result verify(String terminal, IdentityClaim claim) {
        Instant now = clock.instant();
        boolean expired = Optional.ofNullable(claim.validTo()).map(Day.of(now)::isAfter).orElse(false);
        Optional<Person> person = register.find(claim.number(), claim.name())
                .filter(known -> known.card().name().equals(claim.name()));
        if (expired || person.isEmpty()) {
            return new Result.NotMatched();
        }
        return store.inTransaction(transaction -> issue(transaction, terminal, person.get()));
    }

    /** A token for somebody who is known to be there. */
    Result.Verified issue(Transaction transaction, String terminal, Person person) {
        Instant now = clock.instant();
        var row = new IdentityTable.Row(newToken(), person.card().number(), person.card().name(), terminal, now,
                now.plus(VALIDITY));
        transaction.identities().add(row);
        return new Result.Verified(row.token(), row.expiresAt());
    }

    /** Whom a token speaks for at this terminal now. */
    Optional<Person> person(Transaction transaction, String terminal, String token) {
        return valid(transaction, terminal, token, clock.instant())
                .flatMap(row -> register.find(row.person(), row.name()));
    }

    /** The token's row when it was good at {@code moment}. */
    static Optional<IdentityTable.Row> valid(Transaction transaction, String terminal, String token, Instant moment) {
        return transaction.identities()
                .find(token)
                .filter(row -> row.terminal().equals(terminal))
                .filter(row -> !moment.isBefore(row.issuedAt().minus(Proofs.CLOCK_TOLERANCE)))
                .filter(row -> moment.isBefore(row.expiresAt()));
    }

    /** 43 letters, digits, hyphens and underscores that nobody guesses. */
    String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Answer to a claim. */
    public sealed interface Result {

        record Verified(String token, Instant expiresAt) implements Result {

            @Override
            public String toString() {
                return "Verified";
            }
        }

        /** Not in the register, another name, or an expired card; which of them is nobody's business at a terminal. */
        record NotMatched() implements Result {}
    }
}
