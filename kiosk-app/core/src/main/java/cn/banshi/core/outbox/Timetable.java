package cn.banshi.core.outbox;

import cn.banshi.core.backend.Backend.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides when a terminal sends what waits on it, so that the terminals of a city do not come back in one wave after an
 * outage: one try while the platform is silent, one entry after the other while it answers, and slowly at first. Knows no
 * disk, no network and no clock: what ships is what is simulated. Thread-safe.
 *
 * <p>Nobody tells a terminal what the platform can bear. Every silence doubles its pause and every answer halves it, so
 * the city settles near what is taken; one that went on at full pace after the first answer would have all of it
 * overrun the platform again and again.
 */
public final class Timetable {

    private static final int DOUBLINGS = 16;

    /** No wait of ours is longer: the longest that a platform may name is an hour. Beyond it a clock was set. */
    private static final Duration FARTHEST = Duration.ofHours(2);
    /** Nothing is that old: the terminal once started with an empty clock battery. */
    private static final Duration OLDEST = Duration.ofDays(400);

    private final Tempo tempo;
    private final RandomGenerator random;
    private Instant opens = Instant.MIN;
    /** When the entry may go whose citizen may still stand there. */
    private Optional<Instant> ahead = Optional.empty();
    /** Silences less answers: how often the pause is doubled. */
    private int caution;

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

    /**
     * From the start of the program on. A city's terminals get their power back in the same second, so the backlog
     * begins somewhere within the spread. The newest entry does not wait for that where its citizen may still stand
     * before the screen that says it is being sent: once, and within seconds.
     *
     * @param waiting oldest first
     */
    public synchronized void begin(List<? extends Waiting> waiting, Instant now) {
        caution = wary();
        Instant first = now.plus(tempo.shortest());
        opens = first.plus(upTo(tempo.spread()));
        ahead = newest(waiting).filter(entry -> stays(entry, now)).map(entry -> first.plus(upTo(tempo.soon())));
    }

    /**
     * The one entry that may go now: of those whose time has come the one with the fewest tries, so that one the platform
     * stumbles over does not hold up the rest.
     *
     * @param waiting oldest first
     */
    public synchronized <W extends Waiting> Optional<W> turn(List<W> waiting, Instant now) {
        if (ahead.filter(time -> due(time, now)).isPresent()) {
            ahead = Optional.empty();
            return newest(waiting).filter(entry -> entry.attempts() == 0 || due(entry.nextAttempt(), now));
        }
        return due(opens, now)
                ? waiting.stream()
                        .filter(each -> due(each.nextAttempt(), now))
                        .min(Comparator.comparingInt(Waiting::attempts))
                : Optional.empty();
    }

    /**
     * Until the next look at what waits. Never so short that a disk which refuses what was to be noted turns waiting into
     * running, never so long that a clock that jumps goes unseen.
     */
    public synchronized Duration pause(List<? extends Waiting> waiting, Instant now) {
        Optional<Duration> usual = waiting.stream()
                .map(each -> until(each.nextAttempt(), now))
                .min(Comparator.naturalOrder())
                .map(entry -> later(entry, until(opens, now)));
        return Stream.concat(usual.stream(), ahead.map(time -> until(time, now)).stream())
                .min(Comparator.naturalOrder())
                .map(pause -> later(pause, tempo.shortest()))
                .filter(pause -> pause.compareTo(tempo.look()) < 0)
                .orElse(tempo.look());
    }

    /** Until this entry may be tried again for a citizen who waits for it. */
    public Duration pause(Waiting entry, Instant now) {
        return later(Duration.between(now, entry.nextAttempt()), tempo.shortest());
    }

    /** The platform answered: the next entry follows sooner than the last one did, in the end at the pace. */
    public synchronized void answered(Instant now) {
        caution = Math.max(0, caution - 1);
        opens = now.plus(scattered(later(doubled(caution), tempo.pace())));
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
        Duration own = doubled(entry.attempts() + 1);
        return now.plus(named.map(time -> time.plus(upTo(spread(time, later(own, tempo.soon())))))
                .orElseGet(() -> scattered(own)));
    }

    /** Whether an entry that was tried in vain is left to staff. */
    boolean tooOld(Waiting entry, Instant now) {
        Duration age = Duration.between(entry.recordedAt(), now);
        return age.compareTo(tempo.giveUp()) > 0 && age.compareTo(OLDEST) < 0;
    }

    /** What a citizen tries meanwhile does not push the terminal's own next try away. */
    private void close(Optional<Duration> named, Instant now) {
        boolean tried = due(opens, now);
        if (tried) {
            caution += doubled(caution).compareTo(tempo.longest()) < 0 ? 1 : 0;
        }
        if (named.isPresent() && (tried || now.plus(named.get()).isAfter(opens))) {
            caution = Math.max(caution, wary());
            opens = now.plus(named.get()).plus(upTo(spread(named.get(), tempo.spread())));
        } else if (tried) {
            opens = now.plus(scattered(doubled(caution)));
        }
    }

    /** Whoever is told to come later is told with everybody else; the longer that is, the more has piled up meanwhile. */
    private static Duration spread(Duration named, Duration least) {
        return later(named.dividedBy(4), least);
    }

    /** Of a terminal that comes back with the whole city: the pause that goes on as the spread began. */
    private int wary() {
        return IntStream.range(0, DOUBLINGS)
                .filter(times -> doubled(times).compareTo(tempo.spread()) >= 0)
                .findFirst()
                .orElse(DOUBLINGS);
    }

    private static <W extends Waiting> Optional<W> newest(List<W> waiting) {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
    }

    /** Nobody waits longer before a screen that was dark; after hours a whole city's newest entries would be a wave. */
    private boolean stays(Waiting entry, Instant now) {
        Duration age = Duration.between(entry.recordedAt(), now);
        return !age.isNegative() && age.compareTo(tempo.stays()) <= 0;
    }

    private Duration doubled(int times) {
        long plain = tempo.first().toMillis() << Math.clamp(times - 1L, 0, DOUBLINGS);
        return Duration.ofMillis(Math.min(plain, tempo.longest().toMillis()));
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    private Duration scattered(Duration about) {
        return about.dividedBy(2).plus(upTo(about));
    }

    private static Optional<Duration> named(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused ? refused.retryAfter() : Optional.empty();
    }

    /** Whether the platform takes nothing at present, whatever it is. */
    private static boolean concernsAll(Reply<?> reply) {
        return switch (reply) {
            case Reply.Ok<?> ok -> false;
            case Reply.Refused<?> refused -> refused.status() == Status.TOO_MANY
                    || refused.status() >= Status.SERVER_ERROR;
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
