package cn.banshi.sandbox.torture.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Hours pass at once where nobody works, and not at all where somebody does. */
class DayClockTest {

    private static final Duration HOURS = Duration.ofHours(10);

    private final Instant dawn = Instant.parse("2026-11-26T00:00:00Z");
    private final DayClock clock = new DayClock(dawn);
    private final AtomicBoolean rang = new AtomicBoolean();

    @Test
    void leapsToTheNextThingWhileNobodyWorks() {
        clock.after(HOURS, () -> rang.set(true));
        clock.run(rang::get);
        assertThat(clock.age()).isGreaterThanOrEqualTo(HOURS);
        assertThat(clock.instant()).isAfterOrEqualTo(dawn.plus(HOURS));
    }

    @Test
    void goesAtTheRealPaceUntilWorkHandedOverHasEnded() {
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.working(threads).execute(() -> await(end));
            clock.after(HOURS, () -> rang.set(true));
            clock.run(afterSomeLooks());
            assertThat(rang).isFalse();
            end.countDown();
            clock.run(rang::get);
        }
    }

    @Test
    void goesAtTheRealPaceWhileSomebodySaysSo() {
        var busy = new AtomicBoolean(true);
        clock.heed(busy::get);
        clock.after(HOURS, () -> rang.set(true));
        clock.run(afterSomeLooks());
        assertThat(rang).isFalse();
        busy.set(false);
        clock.run(rang::get);
    }

    @Test
    void doesNotStopForWhatMayComeLate() {
        List<String> happened = new ArrayList<>();
        clock.lax(() -> HOURS).after(Duration.ofHours(1), () -> happened.add("late at " + clock.age().toHours()));
        clock.after(Duration.ofHours(5), () -> rang.set(true));
        clock.run(rang::get);
        assertThat(happened).containsExactly("late at 5");
    }

    @Test
    void forgetsWhatWasCancelled() {
        var pending = clock.after(Duration.ofHours(1), () -> {
            throw new AssertionError("was cancelled");
        });
        pending.cancel();
        clock.after(HOURS, () -> rang.set(true));
        clock.run(rang::get);
    }

    private static BooleanSupplier afterSomeLooks() {
        var looks = new AtomicInteger();
        return () -> looks.incrementAndGet() > 20;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
