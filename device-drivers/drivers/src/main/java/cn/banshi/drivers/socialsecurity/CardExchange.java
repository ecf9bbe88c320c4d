package cn.banshi.drivers.socialsecurity;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SmartCardReader.ExchangeResult;
import java.time.Duration;
import java.util.Arrays;

/**
 * One question to a card and its whole answer: what the card holds back (61xx) is fetched, and a wrong length (6Cxx) is
 * corrected, as T=0 wants it. A card that goes on like this for ever is stopped.
 */
final class CardExchange {

    /** A record has 32 bytes, so one correction and one fetch are the most an honest card needs. */
    private static final int ROUNDS = 6;
    /** Cards answer within 200 ms; waiting time extensions of slow ones sum up to a second or two. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final SmartCardReader reader;
    private final Deadline deadline;

    CardExchange(SmartCardReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /** Outcome of {@link #ask}. */
    sealed interface Outcome {

        record Answered(CardAnswer answer) implements Outcome {}

        record Removed(String code) implements Outcome {}

        record Interrupted(String code) implements Outcome {}

        /** The card asks to be asked again and again. */
        record Endless() implements Outcome {}

        record Failed(Failure failure) implements Outcome {}
    }

    Outcome ask(Apdu command) {
        byte[] before = {};
        Apdu next = command;
        for (int round = 0; round < ROUNDS; round++) {
            Outcome outcome = once(next);
            if (!(outcome instanceof Outcome.Answered(CardAnswer answer))) {
                Arrays.fill(before, (byte) 0);
                return outcome;
            }
            switch (answer.meaning()) {
                case OTHER_LENGTH -> next = next.expecting(answer.announced());
                case MORE -> {
                    before = joined(before, answer.data());
                    next = Apdu.getResponse(answer.announced());
                }
                case DONE, NOT_THERE, LOCKED, UNKNOWN_COMMAND, FAILED -> {
                    return new Outcome.Answered(new CardAnswer(joined(before, answer.data()), answer.status()));
                }
            }
        }
        Arrays.fill(before, (byte) 0);
        return new Outcome.Endless();
    }

    private Outcome once(Apdu command) {
        return switch (reader.exchange(command.bytes(), deadline.within(ANSWER_LIMIT))) {
            case ExchangeResult.Answered(byte[] response) -> new Outcome.Answered(CardAnswer.of(response));
            case ExchangeResult.CardRemoved(String code) -> new Outcome.Removed(code);
            case ExchangeResult.Interrupted(String code) -> new Outcome.Interrupted(code);
            case ExchangeResult.Failed(Failure failure) -> new Outcome.Failed(failure);
        };
    }

    /** The parts are wiped, so that the whole is the only copy. */
    private static byte[] joined(byte[] first, byte[] second) {
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        Arrays.fill(first, (byte) 0);
        Arrays.fill(second, (byte) 0);
        return whole;
    }
}
