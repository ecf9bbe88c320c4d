package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt.Seen;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.Presence;
import java.time.Instant;
import java.util.Optional;

/** Looks whether a card lies on the reader, calls its owner, and remembers since when one is left. */
final class LeftCardWork {

    private final Ports.Devices devices;
    private final Works works;
    private final Pace pace;
    private final Witness witness;
    private volatile Optional<Instant> since = Optional.empty();

    LeftCardWork(Ports.Devices devices, Works works, Pace pace, Witness witness) {
        this.devices = devices;
        this.works = works;
        this.pace = pace;
        this.witness = witness;
    }

    void look() {
        works.start(Kind.LOOK, () -> Finding.of(new ReaderLookedAt(
                seen(devices.reader().presence(Deadline.after(Delays.LOOK, pace.nanos()))))));
    }

    private static Seen seen(Presence presence) {
        return switch (presence) {
            case Presence.Present present -> Seen.CARD;
            case Presence.Absent absent -> Seen.EMPTY;
            case Presence.Unknown(Failure why) -> why.cause() == Failure.Cause.UNSUPPORTED
                    ? Seen.CANNOT_TELL
                    : Seen.NO_ANSWER;
        };
    }

    void call() {
        devices.alarm().call();
    }

    void left() {
        since = Optional.of(pace.clock().instant());
        witness.notes().note(AuditEvent.CardLeft::new);
    }

    void taken() {
        since = Optional.empty();
        witness.notes().note(AuditEvent.LeftCardTaken::new);
    }

    /** Empty while none is left. From any thread. */
    Optional<Instant> since() {
        return since;
    }
}
