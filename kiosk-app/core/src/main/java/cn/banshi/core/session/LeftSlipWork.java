package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.session.SessionEvent.SlotLookedAt;
import cn.banshi.device.sensors.Sensors.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks whether the slip lies in its slot, and remembers since when one is left. */
final class LeftSlipWork {

    private final ReceiptSlot slot;
    private final InstantSource clock;
    private final Witness witness;
    private volatile Optional<Instant> since = Optional.empty();
    private boolean lies;

    LeftSlipWork(ReceiptSlot slot, InstantSource clock, Witness witness) {
        this.slot = slot;
        this.clock = clock;
        this.witness = witness;
    }

    /** Behind a slip that was left, or a sensor that sticks, this visit's own cannot be told: nobody is called for it. */
    SlotLookedAt look() {
        lies = slot.paper() == Reading.ACTIVE;
        return new SlotLookedAt(lies && since().isEmpty());
    }

    /** Whose ever it was: a hand was there. A sensor that is lost takes nothing. */
    Optional<SessionEvent> watch() {
        Reading now = slot.paper();
        boolean taken = lies && now == Reading.INACTIVE;
        lies = now == Reading.ACTIVE || (lies && now == Reading.UNKNOWN);
        return taken ? Optional.of(new SessionEvent.SlipTaken()) : Optional.empty();
    }

    void left() {
        since = Optional.of(clock.instant());
        witness.notes().note(AuditEvent.SlipLeft::new);
    }

    /** Empty while none is left, and as soon as it is seen taken. From any thread. */
    Optional<Instant> since() {
        if (slot.paper() == Reading.INACTIVE) {
            since = Optional.empty();
        }
        return since;
    }
}
