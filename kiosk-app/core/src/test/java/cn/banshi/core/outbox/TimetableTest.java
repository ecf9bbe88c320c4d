package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A terminal is one of ten thousand. */
class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
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
        Map<Long, Long> perSecond = IntStream.range(0, 1_000).mapToObj(seed -> {
            var terminal = new Timetable(Tempo.STANDARD, new Random(seed));
            terminal.again(new Entry(0, NOW, NOW), unavailable(Duration.ofMinutes(10)), NOW);
            return terminal.pause(List.of(new Entry(0, NOW, NOW)), NOW, Duration.ofDays(1)).toSeconds();
        }).collect(Collectors.groupingBy(second -> second, Collectors.counting()));

        assertThat(perSecond.keySet()).allMatch(second -> second >= 600 && second <= 630);
        assertThat(perSecond.values()).allMatch(terminals -> terminals < 100);
    }

    @Test
    void startsSomewhereInTheFirstTwoMinutes() {
        assertThat(IntStream.range(0, 1_000).mapToLong(each -> timetable.start().toSeconds()).summaryStatistics())
                .satisfies(starts -> {
                    assertThat(starts.getMax()).isBetween(110L, 120L);
                    assertThat(starts.getAverage()).isBetween(55.0, 65.0);
                });
    }

    @Test
    void letsOneGoAfterSilenceTheLeastTriedFirst() {
        Entry stone = new Entry(3, NOW.minusSeconds(90), NOW);
        Entry other = new Entry(0, NOW.minusSeconds(60), NOW);
        List<Entry> waiting = List.of(stone, other);

        assertThat(timetable.turn(waiting, NOW)).contains(other);
        timetable.again(other, SILENT, NOW);
        assertThat(timetable.turn(waiting, NOW)).isEmpty();
        assertThat(timetable.pause(waiting, NOW, MINUTE)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(timetable.turn(waiting, NOW.plusSeconds(3))).contains(other);
    }

    @Test
    void isNotHeldUpByAnAnswerAboutOneEntryOnly() {
        timetable.again(new Entry(9, NOW, NOW), new Reply.Refused<>(409, "submission-running", "", true,
                Optional.of(Duration.ofSeconds(1))), NOW);

        assertThat(timetable.pause(List.of(new Entry(0, NOW, NOW)), NOW, MINUTE)).isBetween(Duration.ofSeconds(2),
                Duration.ofSeconds(6));
    }

    @Test
    void keepsItsOwnTimeWhateverACitizenTriesMeanwhile() {
        List<Entry> waiting = List.of(new Entry(0, NOW, NOW));
        timetable.again(waiting.getFirst(), SILENT, NOW);
        Duration own = timetable.pause(waiting, NOW, MINUTE);
        timetable.again(new Entry(0, NOW, NOW), SILENT, NOW);

        assertThat(timetable.pause(waiting, NOW, MINUTE)).isEqualTo(own);
    }

    private Duration wait(int attempts, Reply<?> reply) {
        return Duration.between(NOW, timetable.again(new Entry(attempts, NOW, NOW), reply, NOW));
    }

    private static Reply<?> unavailable(Duration after) {
        return new Reply.Refused<>(503, "unavailable", "", true, Optional.of(after));
    }
}
