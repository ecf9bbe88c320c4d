package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.NumberClaim;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.store.NumberClaimTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Identifies whoever gets a code on the mobile that is registered for their number. What does not belong together is treated
 * and counted like the rest, so that nobody learns anything by trying. Thread-safe.
 */
public final class NumberClaims {

    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;
    private static final int ATTEMPTS = 3;
    /** A guardian acts for whoever is younger, see the contract. */
    private static final int OF_AGE = 14;
    private static final int CODES = 1_000_000;
    /** A person of the made-up register whom nobody has told their name. */
    private static final String NAME = "演示";

    private final Store store;
    private final Identities identities;
    private final PersonRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public NumberClaims(Store store, Identities identities, PersonRegister register, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.register = register;
        this.clock = clock;
    }

    public Sending claim(String terminal, NumberClaim claim) {
        return store.inTransaction(transaction -> claim(transaction, terminal, claim));
    }

    private Sending claim(Transaction transaction, String terminal, NumberClaim claim) {
        Instant now = clock.instant();
        List<NumberClaimTable.Row> before = transaction.numberClaims().find(claim.number(), claim.mobile());
        Optional<Duration> wait = before.stream()
                .findFirst()
                .map(last -> Duration.between(now, last.sentAt().plus(PAUSE)))
                .filter(Duration::isPositive);
        if (wait.isPresent()) {
            return new Sending.TooSoon(wait.get());
        }
        if (inVain(before, now) >= MOST_A_DAY) {
            return new Sending.TooOften();
        }
        // made in any case: so much the same that not even the time it takes tells
        String code = "%06d".formatted(random.nextInt(CODES));
        boolean theirs = person(claim.number()).filter(person -> person.mobile().equals(claim.mobile())).isPresent();
        var row = new NumberClaimTable.Row(UUID.randomUUID(), claim.number(), claim.mobile(), terminal,
                theirs ? code : "", now, now.plus(VALIDITY), ATTEMPTS, false);
        transaction.numberClaims().add(row);
        return new Sending.Sent(row.requestId(), row.expiresAt(), PAUSE);
    }

    private static long inVain(List<NumberClaimTable.Row> claims, Instant now) {
        return claims.stream().filter(row -> !row.used() && row.sentAt().isAfter(now.minus(DAY))).count();
    }

    private Optional<Person> person(String number) {
        return register.find(number, NAME)
                .filter(person -> !person.card()
                        .birth()
                        .plusYears(OF_AGE)
                        .isAfter(
                                Day.of(clock.instant())));
    }

    public Check verify(String terminal, UUID requestId, String code) {
        return store.inTransaction(transaction -> transaction.numberClaims()
                .find(requestId)
                .filter(row -> row.terminal().equals(terminal) && !row.used()
                        && clock.instant().isBefore(row.expiresAt()))
                .<Check>map(row -> verify(transaction, row, code))
                .orElseGet(Check.Unknown::new));
    }

    private Check verify(Transaction transaction, NumberClaimTable.Row row, String code) {
        if (row.attemptsLeft() == 0) {
            return new Check.Spent();
        }
        if (!row.code().equals(code)) {
            int left = row.attemptsLeft() - 1;
            transaction.numberClaims().update(row.requestId(), left);
            return left == 0 ? new Check.Spent() : new Check.Wrong();
        }
        transaction.numberClaims().use(row.requestId());
        Person person = person(row.number()).orElseThrow();
        return new Check.Verified(identities.issue(transaction, row.terminal(), person), person.card());
    }

    /** What all phones have received, newest first. */
    List<SmsCodes.Message> messages() {
        return messages(row -> true);
    }

    /** What a phone with this number has received, newest first. */
    List<SmsCodes.Message> phone(String mobile) {
        return messages(row -> row.mobile().equals(mobile));
    }

    private List<SmsCodes.Message> messages(Predicate<NumberClaimTable.Row> of) {
        return store.inTransaction(transaction -> transaction.numberClaims()
                .all()
                .stream()
                .filter(row -> !row.code().isEmpty())
                .filter(of)
                .map(row -> new SmsCodes.Message(row.code(), row.sentAt(),
                        "【演示】您正在自助终端登录，验证码%s，%d分钟内有效。不是您本人，请勿告诉他人。".formatted(row.code(), VALIDITY.toMinutes())))
                .toList());
    }

    /** What became of a claim. */
    public sealed interface Sending {

        /** Told in any case. */
        record Sent(UUID requestId, Instant expiresAt, Duration resendAfter) implements Sending {}

        record TooSoon(Duration remaining) implements Sending {}

        record TooOften() implements Sending {}
    }

    /** What became of typing a code. */
    public sealed interface Check {

        record Verified(Identities.Result.Verified token, Person.Card owner) implements Check {}

        record Wrong() implements Check {}

        /** It was the last try, or there was none left. */
        record Spent() implements Check {}

        /** Never claimed, by another terminal, used, or expired. */
        record Unknown() implements Check {}
    }
}
