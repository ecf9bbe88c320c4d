package cn.banshi.device;

import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the owner of a command end it early. Thread-safe; once cancelled it stays so. */
public final class Cancellation {

    private final AtomicBoolean requested = new AtomicBoolean();

    public void cancel() {
        requested.set(true);
    }

    public boolean requested() {
        return requested.get();
    }
}
