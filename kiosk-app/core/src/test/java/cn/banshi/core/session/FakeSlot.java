package cn.banshi.core.session;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCardReader;
import java.util.ArrayDeque;
import java.util.Deque;

/** A slot that waits for a card until the test puts one in. */
final class FakeSlot implements SocialSecurityCardReader {

    private final Deque<ReadResult> results = new ArrayDeque<>();
    DeviceStatus status = DeviceStatus.ONLINE;
    /** Whoever comes takes their card at once, unless a test says otherwise. */
    Presence presence = new Presence.Absent();
    /** A card is in and its reading has begun. */
    boolean found;
    /** Answers although the wait was cancelled, as a reading that had begun does. */
    boolean deaf;
    /** Of the newest wait. */
    Cancellation wait = new Cancellation();

    void put(SocialSecurityCard card) {
        results.add(new ReadResult.Read(card));
    }

    void end(ReadResult result) {
        results.add(result);
    }

    static ReadResult broken() {
        return new ReadResult.Failed(new Failure(Failure.Cause.NOT_READY, "fake.gone", "the slot vanished"));
    }

    @Override
    public ReadResult read(Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        wait = cancellation;
        if (cancellation.requested() && !deaf) {
            return new ReadResult.Failed(new Failure(Failure.Cause.CANCELLED, "fake.cancelled", "cancelled"));
        }
        if (found) {
            found = false;
            cardFound.run();
        }
        ReadResult result = results.poll();
        if (result == null) {
            throw new HoldOn();
        }
        return result;
    }

    @Override
    public Presence presence(Deadline deadline) {
        return presence;
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return status;
    }

    @Override
    public void close() {}
}
