package cn.banshi.drivers.pcsc;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.pcsc.CardLink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A reader at the card service; a wait goes on when the service or the reader was away for a moment. */
public final class PcscSmartCardReader extends PortDevice<CardLink> implements SmartCardReader {

    /** A service that is restarted is back within seconds, its readers about a second later. */
    private static final Duration RETURN_LIMIT = Duration.ofSeconds(10);
    private static final Duration RETURN_POLL = Duration.ofMillis(100);

    /** Whether the service or the reader went away while they were used, and has not been seen since. */
    private volatile boolean away;

    public PcscSmartCardReader(Port<CardLink> port) {
        super(port);
    }

    @Override
    public CardResult awaitCard(Deadline deadline, Cancellation cancellation) {
        CardResult result = await(deadline, cancellation);
        Deadline limit = deadline.within(RETURN_LIMIT);
        while (away && notReady(result) && pause(limit, cancellation)) {
            result = await(deadline, cancellation);
            limit = wasLost(result) ? deadline.within(RETURN_LIMIT) : limit; // it had been back
        }
        return result;
    }

    private CardResult await(Deadline deadline, Cancellation cancellation) {
        CardResult result = use(deadline, link -> {
            busy("waits for a card");
            return link.awaitCard(deadline, cancellation);
        }, CardResult.Failed::new);
        return saw(result, result instanceof CardResult.Failed(Failure failure)
                ? Optional.of(failure)
                : Optional.empty());
    }

    private static boolean notReady(CardResult result) {
        return result instanceof CardResult.Failed(Failure failure) && failure.cause() == Cause.NOT_READY;
    }

    private static boolean wasLost(CardResult result) {
        return result instanceof CardResult.Failed(Failure failure) && failure.code().equals(CardLink.LOST);
    }

    /** False when there is no time left, or the owner wants no more. */
    private boolean pause(Deadline limit, Cancellation cancellation) {
        LockSupport.parkNanos(limit.within(RETURN_POLL).remaining().toNanos());
        return !limit.passed() && !cancellation.requested() && !closing().requested()
                && !Thread.currentThread().isInterrupted();
    }

    @Override
    public ExchangeResult exchange(byte[] command, Deadline deadline) {
        ExchangeResult result = use(deadline, link -> link.transmit(command, deadline), ExchangeResult.Failed::new);
        return saw(result, result instanceof ExchangeResult.Failed(Failure failure)
                ? Optional.of(failure)
                : Optional.empty());
    }

    private <R> R saw(R result, Optional<Failure> failure) {
        noteAway(failure);
        return ended(result, failure);
    }

    private void noteAway(Optional<Failure> failure) {
        if (failure.isEmpty() || failure.get().code().equals(CardLink.LOST)) {
            away = failure.isPresent();
        }
    }

    @Override
    public UidResult uid(Deadline deadline) {
        return Uid.of(exchange(Uid.command(), deadline));
    }

    @Override
    public void release(Deadline deadline) {
        if (open()) { // a card is not held without a link
            use(deadline, link -> {
                link.release(deadline);
                return Optional.<Failure>empty();
            }, Optional::of);
        }
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        DeviceStatus first = super.check(deadline);
        return away ? super.check(deadline) : first; // what was lost is the old link; the device is what a new one says
    }

    @Override
    protected DeviceStatus ask(CardLink link, Deadline deadline) {
        Optional<Failure> failure = link.check(deadline);
        noteAway(failure);
        return failure.map(this::after).orElse(DeviceStatus.ONLINE);
    }
}
