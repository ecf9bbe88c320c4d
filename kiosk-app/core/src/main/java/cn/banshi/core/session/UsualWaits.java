package cn.banshi.core.session;

import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen.Working;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionState.Asking;
import cn.banshi.core.session.SessionState.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long each wait has taken on this terminal since it was started, so that what is said before the next one is true. What
 * failed has not taken its time and does not count; what a citizen gave up, or the terminal after its patience, took at least as
 * long as it was waited for. Nothing personal. Confined to the session's thread.
 */
final class UsualWaits {

    /** An hour or a morning of one service: soon true after something has changed. */
    private static final int REMEMBERED = 20;
    /** The value to begin with counts as seen so often: one slow answer does not make it a lie. */
    private static final int BEGINNING = 4;
    /** Three of four are no longer. */
    private static final double QUARTILE = 0.75;

    private final LongSupplier nanos;
    private final InstantSource clock;
    private final Map<Wait, Deque<Duration>> seen = new HashMap<>();
    private Optional<Wait> waiting = Optional.empty();
    private long since;
    private Instant began = Instant.EPOCH;

    UsualWaits(LongSupplier nanos, InstantSource clock) {
        this.nanos = nanos;
        this.clock = clock;
    }

    /** @param page where a form asks; else empty */
    private record Wait(String step, String service, String page) {}

    /** @param after where it led to */
    void handled(SessionEvent event, SessionState after) {
        Optional<Wait> next = wait(after);
        if (next.equals(waiting)) {
            return;
        }
        waiting.map(seen::get).ifPresent(all -> over(all, event, after));
        waiting = next;
        since = nanos.getAsLong();
        began = clock.instant();
    }

    /**
     * Says of the wait under way when it began and how long it usually takes; {@code next} says that as long as little is known.
     */
    Presentation told(Presentation next) {
        return waiting.isPresent() && next.screen() instanceof Working working
                ? new Presentation(working.since(began, usual(waiting.get(), working.usual())), next.overlay(),
                        next.frame())
                : next;
    }

    private Duration usual(Wait wait, Duration first) {
        return usual(seen.computeIfAbsent(wait, unseen -> new ArrayDeque<>(Collections.nCopies(BEGINNING, first))));
    }

    private static Duration usual(Deque<Duration> all) {
        List<Duration> ordered = all.stream().sorted().toList();
        return ordered.get((int) Math.ceil(QUARTILE * ordered.size()) - 1);
    }

    private void over(Deque<Duration> all, SessionEvent event, SessionState after) {
        Duration took = Duration.ofNanos(nanos.getAsLong() - since);
        if (answered(event, after) || (unheard(event) && took.compareTo(usual(all)) > 0)) {
            all.addLast(took);
        }
        if (all.size() > REMEMBERED) {
            all.removeFirst();
        }
    }

    private static boolean answered(SessionEvent event, SessionState after) {
        return !(after instanceof Fault) && !unheard(event);
    }

    /** Whether the wait ended without its answer. */
    private static boolean unheard(SessionEvent event) {
        return switch (event) {
            case Citizen left -> true;
            case SessionEvent.PageBefore left -> true; // where a look-up was left to
            case SessionEvent.Delivered(Truth truth) -> !truth.known();
            case SessionEvent answer -> false;
        };
    }

    private static Optional<Wait> wait(SessionState state) {
        return switch (state) {
            case SessionState.Recording _,SessionState.Delivering _ -> Optional.of(of("submitting", state, ""));
            case Asking asking -> Optional.of(of("asking", state, asking.form().page()));
            case SessionState other -> WaitingRegion.waits(other)
                    ? Optional.of(of(other.getClass().getSimpleName(), other, ""))
                    : Optional.empty();
        };
    }

    private static Wait of(String step, SessionState state, String page) {
        return new Wait(step, ServiceOf.state(state).orElse(""), page);
    }
}
