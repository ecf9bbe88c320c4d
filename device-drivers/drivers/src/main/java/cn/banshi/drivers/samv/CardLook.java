package cn.banshi.drivers.samv;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.drivers.samv.Exchange.Outcome;
import java.util.Optional;

/**
 * Whether a card lies in the field. Only finds: nothing of the card is read, and no card stays selected. A card that was
 * selected before, or that a module reports only once, is not found again until the field has fallen; so "no card"
 * counts only behind a reset. One use.
 */
final class CardLook {

    /** A card needs power for a while before it answers; the first find behind a reset may come too early. */
    private static final int FINDS_BEHIND_RESET = 2;

    private final Exchange exchange;
    private final Deadline deadline;

    CardLook(Exchange exchange, Deadline deadline) {
        this.exchange = exchange;
        this.deadline = deadline;
    }

    Presence run() {
        return find().orElseGet(this::behindReset);
    }

    private Presence behindReset() {
        Optional<Presence> seen = reset();
        for (int i = 0; i < FINDS_BEHIND_RESET && seen.isEmpty(); i++) {
            if (i > 0 && !exchange.pause(deadline.within(CardReading.POLL))) {
                return new Presence.Unknown(new Failure(Cause.CANCELLED, "samv.cancelled",
                        "ID card reader: the look for a card was cancelled by its owner"));
            }
            seen = find();
        }
        return seen.orElseGet(Presence.Absent::new);
    }

    /** Empty when the field is new. */
    private Optional<Presence> reset() {
        return switch (exchange.ask(SamvCommand.RESET, deadline)) {
            case Outcome.Failed(Failure failure, boolean broken) -> Optional.of(new Presence.Unknown(failure));
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS -> Optional.empty();
            case Outcome.Answered(SamvAnswer answer) -> Optional.of(new Presence.Unknown(Verdict.failure(answer)));
        };
    }

    /** Empty when none was found. */
    private Optional<Presence> find() {
        return switch (exchange.ask(SamvCommand.FIND, deadline)) {
            case Outcome.Failed(Failure failure, boolean broken) -> Optional.of(new Presence.Unknown(failure));
            case Outcome.Answered(SamvAnswer answer) -> switch (answer.status()) {
                case FOUND, SUCCESS, UNKNOWN_CARD -> Optional.of(new Presence.Present());
                case NO_CARD -> Optional.empty();
                case NO_SUCH_ITEM, BAD_CHECKSUM, BAD_LENGTH, BAD_COMMAND, NOT_ALLOWED, UNIDENTIFIED,
                        CARD_REFUSED_MODULE, MODULE_REFUSED_CARD, DATA_NOT_VERIFIED, FINGERPRINT_NOT_VERIFIED,
                        LENGTH_ERROR, READ_FAILED, RANDOM_FAILED, SELF_TEST_FAILED, NOT_AUTHORISED, SELECT_FAILED,
                        UNLISTED -> Optional.of(new Presence.Unknown(Verdict.failure(answer)));
            };
        };
    }
}
