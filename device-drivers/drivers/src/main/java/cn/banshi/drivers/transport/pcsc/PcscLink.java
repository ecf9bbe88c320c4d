package cn.banshi.drivers.transport.pcsc;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SmartCardReader.ExchangeResult;
import cn.banshi.drivers.transport.pcsc.CardService.Powered;
import cn.banshi.drivers.transport.pcsc.CardService.Reply;
import cn.banshi.drivers.transport.pcsc.Lane.Ran;
import java.time.Duration;
import java.util.Optional;

/** A reader that is open at the card service. */
final class PcscLink implements CardLink {

    /**
     * Waits for a card are asked for in slices, each of which ends at once when a card comes. So a wait ends without
     * SCardCancel, which itself would wait for a service that hangs.
     */
    private static final Duration SLICE = Duration.ofMillis(200);
    /** A slice that has not come back by then will not. */
    private static final Duration PATIENCE = SLICE.plusSeconds(1);
    /** What a slice needs to come back on a busy machine, so that a wait ends by its deadline. */
    private static final Duration RETURN_TIME = Duration.ofMillis(50);
    /** A card that is still being put in, or already being pulled, often does not answer once or twice. */
    private static final int ATTEMPTS = 3;
    /** Powering a card down takes milliseconds; nobody waits for it longer when closing. */
    private static final Duration CLOSE_LIMIT = Duration.ofMillis(500);
    private static final int STATUS_BYTES = 2;

    private final Lane lane;
    private final ReaderSession session;
    private final String reader;
    // both of the wait under way, and of whoever has the port's turn
    private int known;
    private int unanswered;
    private volatile boolean usable = true;
    private volatile boolean closed;

    /** @param session open */
    PcscLink(Lane lane, ReaderSession session, String reader) {
        this.lane = lane;
        this.session = session;
        this.reader = reader;
    }

    @Override
    public CardResult awaitCard(Deadline deadline, Cancellation cancellation) {
        if (lane.run(session::letGo, deadline, cancellation) instanceof Ran.Overdue<Boolean>) {
            return new CardResult.Failed(stuck());
        }
        known = 0;
        unanswered = 0;
        do {
            Optional<CardResult> end = look(deadline, cancellation);
            if (end.isPresent()) {
                return end.get();
            }
        } while (deadline.remaining().compareTo(RETURN_TIME) > 0);
        return unanswered == 0 ? new CardResult.NoCard() : new CardResult.Unresponsive("pcsc.unanswered");
    }

    /** One slice of a wait. Empty: look again. */
    private Optional<CardResult> look(Deadline deadline, Cancellation cancellation) {
        int before = known;
        int waitMs = before == 0
                ? 0
                : (int) Math.max(1, deadline.within(SLICE).remaining().minus(RETURN_TIME).toMillis());
        return switch (lane.run(() -> session.state(before, waitMs), deadline.within(PATIENCE), cancellation)) {
            case Ran.Overdue<Reply<Integer>> none -> Optional.of(new CardResult.Failed(stuck()));
            case Ran.Stopped<Reply<Integer>> stop -> Optional.of(new CardResult.Failed(stopped()));
            case Ran.Back<Reply<Integer>>(Reply.Refused<Integer>(ServiceCode code, int raw)) -> Optional.of(
                    new CardResult.Failed(failure(code, raw)));
            case Ran.Back<Reply<Integer>>(Reply.Given<Integer>(Integer state)) -> {
                known = state;
                yield seen(state, deadline, cancellation);
            }
        };
    }

    /** Empty: look again. */
    private Optional<CardResult> seen(int state, Deadline deadline, Cancellation cancellation) {
        if (gone(state)) {
            return Optional.of(new CardResult.Failed(lost("it was unplugged")));
        }
        if ((state & CardService.STATE_PRESENT) == 0) {
            unanswered = 0;
            return Optional.empty();
        }
        return power(deadline, cancellation);
    }

    private static boolean gone(int state) {
        return (state & (CardService.STATE_UNKNOWN | CardService.STATE_UNAVAILABLE)) != 0;
    }

    private Optional<CardResult> power(Deadline deadline, Cancellation cancellation) {
        return switch (lane.run(session::connect, deadline, cancellation)) {
            case Ran.Overdue<Reply<Powered>> none -> Optional.of(new CardResult.Failed(stuck()));
            case Ran.Stopped<Reply<Powered>> stop -> {
                letGoLater();
                yield Optional.of(new CardResult.Failed(stopped()));
            }
            case Ran.Back<Reply<Powered>>(Reply.Given<Powered>(Powered card)) -> Optional.of(
                    new CardResult.Present(card.answerToReset()));
            case Ran.Back<Reply<Powered>>(Reply.Refused<Powered>(ServiceCode code, int raw)) -> notPowered(code, raw);
        };
    }

    /** What is powered after nobody waits for it any more would be kept from every other program. */
    private void letGoLater() {
        lane.run(session::letGo, Deadline.after(Duration.ZERO), new Cancellation());
    }

    private Optional<CardResult> notPowered(ServiceCode code, int raw) {
        return switch (code) {
            case CARD_GONE -> Optional.empty(); // taken out again; the next look waits for another
            case CARD_MUTE, CARD_INTERRUPTED -> {
                unanswered++;
                yield unanswered < ATTEMPTS
                        ? Optional.empty()
                        : Optional.of(new CardResult.Unresponsive(ServiceCode.text(raw)));
            }
            case SERVICE_GONE, HUNG_UP, READER_GONE, CLAIMED, TIMEOUT, UNLISTED -> Optional.of(
                    new CardResult.Failed(failure(code, raw)));
        };
    }

    @Override
    public ExchangeResult transmit(byte[] command, Deadline deadline) {
        return switch (lane.run(() -> session.transmit(command), deadline, new Cancellation())) {
            case Ran.Overdue<Optional<Reply<byte[]>>> none -> new ExchangeResult.Failed(stuck());
            case Ran.Stopped<Optional<Reply<byte[]>>> stop -> new ExchangeResult.Failed(stopped());
            case Ran.Back<Optional<Reply<byte[]>>>(Optional<Reply<byte[]>> reply) -> reply.map(this::answer)
                    .orElseGet(() -> new ExchangeResult.CardRemoved("pcsc.no-card"));
        };
    }

    private ExchangeResult answer(Reply<byte[]> reply) {
        return switch (reply) {
            case Reply.Given<byte[]>(byte[] response) -> response.length < STATUS_BYTES
                    ? new ExchangeResult.Interrupted("pcsc.no-status")
                    : new ExchangeResult.Answered(response);
            case Reply.Refused<byte[]>(ServiceCode code, int raw) -> notAnswered(code, raw);
        };
    }

    private ExchangeResult notAnswered(ServiceCode code, int raw) {
        return switch (code) {
            case CARD_GONE -> new ExchangeResult.CardRemoved(ServiceCode.text(raw));
            case CARD_INTERRUPTED, CARD_MUTE, TIMEOUT -> new ExchangeResult.Interrupted(ServiceCode.text(raw));
            case SERVICE_GONE, HUNG_UP, READER_GONE, CLAIMED, UNLISTED -> new ExchangeResult.Failed(failure(code, raw));
        };
    }

    @Override
    public Optional<Failure> check(Deadline deadline) {
        return switch (lane.run(() -> session.state(0, 0), deadline, new Cancellation())) {
            case Ran.Overdue<Reply<Integer>> none -> Optional.of(stuck());
            case Ran.Stopped<Reply<Integer>> stop -> Optional.of(stopped());
            case Ran.Back<Reply<Integer>>(Reply.Refused<Integer>(ServiceCode code, int raw)) -> Optional.of(
                    failure(code, raw));
            case Ran.Back<Reply<Integer>>(Reply.Given<Integer>(Integer state)) -> gone(state)
                    ? Optional.of(lost("it was unplugged"))
                    : Optional.empty();
        };
    }

    @Override
    public void release(Deadline deadline) {
        if (lane.run(session::letGo, deadline, new Cancellation()) instanceof Ran.Overdue<Boolean>) {
            usable = false;
        }
    }

    private Failure failure(ServiceCode code, int raw) {
        return switch (code) {
            case SERVICE_GONE -> lost("pcscd was stopped or restarted (" + ServiceCode.text(raw) + ")");
            case HUNG_UP -> lost(
                    "pcscd was stopped, or lets this user have no card; see polkit (" + ServiceCode.text(raw)
                            + ")");
            case READER_GONE -> lost("it was unplugged (" + ServiceCode.text(raw) + ")");
            case CLAIMED -> failed(Cause.CLAIMED, ServiceCode.text(raw),
                    "has a card that another program uses; close that one first");
            case CARD_GONE, CARD_INTERRUPTED, CARD_MUTE, TIMEOUT, UNLISTED -> failed(Cause.PROTOCOL_ERROR,
                    ServiceCode.text(raw), "was refused by pcscd; look the code up in pcsclite.h");
        };
    }

    /** What its owner closed is not lost, whatever the service says of it. */
    private Failure lost(String why) {
        usable = false;
        return closed ? stopped() : failed(Cause.NOT_READY, LOST, "was lost: " + why);
    }

    /** The lane is held; only another one, after this one has come back, can tell more. */
    private Failure stuck() {
        usable = false;
        return failed(Cause.TIMED_OUT, "pcsc.overdue",
                "did not answer by the deadline; take the card out and put it in again");
    }

    private Failure stopped() {
        return failed(Cause.CANCELLED, "pcsc.cancelled", "was closed, or its command cancelled, by its owner");
    }

    private Failure failed(Cause cause, String code, String what) {
        return new Failure(cause, code, "card reader '" + reader + "' " + what);
    }

    @Override
    public boolean usable() {
        return usable;
    }

    @Override
    public void close() {
        closed = true;
        usable = false;
        lane.close(session::end);
        lane.ended(Deadline.after(CLOSE_LIMIT));
    }
}
