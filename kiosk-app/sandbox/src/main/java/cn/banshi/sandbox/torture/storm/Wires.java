package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The city's network, with the time limits of a terminal's client. Confined to one thread. */
final class Wires implements Line {

    /** As a terminal is configured. */
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final int SHORTEST_WAY_MS = 10;
    private static final int LONGEST_WAY_MS = 60;

    private static final Reply<Receipt> NO_CONNECTION = new Reply.NoAnswer<>(false, "connect timed out");
    private static final Reply<Receipt> SILENCE = new Reply.NoAnswer<>(true, "request timed out");

    private final Clockwork clock;
    private final Platform platform;
    private final Traffic traffic;
    private final RandomGenerator random;
    private long cutUntil = Long.MIN_VALUE;

    Wires(Clockwork clock, Platform platform, Traffic traffic, RandomGenerator random) {
        this.clock = clock;
        this.platform = platform;
        this.traffic = traffic;
        this.random = random;
    }

    /** Nothing comes through until then. */
    void cutUntil(Duration sinceStart) {
        cutUntil = sinceStart.toMillis();
    }

    @Override
    public void ask(Request request, Consumer<Reply<Receipt>> answer) {
        traffic.asks(request, clock.now());
        var open = new AtomicBoolean(true);
        Consumer<Reply<Receipt>> once = reply -> {
            if (open.getAndSet(false)) {
                traffic.answered(request, reply);
                answer.accept(reply);
            }
        };
        if (clock.now() < cutUntil) {
            clock.after(CONNECT, () -> once.accept(NO_CONNECTION));
            return;
        }
        clock.after(ANSWER, () -> once.accept(SILENCE));
        clock.after(way(), () -> {
            traffic.arrives(request, clock.now());
            platform.take(request, reply -> clock.after(way(), () -> once.accept(reply)));
        });
    }

    private Duration way() {
        return Duration.ofMillis(random.nextInt(SHORTEST_WAY_MS, LONGEST_WAY_MS));
    }
}
