package cn.banshi.sandbox.demo;

import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What the citizen sees, and the wait until it is something to act upon. Thread-safe. */
final class Eyes {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long GLANCE_NANOS = 2_000_000;

    private final AtomicReference<Optional<Screen>> seen = new AtomicReference<>(Optional.empty());

    void see(Presentation presentation) {
        seen.set(Optional.of(presentation.screen()));
    }

    /** Waits for a screen of one kind. */
    <S extends Screen> S await(Class<S> kind) {
        return await(kind, screen -> true);
    }

    /** What is to be seen once it fulfils {@code condition}, or else at the end of that time. */
    Screen within(Duration time, Predicate<Screen> condition) {
        long end = System.nanoTime() + time.toNanos();
        while (seen.get().filter(condition).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        return seen.get().orElseThrow();
    }

    /** Waits for a screen of one kind that also fulfils {@code condition}. */
    <S extends Screen> S await(Class<S> kind, Predicate<S> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<S> found = seen.get().filter(kind::isInstance).map(kind::cast).filter(condition);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        throw new DeadEnd("waited %d s for %s and still saw %s".formatted(PATIENCE.toSeconds(), kind.getSimpleName(),
                seen.get().map(screen -> screen.getClass().getSimpleName()).orElse("nothing")));
    }
}
