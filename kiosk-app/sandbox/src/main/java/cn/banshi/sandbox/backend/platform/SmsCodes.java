package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.SmsCodeRequest;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.store.SmsTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends codes and compares them. The mobile network is this class's own store. Thread-safe. */
public final class SmsCodes {

    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final int CODES = 1_000_000;

    private final Store store;
    private final Identities identities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SmsCodes(Store store, Identities identities, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    public Sending send(String terminal, SmsCodeRequest request) {
        return store.inTransaction(transaction -> send(transaction, terminal, request));
    }

    public Check check(String terminal, UUID requestId, String code) {
        return store.inTransaction(transaction -> transaction.smsCodes()
                .find(requestId)
                .filter(row -> row.terminal().equals(terminal) && clock.instant().isBefore(row.expiresAt()))
                .<Check>map(row -> check(transaction, row, code))
                .orElseGet(Check.Unknown::new));
    }

    /** What a phone with this number has received, newest first. */
    public List<Message> phone(String mobile) {
        return store.inTransaction(transaction -> transaction.smsCodes()
                .findByMobile(mobile)
                .stream()
                .map(row -> new Message(row.code(), row.sentAt(), text(row)))
                .toList());
    }

    /** What all phones have received, newest first. */
    public List<Message> messages() {
        return store.inTransaction(transaction -> transaction.smsCodes()
                .all()
                .stream()
                .map(row -> new Message(row.code(), row.sentAt(), text(row)))
                .toList());
    }

    private Sending send(Transaction transaction, String terminal, SmsCodeRequest request) {
        Optional<String> person = Optional.ofNullable(request.identityToken())
                .flatMap(token -> identities.person(transaction, terminal, token))
                .map(Person::card)
                .map(Person.Card::number);
        if (person.isEmpty()) {
            return new Sending.NotIdentified();
        }
        Instant now = clock.instant();
        Optional<Duration> wait = transaction.smsCodes()
                .findByMobile(request.mobile())
                .stream()
                .findFirst()
                .map(last -> Duration.between(now, last.sentAt().plus(PAUSE)))
                .filter(Duration::isPositive);
        if (wait.isPresent()) {
            return new Sending.TooSoon(wait.get());
        }
        var row = new SmsTable.Row(UUID.randomUUID(), request.mobile(), request.purpose().name(), terminal,
                person.get(), "%06d".formatted(random.nextInt(CODES)), now, now.plus(VALIDITY), ATTEMPTS,
                Optional.empty());
        transaction.smsCodes().add(row);
        return new Sending.Sent(row.requestId(), row.expiresAt(), PAUSE);
    }

    private Check check(Transaction transaction, SmsTable.Row row, String code) {
        if (row.verifiedAt().isPresent()) {
            return new Check.Done(row.code().equals(code), row.attemptsLeft());
        }
        if (row.attemptsLeft() == 0) {
            return new Check.Done(false, 0);
        }
        boolean right = row.code().equals(code);
        int left = right ? row.attemptsLeft() : row.attemptsLeft() - 1;
        transaction.smsCodes().update(row.requestId(), left, right ? Optional.of(clock.instant()) : Optional.empty());
        return new Check.Done(right, left);
    }

    private static String text(SmsTable.Row row) {
        return "【演示】验证码%s,%d分钟内有效。".formatted(row.code(), VALIDITY.toMinutes());
    }

    /** What became of asking for a code. */
    public sealed interface Sending {

        record Sent(UUID requestId, Instant expiresAt, Duration resendAfter) implements Sending {}

        record TooSoon(Duration remaining) implements Sending {}

        /** A code to sign with is only sent for an identified person. */
        record NotIdentified() implements Sending {}
    }

    /** What became of typing one. */
    public sealed interface Check {

        record Done(boolean verified, int attemptsLeft) implements Check {}

        /** Never sent, sent to another terminal, or expired. */
        record Unknown() implements Check {}
    }

    /** A message on the citizen's phone. */
    public record Message(String code, Instant sentAt, String text) {

        @Override
        public String toString() {
            return "Message";
        }
    }
}
