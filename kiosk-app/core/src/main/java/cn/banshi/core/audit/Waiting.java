package cn.banshi.core.audit;

import cn.banshi.core.audit.AuditEvent.EventsLost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Events that were noted and are not on disk yet. Thread-safe. */
final class Waiting {

    /** A week of visits; beyond it the oldest are given up and counted. */
    static final int MOST = 10_000;

    private final ClockWatch watch;
    private final List<Noted> events = new ArrayList<>();
    private int lost;

    Waiting(InstantSource clock, LongSupplier nanos) {
        this.watch = new ClockWatch(clock, nanos);
    }

    /** An event and when it was. */
    record Noted(Instant at, AuditEvent event) {}

    synchronized void add(AuditEvent event) {
        noteJump();
        events.add(new Noted(watch.now(), event));
        forgetOldest();
        notifyAll();
    }

    /** All of them, oldest first; nothing waits any more. */
    synchronized List<Noted> take() {
        noteJump();
        List<Noted> all = new ArrayList<>();
        if (lost > 0) {
            all.add(new Noted(watch.now(), new EventsLost(lost)));
        }
        all.addAll(events);
        events.clear();
        lost = 0;
        return all;
    }

    /** The disk did not take them: they wait on, before those that came meanwhile. */
    synchronized void giveBack(List<Noted> taken) {
        for (Noted each : taken.reversed()) {
            if (each.event() instanceof EventsLost(int count)) {
                lost += count;
            } else {
                events.addFirst(each);
            }
        }
        forgetOldest();
    }

    synchronized boolean isEmpty() {
        return events.isEmpty() && lost == 0;
    }

    /** Returns when something waits, at the latest after {@code longest}. */
    synchronized void await(Duration longest) throws InterruptedException {
        if (isEmpty()) {
            TimeUnit.MILLISECONDS.timedWait(this, longest.toMillis());
        }
    }

    private void noteJump() {
        watch.jump().ifPresent(jump -> events.add(new Noted(watch.now(), jump)));
    }

    private void forgetOldest() {
        int over = events.size() - MOST;
        if (over > 0) {
            events.subList(0, over).clear();
            lost += over;
        }
    }
}
