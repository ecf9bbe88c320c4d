package cn.banshi.core.session;

import java.time.Duration;

/** Runs something later. Thread-safe. */
@FunctionalInterface
public interface Scheduler {

    /** The task must be short; it may run on any thread. */
    Pending after(Duration delay, Runnable task);

    /** Something that will run. */
    @FunctionalInterface
    interface Pending {

        /** After this it does not start any more; calling it again does nothing. */
        void cancel();
    }
}
