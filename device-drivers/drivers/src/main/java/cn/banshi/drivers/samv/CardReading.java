package cn.banshi.drivers.samv;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import cn.banshi.drivers.samv.CardTextDecoder.Decoded;
import cn.banshi.drivers.samv.Exchange.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** One visit of a card to the reader: find, select, read. One use. */
final class CardReading {

    /** Modules want to be asked for a card every 200 to 300 ms. */
    static final Duration POLL = Duration.ofMillis(250);
    /** Longest answer to find; no use in asking when less is left. */
    private static final Duration FIND_TIME = Duration.ofMillis(300);
    /** A card that is just being laid down often fails once or twice. */
    private static final int CARD_ATTEMPTS = 3;

    private final Exchange exchange;
    private final ReadRequest request;
    private final Deadline deadline;
    private final Runnable cardFound;
    private boolean told;
    private int attempts;
    private boolean selectedBefore = true;

    /** @param cardFound run once, when a card was selected and its reading begins */
    CardReading(Exchange exchange, ReadRequest request, Deadline deadline, Runnable cardFound) {
        this.exchange = exchange;
        this.request = request;
        this.deadline = deadline;
        this.cardFound = cardFound;
    }

    private void tellFound() {
        if (!told) {
            told = true;
            cardFound.run();
        }
    }

    ReadResult run() {
        while (true) {
            Optional<ReadResult> end = switch (exchange.ask(SamvCommand.FIND, deadline)) {
                case Outcome.Failed(Failure failure, boolean broken) -> Optional.of(new ReadResult.Failed(failure));
                case Outcome.Answered(SamvAnswer answer) -> found(answer);
            };
            if (end.isPresent()) {
                return end.get();
            }
            if (deadline.remaining().compareTo(POLL.plus(FIND_TIME)) < 0) {
                return new ReadResult.NoCard();
            }
            if (!exchange.pause(deadline.within(POLL))) {
                return new ReadResult.Failed(new Failure(Cause.CANCELLED, "samv.cancelled",
                        "ID card reader: waiting for a card was cancelled by its owner"));
            }
        }
    }

    /** Empty: look for a card again. */
    private Optional<ReadResult> found(SamvAnswer answer) {
        return switch (answer.status()) {
            case FOUND, SUCCESS -> select();
            case NO_CARD -> selectedBefore();
            default -> Optional.of(Verdict.of(answer));
        };
    }

    /**
     * A card that was selected and is still there is not found again until it leaves the field; whoever selected it may
     * have been another process. So the first "no card" is checked by one read, whose failure means nothing.
     */
    private Optional<ReadResult> selectedBefore() {
        boolean first = selectedBefore;
        selectedBefore = false;
        if (first && ask(SamvCommand.READ) instanceof Outcome.Answered(SamvAnswer answer)
                && answer.status() == SamvStatus.SUCCESS) {
            tellFound();
            return Optional.of(request.fingerprint() ? read() : withAddress(answer));
        }
        return Optional.empty();
    }

    private Optional<ReadResult> select() {
        selectedBefore = false;
        return switch (ask(SamvCommand.SELECT)) {
            case Outcome.Failed(Failure failure, boolean broken) -> Optional.of(new ReadResult.Failed(failure));
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS -> Optional.of(read());
            case Outcome.Answered(SamvAnswer answer) -> notSelected(answer);
        };
    }

    private Optional<ReadResult> notSelected(SamvAnswer answer) {
        attempts++;
        boolean again = (answer.status() == SamvStatus.SELECT_FAILED || answer.status() == SamvStatus.NO_CARD)
                && attempts < CARD_ATTEMPTS;
        return again ? Optional.empty() : Optional.of(Verdict.of(answer));
    }

    private ReadResult read() {
        tellFound();
        while (true) {
            ReadResult result = readOnce();
            if (!(result instanceof ReadResult.CardRejected(Rejection reason, String code))
                    || reason == Rejection.MALFORMED) {
                return result;
            }
            if (!stillThere()) {
                return new ReadResult.CardRemoved(code);
            }
            attempts++;
            if (reason != Rejection.UNREADABLE || attempts >= CARD_ATTEMPTS) {
                return result;
            }
        }
    }

    private ReadResult readOnce() {
        SamvCommand command = request.fingerprint() ? SamvCommand.READ_WITH_FINGERPRINT : SamvCommand.READ;
        return switch (ask(command)) {
            case Outcome.Failed(Failure failure, boolean broken) -> new ReadResult.Failed(failure);
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS -> withAddress(answer);
            case Outcome.Answered(SamvAnswer answer) -> Verdict.of(answer);
        };
    }

    /** A card in the field lets itself be selected again, or, when the module dropped it, found again. */
    private boolean stillThere() {
        return answers(SamvCommand.SELECT, SamvStatus.SUCCESS)
                || (answers(SamvCommand.FIND, SamvStatus.FOUND) && answers(SamvCommand.SELECT, SamvStatus.SUCCESS));
    }

    private boolean answers(SamvCommand command, SamvStatus expected) {
        return ask(command) instanceof Outcome.Answered(SamvAnswer answer) && answer.status() == expected;
    }

    private ReadResult withAddress(SamvAnswer content) {
        ReadResult card = card(content);
        if (!(request.newestAddress() && card instanceof ReadResult.Read(IdCard whole))) {
            return card;
        }
        return switch (ask(SamvCommand.READ_NEWEST_ADDRESS)) {
            case Outcome.Failed(Failure failure, boolean broken) -> new ReadResult.Failed(failure);
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS -> new ReadResult.Read(
                    new IdCard(whole.holder(), whole.text(), whole.photo(), whole.fingerprint(),
                            Optional.of(address(answer)).filter(text -> !text.isEmpty()), whole.status()));
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.NO_SUCH_ITEM -> card;
            case Outcome.Answered(SamvAnswer answer) -> Verdict.of(answer);
        };
    }

    private static String address(SamvAnswer answer) {
        return new String(answer.data(), StandardCharsets.UTF_16LE).replace('\0', ' ').strip();
    }

    private static ReadResult card(SamvAnswer answer) {
        Optional<CardData> data = CardData.of(answer.data());
        Arrays.fill(answer.data(), (byte) 0);
        if (data.isEmpty()) {
            return new ReadResult.CardRejected(Rejection.MALFORMED, "samv.data.lengths");
        }
        CardData parts = data.get();
        return switch (CardTextDecoder.decode(parts.text())) {
            case Decoded.Holder(CardHolder holder) -> new ReadResult.Read(new IdCard(holder, parts.text(),
                    parts.photo(), parts.fingerprint(), Optional.empty(), answer.raw()));
            case Decoded.Malformed(String field) -> new ReadResult.CardRejected(Rejection.MALFORMED,
                    "samv.text." + field);
        };
    }

    private Outcome ask(SamvCommand command) {
        return exchange.ask(command, deadline);
    }
}
