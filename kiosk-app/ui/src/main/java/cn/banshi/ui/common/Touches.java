package cn.banshi.ui.common;

import cn.banshi.core.screen.Action;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Decides which touches count, and reports what they mean. JavaFX thread only.
 * <p>
 * A hand that presses twice must not hit what the first press brought up: after a page has changed nothing can be
 * pressed for a moment.
 */
public final class Touches {

    /** A second tap of one intention comes within 300 ms (double-click times of desktops are 200 to 500 ms). */
    public static final Duration SETTLING = Duration.ofMillis(300);
    /** Time in which a thing that was pressed stays inert. */
    public static final Duration REPEAT = Duration.ofMillis(400);
    /** The same for keys: people type 八八八 faster than four keys a second, contacts bounce within 60 ms. */
    public static final Duration KEY_REPEAT = Duration.ofMillis(60);

    private final LongSupplier nanos;
    private final Consumer<Action> receiver;
    private Runnable newest = () -> {};
    private long changedAt;
    private int page;

    /** @param nanos a clock as {@link System#nanoTime} */
    public Touches(LongSupplier nanos, Consumer<Action> receiver) {
        this.nanos = nanos;
        this.receiver = receiver;
        this.changedAt = now() - SETTLING.toNanos(); // nothing was there before the first page
    }

    public void report(Action action) {
        receiver.accept(action);
    }

    /** @param show shows what is to be shown already and is not yet */
    public void newest(Runnable show) {
        newest = show;
    }

    /** A press belongs to the page it began on, also when the next one is only about to come up. */
    void catchUp() {
        newest.run();
    }

    /** Another page came up. */
    public void pageChanged() {
        changedAt = now();
        page++;
    }

    /** Changes with every page: a press belongs to the page it began on. */
    public int page() {
        return page;
    }

    /** Whether a press may begin now. */
    public boolean settled() {
        return !fresh(changedAt);
    }

    /**
     * Whether what came up then is so new that a touch may be meant for what was there before.
     *
     * @param then an answer of {@link #now}
     */
    public boolean fresh(long then) {
        return now() - then < SETTLING.toNanos();
    }

    /** Now, ns, comparable with earlier answers only. */
    public long now() {
        return nanos.getAsLong();
    }
}
