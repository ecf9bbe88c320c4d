package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Backend.Verdict;
import cn.banshi.core.text.Localized;
import cn.banshi.sandbox.torture.storm.Line.Request;
import cn.banshi.sandbox.torture.storm.Nature.Overrun;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A platform that works off one request after the other, also for who does not wait any more, and files an application once.
 * Confined to one thread.
 */
final class Platform {

    private static final Reply<Receipt> TAKEN = new Reply.Ok<>(new Receipt("", Instant.EPOCH, Verdict.UNDER_REVIEW, "",
            new Localized("", ""), Optional.empty(), Map.of()));
    private static final Reply<Receipt> NEVER_ARRIVED = new Reply.Refused<>(404, "not-found", "", false,
            Optional.empty());
    /** Caches are empty, code is not compiled, connections are to be made. */
    private static final double COLD = 0.2;

    private final Nature nature;
    private final Clockwork clock;
    private final BitSet filed = new BitSet();
    private double freeAt;
    private long goneUntil;
    private long warmAt;
    private long shutUntil;
    private int falls;
    private int sentThoughFiled;

    Platform(Nature nature, Clockwork clock) {
        this.nature = nature;
        this.clock = clock;
    }

    /** Answers everything with 503 and the time that is left until then. */
    void shutUntil(Duration sinceStart) {
        shutUntil = sinceStart.toMillis();
    }

    /** Is started at that time, and cold. */
    void startsAt(Duration sinceStart) {
        warmAt = sinceStart.plus(nature.cold()).toMillis();
    }

    double capacity() {
        return nature.capacity();
    }

    /** How often it fell over. */
    int falls() {
        return falls;
    }

    /** Submissions that came again though they were filed. */
    int sentThoughFiled() {
        return sentThoughFiled;
    }

    int filed() {
        return filed.cardinality();
    }

    /** @param answer is called if there is one */
    void take(Request request, Consumer<Reply<Receipt>> answer) {
        long now = clock.now();
        if (now < goneUntil) {
            return;
        }
        if (now < shutUntil) {
            answer.accept(unavailable(Optional.of(Duration.ofMillis(shutUntil - now))));
        } else if (freeAt - now > nature.queue().toMillis()) {
            overrun(answer);
        } else {
            work(request, answer);
        }
    }

    private void work(Request request, Consumer<Reply<Receipt>> answer) {
        freeAt = Math.max(freeAt, (double) clock.now())
                + request.kind().work() * 1_000 / (nature.capacity() * warmth());
        int before = falls;
        clock.after(Duration.ofMillis(Math.round(freeAt) - clock.now()), () -> {
            if (falls == before) {
                answer.accept(worked(request));
            }
        });
    }

    private Reply<Receipt> worked(Request request) {
        boolean there = filed.get(request.application());
        return switch (request.kind()) {
            case LOOK_UP -> there ? TAKEN : NEVER_ARRIVED;
            case SUBMISSION -> {
                sentThoughFiled += there ? 1 : 0;
                filed.set(request.application());
                yield TAKEN;
            }
        };
    }

    private void overrun(Consumer<Reply<Receipt>> answer) {
        switch (nature.overrun()) {
            case Overrun.Refuses(Optional<Duration> retryAfter) -> answer.accept(unavailable(retryAfter));
            case Overrun.KeepsSilent silent -> {
            }
            case Overrun.FallsOver(Duration gone) -> {
                falls++;
                goneUntil = clock.now() + gone.toMillis();
                freeAt = goneUntil;
                startsAt(Duration.ofMillis(goneUntil));
            }
        }
    }

    /** Grows evenly. */
    private double warmth() {
        double missing = Math.max(0, warmAt - clock.now()) / (double) nature.cold().toMillis();
        return 1 - (1 - COLD) * missing;
    }

    private static Reply<Receipt> unavailable(Optional<Duration> retryAfter) {
        return new Reply.Refused<>(503, "unavailable", "", true, retryAfter);
    }
}
