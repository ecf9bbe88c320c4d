package cn.banshi.core.watch;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a thread whether it still takes work. Counts looks, not time: a machine that slept or was stopped for an hour
 * gives everybody the full number of looks again. Asked by one thread; answered by the other.
 */
public final class Beat {

    private final Executor there;
    private final Runnable work;
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param there hands a task to the thread that is watched; returns at once */
    public Beat(Executor there) {
        this(there, () -> {});
    }

    /** @param work done there at every beat, such as a measurement that can hang */
    public Beat(Executor there, Runnable work) {
        this.there = there;
        this.work = work;
    }

    /**
     * Asks, unless an earlier question is still open.
     *
     * @return looks for which the open question has waited; 0 when there was none
     */
    public int ask() {
        int waited = unanswered.get();
        if (waited > 0) {
            unanswered.compareAndSet(waited, waited + 1);
            return waited;
        }
        unanswered.set(1);
        try {
            there.execute(this::answer);
        } catch (RejectedExecutionException ended) {
            return 1; // and the question stays open: who takes no work is dead
        }
        return 0;
    }

    /** Whether a question waits for its answer. */
    boolean open() {
        return unanswered.get() > 0;
    }

    private void answer() {
        work.run();
        unanswered.set(0);
    }
}
