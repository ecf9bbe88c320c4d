package cn.banshi.sandbox.pointer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Questions to the thread of the window, from any other. */
public final class WindowThread {

    private WindowThread() {}

    /** It did not answer, or what it was asked failed. */
    public static final class NoAnswer extends IllegalStateException {

        NoAnswer(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** @throws NoAnswer after so long, or when the question itself fails */
    public static <T> T ask(Duration patience, Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | AssertionError bug) {
                answer.completeExceptionally(bug);
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stalled) {
            throw new NoAnswer("the window did not answer within " + patience.toSeconds() + " s", stalled);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", stop);
        } catch (ExecutionException bug) {
            throw new NoAnswer("the window failed", bug);
        }
    }
}
