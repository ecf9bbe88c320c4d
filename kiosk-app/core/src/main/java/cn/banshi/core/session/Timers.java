package cn.banshi.core.session;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The running timers of a visit. Confined to the session's thread; rings are handed over by {@code turn}. */
final class Timers {

    private final Scheduler scheduler;
    private final Consumer<Runnable> turn;
    private final Consumer<Timer> ring;
    private final Map<Timer, Running> running = new EnumMap<>(Timer.class);
    private long started;

    Timers(Scheduler scheduler, Consumer<Runnable> turn, Consumer<Timer> ring) {
        this.scheduler = scheduler;
        this.turn = turn;
        this.ring = ring;
    }

    /** The number tells a ring from the ring of an earlier start. */
    private record Running(long number, Scheduler.Pending pending) {}

    void start(Timer timer, Duration delay) {
        stop(timer);
        long mine = started++;
        running.put(timer, new Running(mine, scheduler.after(delay, () -> turn.accept(() -> rang(timer, mine)))));
    }

    private void rang(Timer timer, long number) {
        Running now = running.get(timer);
        if (now != null && now.number == number) {
            running.remove(timer);
            ring.accept(timer);
        }
    }

    void stop(Timer timer) {
        Running old = running.remove(timer);
        if (old != null) {
            old.pending().cancel();
        }
    }

    void stopAll() {
        for (Timer timer : Timer.values()) {
            stop(timer);
        }
    }
}
