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

    LeftSlipWork(ReceiptSlot slot, InstantSource clock, Witness witness) {
        this.slot = slot;
        this.clock = clock;
        this.witness = witness;
    }

    /** Behind a slip that was left, or a sensor that sticks, this visit's own cannot be told: nobody is called for it. */
    SlotLookedAt look() {
        return new SlotLookedAt(slot.paper() == Reading.ACTIVE && since().isEmpty());
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
