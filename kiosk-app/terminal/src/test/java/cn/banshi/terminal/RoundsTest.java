package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.LeftReport;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often the backend is asked; the clock is the test's. */
class RoundsTest {

    private static final Duration SELDOM = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger asked = new AtomicInteger();
    private final BlockingQueue<Next> queue = new LinkedBlockingQueue<>();
    private volatile boolean doubtful;

    private record Next(Duration delay, Runnable task) {}

    @Test
    void asksInEveryFourthRoundWhileAllIsWell() throws InterruptedException {
        Next next = start();
        for (int round = 1; round <= 8; round++) {
            assertThat(next.delay).isEqualTo(SELDOM);
            next = after(next);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void asksAgainWithinSecondsAfterAnOddAnswer() throws InterruptedException {
        Next next = start();
        doubtful = true;
        next = after(next);
        assertThat(next.delay).isEqualTo(SOON);
        next = after(next);
        assertThat(asked).hasValue(3);
        doubtful = false;
        next = after(next);
        assertThat(next.delay).isEqualTo(SELDOM);
        assertThat(asked).hasValue(3);
    }

    private Next start() throws InterruptedException {
        new Rounds(backend(), () -> doubtful,
                new LeftReport(left -> new Backend.Reply.Ok<>(new Backend.Reported()),
                        () -> new Backend.Left(Optional.empty(), Optional.empty())),
                () -> {})
                .start((delay, task) -> {
                    queue.add(new Next(delay, task));
                    return () -> {};
                });
        return next();
    }

    private Next after(Next before) throws InterruptedException {
        before.task.run();
        return next();
    }

    /** The minute is for a machine that hangs. */
    private Next next() throws InterruptedException {
        return Objects.requireNonNull(queue.poll(1, TimeUnit.MINUTES), "the rounds came to a halt");
    }

    private Backend backend() {
        return (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[]{Backend.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "away" -> false;
                    case "reachable" -> asked.incrementAndGet() > 0;
                    default -> throw new AssertionError(method);
                });
    }
}
