package cn.banshi.ui.common;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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

    private void deliver() {
        T value = newest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
