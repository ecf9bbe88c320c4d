package cn.banshi.drivers.socialsecurity;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.Rejection;
import cn.banshi.drivers.socialsecurity.CardExchange.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** One visit of a card to the reader: wait, select, read. One use. */
final class CardReading {

    /** "sx1.sh.社会保障" in GBK. Selected every time: many cards are bank cards as well, and answer as such first. */
    private static final byte[] APPLICATION = HexFormat.of().parseHex("7378312E73682EC9E7BBE1B1A3D5CF");
    /** Contacts that are just closing break off once or twice. */
    private static final int ATTEMPTS = 3;

    /** How long a card that broke off, or a card service that was restarted, may take to be back. */
    private static final Duration COME_BACK = Duration.ofSeconds(4);

    private final SmartCardReader reader;
    private final Deadline deadline;
    private final Cancellation cancellation;
    private final Runnable cardFound;
    private final CardExchange exchange;
    private final Map<Item, byte[]> values = new EnumMap<>(Item.class);
    private boolean told;

    /** @param cardFound run once, when the application was found */
    CardReading(SmartCardReader reader, Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        this.reader = reader;
        this.deadline = deadline;
        this.cancellation = cancellation;
        this.cardFound = cardFound;
        this.exchange = new CardExchange(reader, deadline);
    }

    /** What ends a reading, or makes it begin again. */
    private sealed interface Stop {

        record With(ReadResult result) implements Stop {}

        /**
         * @param code what happened
         * @param otherwise the result when that does not help either
         */
        record Again(String code, ReadResult otherwise) implements Stop {}
    }

    ReadResult run() {
        Stop stop = attempt(deadline, new ReadResult.NoCard());
        for (int more = 1; more < ATTEMPTS && stop instanceof Stop.Again(String code, ReadResult otherwise); more++) {
            // a card that was pulled looks interrupted first; who pulled it is not waited for
            stop = attempt(deadline.within(COME_BACK), new ReadResult.CardRemoved(code));
        }
        return switch (stop) {
            case Stop.With(ReadResult result) -> result;
            case Stop.Again(String code, ReadResult otherwise) -> otherwise;
        };
    }

    /** @param none the result when no card is there until {@code wait} */
    private Stop attempt(Deadline wait, ReadResult none) {
        try {
            return awaited(wait, none).<Stop>map(Stop.With::new).orElseGet(this::read);
        } finally {
            wipe();
        }
    }

    /** Empty when a card is there. */
    private Optional<ReadResult> awaited(Deadline wait, ReadResult none) {
        return switch (reader.awaitCard(wait, cancellation)) {
            case CardResult.Present present -> Optional.empty();
            case CardResult.NoCard absent -> Optional.of(none);
            case CardResult.Unresponsive(String code) -> Optional.of(rejected(Rejection.UNRESPONSIVE, code));
            case CardResult.Failed(Failure failure) -> Optional.of(new ReadResult.Failed(failure));
        };
    }

    private Stop read() {
        Optional<Stop> stop = select(Apdu.selectApplication(APPLICATION), Rejection.UNKNOWN_CARD);
        if (stop.isEmpty() && !told) {
            told = true;
            cardFound.run();
        }
        for (Item.File file : Item.File.values()) {
            stop = stop.isPresent() ? stop : read(file);
        }
        return stop.orElseGet(() -> switch (ItemDecoder.decode(values)) {
            case ItemDecoder.Decoded.Card(SocialSecurityCard card) -> new Stop.With(new ReadResult.Read(card));
            case ItemDecoder.Decoded.Malformed(Item item) -> new Stop.With(
                    rejected(Rejection.MALFORMED, item.code()));
        });
    }

    /** Empty when all that could be read was. */
    private Optional<Stop> read(Item.File file) {
        Optional<Stop> stop = select(Apdu.selectFile(file.id()), Rejection.MALFORMED);
        for (Item item : Item.values()) {
            if (stop.isEmpty() && item.file() == file && wanted(item)) {
                stop = read(item);
            }
        }
        return stop;
    }

    private boolean wanted(Item item) {
        byte[] name = values.get(Item.NAME);
        return item != Item.NAME_REST || (name != null && ItemDecoder.nameGoesOn(name));
    }

    /** @param missing what a card is that does not have it */
    private Optional<Stop> select(Apdu command, Rejection missing) {
        return answered(exchange.ask(command), answer -> switch (answer.meaning()) {
            case DONE -> Optional.empty();
            case LOCKED -> refused(Rejection.LOCKED, answer);
            case NOT_THERE, UNKNOWN_COMMAND, MORE, OTHER_LENGTH -> refused(missing, answer);
            case FAILED -> refused(Rejection.UNREADABLE, answer);
        });
    }

    private Optional<Stop> read(Item item) {
        return answered(exchange.ask(Apdu.readRecord(item.identifier(), item.length() + 2)), answer -> {
            if (answer.meaning() == CardAnswer.Meaning.DONE) {
                return keep(item, answer);
            }
            if (!item.required()) {
                return Optional.empty();
            }
            return switch (answer.meaning()) {
                case LOCKED -> refused(Rejection.LOCKED, answer);
                case NOT_THERE -> Optional.of(new Stop.With(rejected(Rejection.MALFORMED, item.code() + ".missing")));
                case DONE, MORE, OTHER_LENGTH, UNKNOWN_COMMAND, FAILED -> refused(Rejection.UNREADABLE, answer);
            };
        });
    }

    private Optional<Stop> keep(Item item, CardAnswer answer) {
        return switch (CardRecord.decode(item, answer.data())) {
            case CardRecord.Decoded.Malformed(String part) -> Optional.of(new Stop.With(
                    rejected(Rejection.MALFORMED, item.code() + "." + part)));
            case CardRecord.Decoded.Value(byte[] value) -> {
                values.put(item, value);
                yield Optional.empty();
            }
        };
    }

    /** Judges the answer and wipes it; everything else ends the reading. */
    private static Optional<Stop> answered(Outcome outcome, Judgement judgement) {
        return switch (outcome) {
            case Outcome.Answered(CardAnswer answer) -> {
                Optional<Stop> stop = judgement.of(answer);
                answer.wipe();
                yield stop;
            }
            case Outcome.Removed(String code) -> Optional.of(new Stop.With(new ReadResult.CardRemoved(code)));
            case Outcome.Interrupted(String code) -> Optional.of(
                    new Stop.Again(code, rejected(Rejection.UNREADABLE, code)));
            case Outcome.Endless none -> Optional.of(new Stop.With(rejected(Rejection.MALFORMED, "sw.endless")));
            case Outcome.Failed(Failure failure) -> Optional.of(failed(failure));
        };
    }

    /** A card service that was restarted is back in a moment, and the card still there. */
    private static Stop failed(Failure failure) {
        ReadResult result = new ReadResult.Failed(failure);
        return failure.cause() == Cause.NOT_READY ? new Stop.Again(failure.code(), result) : new Stop.With(result);
    }

    @FunctionalInterface
    private interface Judgement {

        Optional<Stop> of(CardAnswer answer);
    }

    private static Optional<Stop> refused(Rejection reason, CardAnswer answer) {
        return Optional.of(new Stop.With(rejected(reason, answer.code())));
    }

    private static ReadResult rejected(Rejection reason, String code) {
        return new ReadResult.CardRejected(reason, code);
    }

    private void wipe() {
        values.values().forEach(value -> Arrays.fill(value, (byte) 0));
        values.clear();
    }
}
