package cn.banshi.core.session;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import java.util.ArrayDeque;
import java.util.Deque;

/** Waits for a card until the test lays one down. */
final class FakeReader implements IdCardReader {

    static final Presence SILENT = new Presence.Unknown(
            new Failure(Failure.Cause.TIMED_OUT, "fake.silent", "does not answer"));
    static final Presence BLIND = new Presence.Unknown(
            new Failure(Failure.Cause.UNSUPPORTED, "fake.blind", "cannot tell"));

    private final Deque<ReadResult> results = new ArrayDeque<>();
    DeviceStatus status = DeviceStatus.ONLINE;
    /** Whoever comes takes their card at once, unless a test says otherwise. */
    Presence presence = new Presence.Absent();
    boolean touched;
    boolean slow;
    int reads;

    void lay(IdCard card) {
        results.add(new ReadResult.Read(card));
    }

    void end(ReadResult result) {
        results.add(result);
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
        throw new AssertionError("the session asks to be told when a card has come");
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        if (cancellation.requested()) {
            return new ReadResult.Failed(new Failure(Failure.Cause.CANCELLED, "fake.cancelled", "cancelled"));
        }
        if (touched) {
            touched = false;
            cardFound.run();
        }
        ReadResult result = results.poll();
        if (result == null) {
            throw new HoldOn();
        }
        reads++;
        return result;
    }

    @Override
    public Presence presence(Deadline deadline) {
        if (slow) {
            throw new HoldOn();
        }
        return presence;
    }

    @Override
    public ModuleIdResult moduleId(Deadline deadline) {
        return new ModuleIdResult.Known("00.00-00000000-0000000000-0000000000");
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
