package cn.banshi.core.supervision;

import cn.banshi.core.watch.Gauges.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who has one device: at any time one owner, with as many claims as they like. Thread-safe. */
final class Claims {

    private final Time time;
    private final List<Held> held = new ArrayList<>(); // guarded by this

    Claims(Time time) {
        this.time = time;
    }

    /** One claim of an owner; equal to no other. */
    private final class Held implements Claim.Granted {

        private final String owner;
        private final long until;

        Held(String owner, long until) {
            this.owner = owner;
            this.until = until;
        }

        @Override
        public void close() {
            release(this);
        }
    }

    synchronized Claim claim(String owner, Duration limit) {
        Optional<Held> other = current().filter(each -> !each.owner.equals(owner));
        if (other.isPresent()) {
            return new Claim.Busy(other.get().owner, wall(other.get().until));
        }
        var mine = new Held(owner, time.nanos().getAsLong() + limit.toNanos());
        held.add(mine);
        return mine;
    }

    private synchronized void release(Held mine) {
        held.remove(mine);
    }

    /** Empty while nobody has it. */
    synchronized Optional<String> owner() {
        return current().map(each -> each.owner);
    }

    /** The claim that ends last. */
    private Optional<Held> current() {
        long now = time.nanos().getAsLong();
        held.removeIf(each -> each.until - now <= 0);
        return held.stream().max(Comparator.comparingLong(each -> each.until - now));
    }

    private Instant wall(long until) {
        return time.wall().instant().plusNanos(until - time.nanos().getAsLong());
    }
}
