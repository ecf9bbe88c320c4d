package cn.banshi.drivers.modbus;

import java.util.OptionalLong;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does what is due on a thread of its own, which exists while a light burns. Thread-safe. */
final class Blinker {

    private static final long IDLE_SECONDS = 1;

    private final Supplier<OptionalLong> step;
    private final ScheduledThreadPoolExecutor thread;
    private long touches; // guarded by this

    /** @param step does what is due and says in how many nanoseconds more is; empty when nothing burns */
    Blinker(Supplier<OptionalLong> step) {
        this.step = step;
        thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("lights").factory());
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Something was set: look at once, and forget when to look next. */
    synchronized void touch() {
        touches++;
        again(touches, 0);
    }

    private void look(long touch) {
        try {
            OptionalLong next = step.get();
            synchronized (this) {
                if (touch == touches && next.isPresent()) {
                    again(touch, next.getAsLong());
                }
            }
        } catch (RuntimeException bug) { // the executor would keep it to itself
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, bug);
        }
    }

    private void again(long touch, long nanos) {
        if (!thread.isShutdown()) {
            var _ = thread.schedule(() -> look(touch), nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** For good; a look under way ends by itself. */
    synchronized void stop() {
        thread.shutdownNow();
    }
}
