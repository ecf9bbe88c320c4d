package cn.banshi.core.supervision;

import java.time.Instant;

/** Whether somebody may have a device to themselves. */
public sealed interface Claim {

    /** Until it is closed or its time is up; after that others are let in, and closing does nothing. */
    non-sealed interface Granted extends Claim, AutoCloseable {

        @Override
        void close();
    }

    /**
     * Somebody else has it.
     *
     * @param until when they have it no longer, at the latest
     */
    record Busy(String owner, Instant until) implements Claim {}
}
