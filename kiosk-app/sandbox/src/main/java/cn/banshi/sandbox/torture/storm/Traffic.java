package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.sandbox.torture.storm.Line.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Counts what terminals ask and when it arrives. Confined to one thread. */
final class Traffic {

    private static final int SECOND_MS = 1_000;
    private static final int MINUTE_MS = 60_000;

    private final List<Deque<Long>> lastMinute;
    private final BitSet asked = new BitSet();
    private int[] arrivals = new int[SECOND_MS];
    private int mostInAMinute;
    private int askedTwiceAtOnce;
    private long requests;
    private long refused;
    private long unanswered;

    Traffic(int terminals) {
        lastMinute = Stream.<Deque<Long>>generate(ArrayDeque::new).limit(terminals).toList();
    }

    void asks(Request request, long now) {
        requests++;
        Deque<Long> recent = lastMinute.get(request.terminal());
        recent.add(now);
        while (recent.element() <= now - MINUTE_MS) {
            recent.remove();
        }
        mostInAMinute = Math.max(mostInAMinute, recent.size());
        askedTwiceAtOnce += asked.get(request.application()) ? 1 : 0;
        asked.set(request.application());
    }

    void answered(Request request, Reply<?> reply) {
        refused += reply instanceof Reply.Refused<?> no && no.status() == 503 ? 1 : 0;
        unanswered += reply instanceof Reply.NoAnswer<?> ? 1 : 0;
        asked.clear(request.application());
    }

    void arrives(Request request, long now) {
        int second = Math.toIntExact(now / SECOND_MS);
        if (second >= arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, 2 * second);
        }
        arrivals[second]++;
    }

    /** How many came in each second between the two, counted from the start. */
    int[] arrivals(Duration from, Duration to) {
        return Arrays.copyOfRange(arrivals, Math.toIntExact(from.toSeconds()), Math.toIntExact(to.toSeconds()));
    }

    /** Of one terminal, in any sixty seconds. */
    int mostInAMinute() {
        return mostInAMinute;
    }

    /** Requests about an application while another about it was not answered and not given up. */
    int askedTwiceAtOnce() {
        return askedTwiceAtOnce;
    }

    long requests() {
        return requests;
    }

    long refused() {
        return refused;
    }

    long unanswered() {
        return unanswered;
    }
}
