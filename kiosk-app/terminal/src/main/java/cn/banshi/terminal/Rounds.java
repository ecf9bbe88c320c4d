package cn.banshi.terminal;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.LeftReport;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Scheduler;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Asks the backend whether it can be reached, at start and every half minute, so that the attract screen tells the truth
 * before anybody touches it; and tells it of what somebody left behind.
 */
final class Rounds {

    private static final Duration EVERY = Duration.ofSeconds(30);
    /** When an answer was odd, so that it is known within seconds whether the next ones are, too. */
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration HALTED = Duration.ofMinutes(3);

    /** While the backend answers it is asked in every fourth round only: a city has thousands of terminals. */
    private static final int SELDOM = 4;

    private final Backend backend;
    private final BooleanSupplier doubt;
    private final LeftReport report;
    private final Runnable changed;
    private boolean last = true;
    private int round;
    private volatile long began = System.nanoTime();
    private volatile int chain;

    /**
     * @param doubt whether the backend's last answer gives reason to ask again soon
     * @param changed runs when something is not as it was, on the rounds' thread
     */
    Rounds(Backend backend, BooleanSupplier doubt, LeftReport report, Runnable changed) {
        this.backend = backend;
        this.doubt = doubt;
        this.report = report;
        this.changed = changed;
    }

    /** Begins anew, should an earlier chain of rounds have come to a halt. */
    synchronized void start(Scheduler scheduler) {
        chain++;
        next(scheduler, chain);
    }

    private void next(Scheduler scheduler, int mine) {
        began = System.nanoTime();
        Thread.ofVirtual().name("rounds").start(() -> {
            look();
            if (mine == chain) {
                scheduler.after(doubt.getAsBoolean() ? SOON : EVERY, () -> next(scheduler, mine));
            }
        });
    }

    /** Whether a round began within three minutes: the longest takes a backend that times out twice. */
    boolean going() {
        return System.nanoTime() - began < HALTED.toNanos();
    }

    private void look() {
        boolean due = backend.away() || doubt.getAsBoolean() || round % SELDOM == 0;
        boolean reached = due ? backend.reachable() : last;
        round++;
        if (reached != last) {
            last = reached;
            Log.write(new LogEvent.PlatformChanged(reached));
            changed.run();
        }
        if (reached) {
            report.round();
        }
    }
}
