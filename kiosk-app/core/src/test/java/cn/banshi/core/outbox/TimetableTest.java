package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A terminal is one of ten thousand. */
class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final Reply<?> SILENT = new Reply.NoAnswer<>(true, "timed out");

    private final Timetable timetable = new Timetable(Tempo.STANDARD, new Random(1));

    private record Entry(int attempts, Instant recordedAt, Instant nextAttempt) implements Timetable.Waiting {}

    @Test
    void waitsTwiceAsLongEachTimeAndNeverInStep() {
        for (int attempts = 0; attempts < 40; attempts++) {
            long plain = Math.min(2_000L << Math.min(attempts, 20), 300_000);
            assertThat(wait(attempts, SILENT)).isBetween(Duration.ofMillis(plain / 2),
                    Duration.ofMillis(plain + plain / 2));
        }
        assertThat(wait(3, SILENT)).isNotEqualTo(wait(3, SILENT));
    }

    @Test
    void spreadsTerminalsThatWereToldTheSameTime() {
        assertThat(seconds(terminal -> terminal.again(fresh(), unavailable(Duration.ofSeconds(10)), NOW)))
                .satisfies(spread(10, 130));
        assertThat(seconds(terminal -> terminal.again(fresh(), unavailable(Duration.ofMinutes(30)), NOW)))
                .satisfies(spread(1_800, 2_250));
    }

    @Test
    void beginsSomewhereInTheFirstTwoMinutes() {
        assertThat(seconds(terminal -> terminal.begin(List.of(), NOW))).satisfies(spread(1, 121));
    }

    @Test
    void letsTheEntryGoAheadWhoseCitizenMayStillStandThere() {
        Entry older = new Entry(0, NOW.minusSeconds(300), NOW);
        Entry newest = new Entry(0, NOW.minusSeconds(20), NOW.plusSeconds(10));
        List<Entry> waiting = List.of(older, newest);
        timetable.begin(waiting, NOW);

        Instant first = NOW.plus(timetable.pause(waiting, NOW));
        assertThat(first).isBefore(NOW.plusSeconds(11));
        assertThat(timetable.turn(waiting, first)).contains(newest);
        timetable.again(newest, SILENT, first);
        assertThat(timetable.turn(waiting, first.plusSeconds(1))).isEmpty();
    }

    @Test
    void keepsTheNewestEntryBackWhenNobodyCanStandThereAnyMore() {
        assertThat(seconds(terminal -> terminal.begin(
                List.of(new Entry(0, NOW.minus(Tempo.STANDARD.stays()).minusSeconds(1), NOW)), NOW)))
                .satisfies(spread(1, 121));
    }

    @Test
    void goesNotAheadOfTheTimeThatThePlatformNamed() {
        List<Entry> waiting = List.of(new Entry(1, NOW.minusSeconds(60), NOW.plusSeconds(600)));
        timetable.begin(waiting, NOW);

        assertThat(untilTurn(timetable, waiting, NOW)).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void halvesThePauseWithEveryAnswerAfterALongSilence() {
        Instant now = NOW;
        for (int i = 0; i < 100; i++) {
            timetable.again(fresh(), SILENT, now);
            now = now.plus(untilTurn(timetable, List.of(new Entry(0, now, now)), now));
        }
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            timetable.answered(now);
            pauses.add(untilTurn(timetable, List.of(new Entry(0, now, now)), now).toSeconds());
        }

        assertThat(pauses.getFirst()).isBetween(128L, 384L);
        assertThat(pauses.get(4)).isBetween(8L, 24L);
        assertThat(pauses.getLast()).isBetween(2L, 6L);
    }

    @Test
    void letsOneGoAfterSilenceTheLeastTriedFirst() {
        Entry stone = new Entry(3, NOW.minusSeconds(90), NOW);
        Entry other = new Entry(0, NOW.minusSeconds(60), NOW);
        List<Entry> waiting = List.of(stone, other);

        assertThat(timetable.turn(waiting, NOW)).contains(other);
        timetable.again(other, SILENT, NOW);
        assertThat(timetable.turn(waiting, NOW)).isEmpty();
        assertThat(timetable.pause(waiting, NOW)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(timetable.turn(waiting, NOW.plusSeconds(3))).contains(other);
    }

    @Test
    void isNotHeldUpByAnAnswerAboutOneEntryOnly() {
        timetable.again(new Entry(9, NOW, NOW), new Reply.Refused<>(409, "submission-running", "", true,
                Optional.of(Duration.ofSeconds(1))), NOW);

        assertThat(timetable.pause(List.of(new Entry(0, NOW, NOW)), NOW)).isBetween(Duration.ofSeconds(2),
                Duration.ofSeconds(6));
    }

    @Test
    void keepsItsOwnTimeWhateverACitizenTriesMeanwhile() {
        List<Entry> waiting = List.of(new Entry(0, NOW, NOW));
        timetable.again(waiting.getFirst(), SILENT, NOW);
        Duration own = timetable.pause(waiting, NOW);
        timetable.again(new Entry(0, NOW, NOW), SILENT, NOW);

        assertThat(timetable.pause(waiting, NOW)).isEqualTo(own);
    }

    /** When a thousand terminals come to their turn after what happened to all of them, each second with how many. */
    private static Map<Long, Long> seconds(Consumer<Timetable> happening) {
        return IntStream.range(0, 1_000).mapToObj(seed -> {
            var terminal = new Timetable(Tempo.STANDARD, new Random(seed));
            happening.accept(terminal);
            return untilTurn(terminal, List.of(fresh()), NOW).toSeconds();
        }).collect(Collectors.groupingBy(second -> second, Collectors.counting()));
    }

    /** All of the time is used, and no second by many. */
    private static Consumer<Map<Long, Long>> spread(long from, long to) {
        return perSecond -> {
            assertThat(perSecond.keySet()).allMatch(second -> second >= from && second <= to)
                    .anyMatch(second -> second < from + (to - from) / 10)
                    .anyMatch(second -> second > to - (to - from) / 10);
            assertThat(perSecond.values()).allMatch(terminals -> terminals < 30);
        };
    }

    private static Entry fresh() {
        return new Entry(0, NOW, NOW);
    }

    /** As the terminal goes on from look to look. */
    private static Duration untilTurn(Timetable terminal, List<Entry> waiting, Instant from) {
        Instant now = from;
        while (terminal.turn(waiting, now).isEmpty()) {
            now = now.plus(terminal.pause(waiting, now));
        }
        return Duration.between(from, now);
    }

    private Duration wait(int attempts, Reply<?> reply) {
        return Duration.between(NOW, timetable.again(new Entry(attempts, NOW, NOW), reply, NOW));
    }

    private static Reply<?> unavailable(Duration after) {
        return new Reply.Refused<>(503, "unavailable", "", true, Optional.of(after));
    }
}
