package cn.banshi.vision;

import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Pipe;
import cn.banshi.vision.protocol.Pipe.Numbered;
import cn.banshi.vision.protocol.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One life of the worker's process. It answers in turn; whoever does not answer in time is killed, because nothing else frees
 * a thread that hangs in native code. Thread-safe.
 */
final class WorkerProcess {

    /** A JVM, and 160 MB of native code to unpack on a slow disk at the first start of all. */
    private static final Duration START = Duration.ofSeconds(90);

    /** How long a worker may take to end by itself. */
    private static final Duration END = Duration.ofSeconds(2);

    /**
     * Longer than from one frame to the next, far shorter than a visit's goodbye: what was read off the pipe last, such as a piece of
     * a face, passes over this thread's stack and goes with it.
     */
    private static final Duration IDLE = Duration.ofMillis(500);

    private final Process process;
    private final Pipe pipe;
    // Reads and writes on pipes cannot be given a limit; they end when the process does.
    private final Executor talking = oneThread();
    private final CompletableFuture<Answer> started;
    private volatile CompletableFuture<Answer> last;
    private int sequence; // only on the talking thread

    private WorkerProcess(Process process) {
        this.process = process;
        this.pipe = new Pipe(process.getInputStream(), process.getOutputStream());
        this.started = orKilled(CompletableFuture.supplyAsync(this::receive, talking), START);
        this.last = started;
    }

    /** A thread that goes by itself when there is nothing to say: the process may die without anybody looking. */
    private static Executor oneThread() {
        var pool = new ThreadPoolExecutor(1, 1, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("vision-pipe").factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** @throws IOException when there is no such program */
    static WorkerProcess start(WorkerCommand command) throws IOException {
        return new WorkerProcess(command.start());
    }

    /** Done when the worker is ready to be asked; failed when it died instead. */
    CompletableFuture<Answer> started() {
        return started;
    }

    /** The exchange before the next: not done when its asker gave up on it. */
    CompletableFuture<Answer> last() {
        return last;
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param limit when to kill the worker
     */
    CompletableFuture<Answer> exchange(Request request, Duration limit) {
        last = orKilled(CompletableFuture.supplyAsync(() -> talk(request), talking), limit);
        return last;
    }

    boolean alive() {
        return process.isAlive() && !last.isCompletedExceptionally();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends the worker: by closing its input when it waits for work, by force otherwise. */
    void close() {
        if (!last.isDone()) {
            kill();
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException gone) {
            kill();
        } catch (InterruptedException stop) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Answer> orKilled(CompletableFuture<Answer> exchange, Duration limit) {
        return exchange.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((answer, failure) -> {
            if (failure != null) {
                kill();
            }
        });
    }

    private Answer talk(Request request) {
        try {
            pipe.send(++sequence, request);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return receive();
    }

    private Answer receive() {
        try {
            Numbered<Answer> answer = pipe.receiveAnswer();
            if (answer.sequence() != sequence) {
                throw new IOException("answer to " + answer.sequence() + " instead of " + sequence);
            }
            return answer.message();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
