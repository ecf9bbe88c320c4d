package cn.banshi.vision;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The terminal's end of the vision worker: a child process that holds all native code and every picture being worked on. It is
 * started at the first command, killed when it is late by more than {@link #GRACE}, and started again; whoever asks while
 * it dies loses that one frame and gets a value that says so. Thread-safe; commands take turns.
 */
public final class VisionWorker implements AutoCloseable {

    /** How much later than its asker's deadline an answer may come before the worker counts as hung. */
    static final Duration GRACE = Duration.ofSeconds(2);

    /** How long a command may go on before what it has seen has to go. */
    private static final Duration FORGET = Duration.ofSeconds(2);

    /** Code of a failure that only says that the process is not ready yet. */
    static final String STARTING = "vision.starting";

    /** Code of a frame that was lost because the process died over it, having worked before. */
    static final String DIED = "vision.died";

    /** Code of a worker that does not come up, or dies over every frame. */
    static final String DOWN = "vision.down";

    private final WorkerCommand command;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final BackOff backOff = new BackOff(System::nanoTime); // guarded by turn
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable WorkerProcess running; // written under turn

    /** Starts nothing yet. */
    public VisionWorker(WorkerCommand command) {
        this.command = command;
    }

    /** Outcome of {@link #ask}. */
    public sealed interface Reply {

        record Answered(Answer answer) implements Reply {}

        /** @param failure why nothing was answered; ask again */
        record Lost(Failure failure) implements Reply {}
    }

    /**
     * Asks the worker.
     *
     * @param deadline when an answer is no longer of use to the asker
     */
    public Reply ask(Request request, Deadline deadline) {
        try {
            if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                return busy();
            }
            try {
                return askInTurn(request, deadline);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return lost(Cause.CANCELLED, "vision.cancelled", "the asker was told to stop");
        }
    }

    /**
     * Ends the worker that is there, with every picture it has seen and every buffer they came through; the next request starts
     * another. One that is at work is killed over it when it does not come to an end in time.
     */
    public void forget() {
        try {
            if (!turn.tryLock(FORGET.toNanos(), TimeUnit.NANOSECONDS)) {
                Optional.ofNullable(running).ifPresent(WorkerProcess::kill);
                return;
            }
            try {
                Optional.ofNullable(running).ifPresent(WorkerProcess::close);
                running = null;
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks a worker that is there already; does not start one. */
    void askIfRunning(Request request, Deadline deadline) {
        WorkerProcess worker = running;
        if (worker != null && worker.alive()) {
            ask(request, deadline);
        }
    }

    private Reply askInTurn(Request request, Deadline deadline) throws InterruptedException {
        WorkerProcess worker = worker(deadline);
        if (worker == null) {
            return none();
        }
        CompletableFuture<Answer> exchange = worker.exchange(request, deadline.remaining().plus(GRACE));
        return switch (await(exchange, deadline)) {
            case DONE -> {
                backOff.worked();
                yield new Reply.Answered(exchange.join());
            }
            case LATE -> lost(Cause.TIMED_OUT, "vision.late", "the vision worker did not answer before the deadline");
            case FAILED -> {
                boolean hadWorked = backOff.idle();
                restart();
                yield closed() ? none()
                        : hadWorked ? lost(Cause.NOT_READY, DIED,
                                "the vision worker died over a frame and is started again")
                                : lost(Cause.NOT_READY, DOWN, "the vision worker dies over every frame");
            }
        };
    }

    /** Why no worker waits for a request. */
    private Reply none() {
        WorkerProcess worker = running;
        if (closed()) {
            return lost(Cause.CANCELLED, "vision.closed", "the vision worker was closed");
        }
        if (worker != null && worker.alive()) {
            return worker.started().isDone() ? busy()
                    : lost(Cause.NOT_READY, STARTING, "the vision worker is still starting; try again");
        }
        return lost(Cause.NOT_READY, DOWN,
                "the vision worker does not start; is its class path right, and can its cache be written?");
    }

    private static Reply busy() {
        return new Reply.Lost(Failure.noTurn("vision", "the vision worker was busy until the deadline"));
    }

    /** A worker that waits for a request, or none when there is none before the deadline. */
    private @Nullable WorkerProcess worker(Deadline deadline) throws InterruptedException {
        while (!closed()) {
            WorkerProcess worker = running;
            if (worker == null || !worker.alive()) {
                worker = restart();
            }
            if (worker == null) {
                if (!rest(deadline)) {
                    return null;
                }
                continue;
            }
            switch (await(worker.last(), deadline)) {
                case DONE -> {
                    return worker;
                }
                case LATE -> {
                    return null;
                }
                case FAILED -> restart();
            }
        }
        return null;
    }

    /** Puts a dead worker away and starts the next, unless it died too often. */
    private @Nullable WorkerProcess restart() {
        WorkerProcess before = running;
        if (before != null) {
            before.kill();
            running = null;
            backOff.died();
        }
        if (closed() || !backOff.remaining().isZero()) {
            return null;
        }
        try {
            WorkerProcess next = WorkerProcess.start(command);
            running = next;
            if (closed()) { // close() came in between and could not see it
                next.kill();
            }
            return next;
        } catch (IOException noProgram) {
            backOff.died();
            return null;
        }
    }

    /** Waits until the next start is allowed; false when that is not before the deadline. */
    private boolean rest(Deadline deadline) throws InterruptedException {
        Duration rest = backOff.remaining();
        if (rest.compareTo(deadline.remaining()) >= 0) {
            return false;
        }
        return !closing.await(rest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How a wait ended. */
    private enum Ending {
        DONE, LATE, FAILED
    }

    private static Ending await(CompletableFuture<Answer> answer, Deadline deadline) throws InterruptedException {
        try {
            answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            return Ending.DONE;
        } catch (TimeoutException late) {
            return Ending.LATE;
        } catch (ExecutionException failed) {
            return Ending.FAILED;
        }
    }

    /** The process that works now, for tests that kill it; 0 when there is none. */
    long pid() {
        WorkerProcess worker = running;
        return worker == null ? 0 : worker.pid();
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private static Reply lost(Cause cause, String code, String detail) {
        return new Reply.Lost(new Failure(cause, code, detail));
    }

    /** Ends the worker and a command under way. Calling it again does nothing. */
    @Override
    public void close() {
        closing.countDown();
        WorkerProcess worker = running;
        if (worker != null) {
            worker.close();
        }
    }
}
