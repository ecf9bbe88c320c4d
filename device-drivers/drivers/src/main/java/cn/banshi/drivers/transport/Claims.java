package cn.banshi.drivers.transport;

import cn.banshi.device.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who holds which port in this process; the system's own locks tell only that somebody does. Thread-safe.
 */
public final class Claims {

    private final Map<String, String> owners = new HashMap<>();

    /**
     * Waits until {@code target} is free and takes it.
     *
     * @return empty when taken, otherwise the name of the owner who still held it at the deadline
     */
    public synchronized Optional<String> take(String target, String owner, Deadline deadline) {
        boolean interrupted = false;
        while (owners.containsKey(target) && !deadline.passed() && !interrupted) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline.remaining().toNanos()));
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(owners.putIfAbsent(target, owner));
    }

    /** Gives {@code target} back; only the owner who took it may. */
    public synchronized void giveBack(String target) {
        owners.remove(target);
        notifyAll();
    }
}
