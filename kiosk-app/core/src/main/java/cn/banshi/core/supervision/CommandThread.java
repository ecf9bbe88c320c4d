package cn.banshi.core.supervision;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The one thread that works on a device, and the short queue before it. Ends as soon as nothing is to be done, and another one
 * begins with the next command: the free part of a stack keeps what the registers of its thread held, a name on a card among it,
 * and goes with the thread.
 */
final class CommandThread {

    /** Waiting behind the one that runs: more is a defect of the owner or a device that is stuck. */
    static final int MOST_WAITING = 4;

    /** How often somebody who waits looks at clock and cancellation. */
    private static final Duration GLANCE = Duration.ofMillis(50);
    /** Drivers end at their deadline by themselves; a busy machine may make them late. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final AtomicInteger pending = new AtomicInteger();
    private final ThreadPoolExecutor executor;

    CommandThread(String device) {
        executor = new ThreadPoolExecutor(1, 1, 1, TimeUnit.NANOSECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().daemon().name(device).factory());
        executor.allowCoreThreadTimeOut(true);
    }

    /** How a command's wait ended. */
    sealed interface Ending<R> {

        record Ended<R>(R result) implements Ending<R> {}

        /** Too many wait already. */
        record Full<R>() implements Ending<R> {}

        /** It never began: its deadline passed before its turn, or its owner cancelled it. */
        record NoTurn<R>(boolean cancelled) implements Ending<R> {}

        /** It began and did not end in time; this thread is lost to whatever it does. */
        record Hung<R>() implements Ending<R> {}
    }

    /** Waits for its turn and for the end of {@code work}, which should end at the deadline by itself. */
    <R> Ending<R> run(Supplier<R> work, Deadline deadline, Cancellation cancellation) {
        var turn = new Turn<>(work);
        return accepted(turn::take) ? turn.await(deadline, cancellation) : new Ending.Full<>();
    }

    /**
     * Runs {@code work} if nothing else is to be done; returns at once.
     *
     * @return completes when it has run; has completed where something else is to be done
     */
    CompletableFuture<Void> whenIdle(Runnable work) {
        var done = new CompletableFuture<Void>();
        boolean begins = pending.get() == 0 && accepted(() -> {
            try {
                work.run();
            } catch (RuntimeException defect) { // the outermost place: nobody waits for what it did
                Log.write(new LogEvent.Defect(Stack.of(defect)));
            }
            return () -> done.complete(null);
        });
        return begins ? done : CompletableFuture.completedFuture(null);
    }

    /** @param work what to do, giving what to tell once this thread counts as free again */
    private boolean accepted(Supplier<Runnable> work) {
        pending.incrementAndGet();
        try {
            executor.execute(() -> {
                Runnable tell = work.get();
                pending.decrementAndGet();
                tell.run();
            });
            return true;
        } catch (RejectedExecutionException full) {
            pending.decrementAndGet();
            return false;
        }
    }

    /** Whether something is done or waits to be. */
    boolean busy() {
        return pending.get() > 0;
    }

    /** Takes no more work. */
    void stop() {
        executor.shutdown();
    }

    /** A command from its place in the queue to its end. */
    private static final class Turn<R> {

        private enum Stage {
            WAITING, BEGUN, GIVEN_UP
        }

        private final Supplier<R> work;
        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
        private final CompletableFuture<R> result = new CompletableFuture<>();

        Turn(Supplier<R> work) {
            this.work = work;
        }

        Runnable take() {
            if (!stage.compareAndSet(Stage.WAITING, Stage.BEGUN)) {
                return () -> {};
            }
            try {
                R worked = work.get();
                return () -> result.complete(worked);
            } catch (RuntimeException | Error defect) {
                return () -> result.completeExceptionally(defect);
            }
        }

        Ending<R> await(Deadline deadline, Cancellation cancellation) {
            var last = new Deadline(deadline.atNanos() + GRACE.toNanos(), deadline.clock());
            boolean stop = false;
            while (!result.isDone() && !(last.passed() && stage.get() == Stage.BEGUN)) {
                stop |= interruptedWhileWaiting();
                boolean cancelled = stop || cancellation.requested();
                if ((cancelled || deadline.passed()) && stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP)) {
                    return told(stop, new Ending.NoTurn<>(cancelled));
                }
            }
            return told(stop, result.isDone() ? new Ending.Ended<>(result()) : new Ending.Hung<>());
        }

        private static <R> Ending<R> told(boolean stop, Ending<R> ending) {
            if (stop) {
                Thread.currentThread().interrupt();
            }
            return ending;
        }

        private boolean interruptedWhileWaiting() {
            try {
                result.get(GLANCE.toNanos(), TimeUnit.NANOSECONDS);
                return false;
            } catch (TimeoutException | ExecutionException notYet) {
                return false;
            } catch (InterruptedException stop) {
                return true;
            }
        }

        private R result() {
            try {
                return result.join();
            } catch (CompletionException defect) {
                throw new IllegalStateException("a driver has a defect", defect.getCause());
            }
        }
    }
}
