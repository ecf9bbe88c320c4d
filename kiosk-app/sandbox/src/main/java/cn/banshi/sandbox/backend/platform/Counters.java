package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.appointment.HallQueue;
import cn.banshi.sandbox.backend.appointment.HallQueue.State;
import cn.banshi.sandbox.backend.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What people behind the counters do with the queue of the hall. Thread-safe. */
public final class Counters {

    private final HallQueue queue = HallQueue.load();
    private final Store store;
    private final Clock clock;

    public Counters(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Calls whoever is first at a group of counters: the number, or nothing where nobody waits. */
    public Optional<String> call(String group) {
        return store.inTransaction(transaction -> queue.group(group)
                .flatMap(found -> queue.call(transaction, found, today())));
    }

    /** @return whether today's ticket of this number was in a state from which that is possible */
    public boolean move(String number, State to) {
        return store.inTransaction(transaction -> queue.move(transaction, number, to, today()));
    }

    private LocalDate today() {
        return Day.of(clock.instant());
    }
}
