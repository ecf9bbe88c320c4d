package cn.banshi.drivers.transport;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Connector.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A device's link over its whole life: opened by a named owner at the first use, opened again after it was lost, used by
 * one thread at a time.
 *
 * @param <L> the kind of link
 */
public final class Port<L extends Link> implements AutoCloseable {

    private final String target;
    private final String owner;
    private final Claims claims;
    private final Connector<L> connector;
    private final Duration claimLimit;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable L held; // written under `this`
    private boolean claimed; // guarded by turn
    private volatile boolean closed;
    private int users = 1; // guarded by this

    /**
     * @param target what is claimed, see {@link Address#target}
     * @param owner who holds the port, named to those who are refused
     * @param claimLimit how long to wait for another owner of this process to give the port back
     */
    public Port(String target, String owner, Claims claims, Connector<L> connector, Duration claimLimit) {
        this.target = target;
        this.owner = owner;
        this.claims = claims;
        this.connector = connector;
        this.claimLimit = claimLimit;
    }

    /** What is claimed: the device node, or host and port. */
    public String target() {
        return target;
    }

    /**
     * For one more device on the same line, such as another address of a bus: the port closes when the last one does.
     *
     * @return false when it was closed already
     */
    public synchronized boolean share() {
        users += closed ? 0 : 1;
        return !closed;
    }

    /**
     * Waits for its turn, opens the link if need be, and works on it.
     *
     * @param work runs alone on the link
     * @param refused makes the result when there was no turn or no link before the deadline
     */
    public <R> R use(Deadline deadline, Function<? super L, R> work, Function<? super Failure, R> refused) {
        if (!waitForTurn(deadline)) {
            return refused.apply(Failure.noTurn("port",
                    target + " was busy with another command of " + owner + " until the deadline"));
        }
        try {
            return switch (link(deadline)) {
                case Connection.Open<L>(L open) -> work.apply(open);
                case Connection.Refused<L>(Failure failure) -> refused.apply(failure);
            };
        } finally {
            turn.unlock();
        }
    }

    /** Whether there is a link that, as far as is known, works. */
    public boolean open() {
        L open = held();
        return open != null && open.usable();
    }

    private boolean waitForTurn(Deadline deadline) {
        try {
            return turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Connection<L> link(Deadline deadline) {
        L open = held();
        if (open != null && open.usable()) {
            return new Connection.Open<>(open);
        }
        if (open != null) {
            open.close();
        }
        if (closed) {
            return refused(Cause.CANCELLED, "port.closed", target + " was closed by its owner");
        }
        if (!claimed) {
            Optional<String> holder = claims.take(target, owner, deadline.within(claimLimit));
            if (holder.isPresent()) {
                return refused(Cause.CLAIMED, "port.claimed",
                        target + " is held by '" + holder.get() + "'; close that one first");
            }
            claimed = true;
        }
        return connect(deadline);
    }

    private Connection<L> connect(Deadline deadline) {
        Connection<L> connection = connector.connect(deadline);
        switch (connection) {
            case Connection.Open<L>(L open) -> {
                keep(open);
                if (closed) { // close() came while the link was being opened and could not see it
                    open.close();
                }
            }
            case Connection.Refused<L>(Failure failure) -> giveBack(); // others may be luckier
        }
        return connection;
    }

    private static <L extends Link> Connection<L> refused(Cause cause, String code, String detail) {
        return new Connection.Refused<>(new Failure(cause, code, detail));
    }

    private synchronized @Nullable L held() {
        return held;
    }

    private synchronized boolean lastUser() {
        users--;
        closed |= users <= 0;
        return closed;
    }

    private synchronized void keep(L open) {
        held = open;
    }

    private void giveBack() {
        if (claimed) {
            claimed = false;
            claims.giveBack(target);
        }
    }

    /** Whether something stands at the address, as far as can be told without opening it. */
    public boolean attached() {
        return connector.attached();
    }

    /** Lets go of the link, which ends a command under way; the next use opens a new one. */
    public void reopen() {
        L open = held();
        if (open != null) {
            open.close();
        }
    }

    /** Ends a command under way and gives the port back, unless it is {@link #share shared} and another one needs it. */
    @Override
    public void close() {
        if (!lastUser()) {
            return;
        }
        reopen();
        turn.lock();
        try {
            giveBack();
        } finally {
            turn.unlock();
        }
    }
}
