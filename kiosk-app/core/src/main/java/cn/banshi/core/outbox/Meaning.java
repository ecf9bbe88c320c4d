package cn.banshi.core.outbox;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;

/** What a reply means for the submission it is about. Knows no disk and no network: what ships is what is simulated. */
public sealed interface Meaning {

    /** The backend has it. */
    record Acknowledged(Receipt receipt) implements Meaning {}

    /** The backend does not take it, and would not if it came again. */
    record Rejected(String type, String detail) implements Meaning {}

    /** It was asked for and never arrived: it may go now. */
    record NeverArrived() implements Meaning {}

    /**
     * Nothing is settled.
     *
     * @param state in which it waits
     * @param reply with the time the backend named, if it did
     */
    record Open(State state, Reply<Receipt> reply) implements Meaning {}

    /** After it was sent. */
    static Meaning ofSubmission(Reply<Receipt> reply) {
        return switch (reply) {
            case Reply.Ok<Receipt>(Receipt receipt) -> new Acknowledged(receipt);
            case Reply.Refused<Receipt> refused when refused.retryable() -> new Open(
                    surelyNotTaken(refused) ? State.PENDING : State.NOT_YET_KNOWN, refused);
            case Reply.Refused<Receipt> refused -> new Rejected(refused.type(), refused.detail());
            case Reply.NoAnswer<Receipt> none -> new Open(none.sent() ? State.NOT_YET_KNOWN : State.PENDING, none);
        };
    }

    /** After it was asked for by its key. */
    static Meaning ofLookUp(Reply<Receipt> reply) {
        return switch (reply) {
            case Reply.Ok<Receipt>(Receipt receipt) -> new Acknowledged(receipt);
            case Reply.Refused<Receipt> refused when refused.status() == Status.NOT_FOUND -> new NeverArrived();
            case Reply.Refused<Receipt> refused -> new Open(State.NOT_YET_KNOWN, refused);
            case Reply.NoAnswer<Receipt> none -> new Open(State.NOT_YET_KNOWN, none);
        };
    }

    private static boolean surelyNotTaken(Reply.Refused<Receipt> refused) {
        return refused.status() == Status.UNAVAILABLE || refused.status() == Status.TOO_MANY;
    }
}
