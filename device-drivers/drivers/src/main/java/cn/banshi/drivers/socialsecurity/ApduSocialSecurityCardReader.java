package cn.banshi.drivers.socialsecurity;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Reads social-security cards in any smart card reader; its state is the reader's. */
public final class ApduSocialSecurityCardReader implements SocialSecurityCardReader {

    /** Powering down is no part of the result, so it may come after the deadline. */
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(1);

    /** The card service knows at once whether a card is there; to power one, or to open the link, takes the rest. */
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final SmartCardReader reader;
    private final ReentrantLock turn = new ReentrantLock(true);

    public ApduSocialSecurityCardReader(SmartCardReader reader) {
        this.reader = reader;
    }

    @Override
    public ReadResult read(Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        if (!waitForTurn(deadline)) {
            return new ReadResult.Failed(busy());
        }
        try {
            return new CardReading(reader, deadline, cancellation, cardFound).run();
        } finally {
            reader.release(Deadline.after(RELEASE_LIMIT, deadline.clock()));
            turn.unlock();
        }
    }

    @Override
    public Presence presence(Deadline deadline) {
        if (!waitForTurn(deadline)) {
            return new Presence.Unknown(busy());
        }
        try {
            return switch (reader.awaitCard(deadline.within(GLANCE), new Cancellation())) {
                case CardResult.Present present -> new Presence.Present();
                case CardResult.Unresponsive silent -> new Presence.Present();
                case CardResult.NoCard none -> new Presence.Absent();
                case CardResult.Failed(Failure failure) -> new Presence.Unknown(failure);
            };
        } finally {
            reader.release(Deadline.after(RELEASE_LIMIT, deadline.clock()));
            turn.unlock();
        }
    }

    private static Failure busy() {
        return Failure.noTurn("social-security",
                "social-security card reader: another reading lasted until the deadline");
    }

    /** A reading is many commands; the reader itself takes turns only for each of them. */
    private boolean waitForTurn(Deadline deadline) {
        try {
            return turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public DeviceStatus status() {
        return reader.status();
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return reader.check(deadline);
    }

    @Override
    public boolean attached() {
        return reader.attached();
    }

    @Override
    public void reopen() {
        reader.reopen();
    }

    @Override
    public void close() {
        reader.close();
    }
}
