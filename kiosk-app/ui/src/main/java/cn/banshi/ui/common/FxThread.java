package cn.banshi.ui.common;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Hands the newest of many values to the JavaFX thread. Values that were overtaken before they could be shown are never
 * shown; at most one hand-over waits.
 */
public final class FxThread<T> {

    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final Consumer<T> receiver;

    public FxThread(Consumer<T> receiver) {
        this.receiver = receiver;
    }

    /** From any thread; returns at once. */
    public void offer(T value) {
        if (newest.getAndSet(value) == null) {
            Platform.runLater(this::deliver);
        }
    }

    /** What the JavaFX thread answers; empty when it does not in time. From any other thread. */
    public static <A> Optional<A> ask(Supplier<A> question, Duration limit) {
        var answer = new CompletableFuture<A>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            }
        });
        return Optional.ofNullable(answer.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).join());
    }

    /** Hands over what waits, now. JavaFX thread only. */
    public void deliver() {
        T value = newest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
