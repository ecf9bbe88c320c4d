package cn.banshi.core.outbox;

import cn.banshi.core.backend.Backend.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides when a terminal sends what waits on it, so that the terminals of a city do not come back in one wave after an
 * outage: one try while the platform is silent, one entry after the other while it answers. Knows no disk, no network
 * and no clock: what ships is what is simulated. Thread-safe.
 */
public final class Timetable {

    private static final int DOUBLINGS = 16;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** No wait of ours is longer: the longest that a platform may name is an hour. Beyond it a clock was set. */
    private static final Duration FARTHEST = Duration.ofHours(2);
    /** Nothing is that old: the terminal once started with an empty clock battery. */
    private static final Duration OLDEST = Duration.ofDays(400);

    private final Tempo tempo;
    private final RandomGenerator random;
    private Instant opens = Instant.MIN;
    private int silences;

    public Timetable(Tempo tempo, RandomGenerator random) {
        this.tempo = tempo;
        this.random = random;
    }

    /** Something that is to be brought to its end. */
    public interface Waiting {

        /** Tries that ended without an answer. */
        int attempts();

        Instant recordedAt();

        Instant nextAttempt();
    }

    Tempo tempo() {
        return tempo;
    }

    /** How long to wait after the start: a city's terminals get their power back in the same second. */
    public Duration start() {
        return Duration.ofMillis(random.nextLong(tempo.start().toMillis() + 1));
    }

    /**
     * The one entry that may go now: of those whose time has come the one with the fewest tries, so that one the platform
     * stumbles over does not hold up the rest.
     *
     * @param waiting oldest first
     */
    public synchronized <W extends Waiting> Optional<W> turn(List<W> waiting, Instant now) {
        return due(opens, now)
                ? waiting.stream()
                        .filter(each -> due(each.nextAttempt(), now))
                        .min(Comparator.comparingInt(Waiting::attempts))
                : Optional.empty();
    }

    /** Until the next entry may go, at most {@code longest}. */
    public synchronized Duration pause(List<? extends Waiting> waiting, Instant now, Duration longest) {
        return waiting.stream()
                .map(each -> until(each.nextAttempt(), now))
                .min(Comparator.naturalOrder())
                .map(entry -> later(entry, until(opens, now)))
                .filter(pause -> pause.compareTo(longest) < 0)
                .orElse(longest);
    }

    /** The platform answered: the next entry follows at the pace. */
    public synchronized void answered(Instant now) {
        silences = 0;
        opens = now.plus(scattered(tempo.pace().toMillis()));
    }

    /**
     * A try that settled nothing.
     *
     * @return when this entry may be tried again
     */
    public synchronized Instant again(Waiting entry, Reply<?> reply, Instant now) {
        Optional<Duration> named = named(reply);
        if (concernsAll(reply)) {
            close(named, now);
        } else {
            answered(now);
        }
        return now.plus(wait(entry.attempts() + 1, named, Duration.ZERO));
    }

    /** Whether an entry that was tried in vain is left to staff. */
    boolean tooOld(Waiting entry, Instant now) {
        Duration age = Duration.between(entry.recordedAt(), now);
        return age.compareTo(tempo.giveUp()) > 0 && age.compareTo(OLDEST) < 0;
    }

    /** What a citizen tries meanwhile does not push the terminal's own next try away. */
    private void close(Optional<Duration> named, Instant now) {
        Instant before = opens;
        if (due(before, now)) {
            silences++;
            opens = now.plus(wait(silences, named, tempo.spread()));
        } else if (named.isPresent() && now.plus(named.get()).isAfter(before)) {
            opens = now.plus(wait(silences, named, tempo.spread()));
        }
    }

    /** Doubling; when the platform named a time, not before it and not all at once. */
    private Duration wait(int tries, Optional<Duration> named, Duration spread) {
        long plain = tempo.first().toMillis() << Math.clamp(tries - 1L, 0, DOUBLINGS);
        long millis = Math.min(plain, tempo.longest().toMillis());
        return named.map(time -> time.plusMillis(random.nextLong(Math.max(millis, spread.toMillis()) + 1)))
                .orElseGet(() -> scattered(millis));
    }

    private Duration scattered(long millis) {
        return Duration.ofMillis(millis / 2 + random.nextLong(millis + 1));
    }

    private static Optional<Duration> named(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused ? refused.retryAfter() : Optional.empty();
    }

    /** Whether the platform takes nothing at present, whatever it is. */
    private static boolean concernsAll(Reply<?> reply) {
        return switch (reply) {
            case Reply.Ok<?> ok -> false;
            case Reply.Refused<?> refused -> refused.status() == TOO_MANY || refused.status() >= SERVER_ERROR;
            case Reply.NoAnswer<?> none -> true;
        };
    }

    private static boolean due(Instant time, Instant now) {
        return !time.isAfter(now) || time.isAfter(now.plus(FARTHEST));
    }

    private static Duration until(Instant time, Instant now) {
        return due(time, now) ? Duration.ZERO : Duration.between(now, time);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
