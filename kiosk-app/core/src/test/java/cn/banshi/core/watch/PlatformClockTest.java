package cn.banshi.core.watch;

import static cn.banshi.core.watch.PlatformClock.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Closes for a clock that is surely wrong, and for nothing else that a network or a platform can say. */
class PlatformClockTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** The true time, which is the platform's; the terminal's is off by {@code off}. */
    private Instant time = Instant.parse("2026-11-24T01:00:00.600Z");
    private Duration off = Duration.ZERO;
    private long nanos = 42;

    private final PlatformClock clock = new PlatformClock(() -> time.plus(off), () -> nanos);

    @Test
    void agreesWithARightClock() {
        answers(10);
        assertThat(clock.wrong()).isEmpty();
        assertThat(clock.doubtful()).isFalse();
    }

    @Test
    void findsAClockThatIsAheadOnceThreeAnswersSayTheSame() {
        off = HOUR;
        answers(PlatformClock.ANSWERS - 1);
        assertThat(clock.wrong()).isEmpty();
        assertThat(clock.doubtful()).isTrue();
        answers(1);
        assertThat(clock.wrong()).hasValueSatisfying(by -> assertThat(by).isCloseTo(HOUR, SECOND));
        assertThat(clock.doubtful()).as("no need to ask more often").isFalse();
    }

    @Test
    void findsAClockThatIsBehind() {
        off = HOUR.negated();
        answers(3);
        assertThat(clock.wrong()).hasValueSatisfying(by -> assertThat(by).isCloseTo(HOUR.negated(), SECOND));
    }

    @Test
    void findsAClockTenYearsOff() {
        off = Duration.ofDays(3653);
        answers(3);
        assertThat(clock.wrong()).isPresent();
        off = off.negated();
        answers(3);
        assertThat(clock.wrong()).hasValueSatisfying(by -> assertThat(by).isNegative());
    }

    @Test
    void toleratesWhatThePlatformTolerates() {
        off = LIMIT;
        answers(3);
        assertThat(clock.wrong()).isEmpty();
        off = LIMIT.negated();
        answers(3);
        assertThat(clock.wrong()).isEmpty();
    }

    @Test
    void isSureTwoSecondsBeyondTheLimit() {
        off = LIMIT.plusSeconds(2);
        answers(3);
        assertThat(clock.wrong()).isPresent();
        off = LIMIT.plusSeconds(2).negated();
        answers(3);
        assertThat(clock.wrong()).isPresent();
    }

    @Test
    void isNotMisledByOneOddAnswer() {
        answers(2);
        says(time.minus(HOUR));
        assertThat(clock.doubtful()).isTrue();
        answers(1);
        assertThat(clock.doubtful()).isFalse();
        says(time.plus(HOUR));
        answers(1);
        assertThat(clock.wrong()).isEmpty();
    }

    @Test
    void isNotMisledByMachinesOfThePlatformThatDisagree() {
        for (int i = 0; i < 10; i++) {
            says(time.minus(HOUR));
            assertThat(clock.wrong()).isEmpty();
            says(time.plus(HOUR));
            assertThat(clock.wrong()).isEmpty();
        }
    }

    @Test
    void isNotMisledByAnswersThatTookLong() {
        for (int i = 0; i < 10; i++) {
            long asked = clock.now();
            Instant said = time.truncatedTo(ChronoUnit.SECONDS);
            pass(LIMIT.plusSeconds(30));
            clock.heard(asked, said);
        }
        assertThat(clock.wrong()).isEmpty();
    }

    @Test
    void isNotMisledByAMachineWhoseClockWasNeverSet() {
        for (int i = 0; i < 10; i++) {
            says(Instant.EPOCH.plusSeconds(i));
        }
        assertThat(clock.wrong()).isEmpty();
        assertThat(clock.doubtful()).isFalse();
    }

    @Test
    void isRightAgainAsSoonAsItIsSet() {
        off = HOUR;
        answers(5);
        off = Duration.ZERO;
        assertThat(clock.wrong()).isEmpty();
        answers(1);
        assertThat(clock.wrong()).isEmpty();
        assertThat(clock.doubtful()).isFalse();
    }

    @Test
    void staysWrongWhenSetToAnotherWrongTime() {
        off = HOUR;
        answers(3);
        off = HOUR.multipliedBy(2);
        assertThat(clock.wrong()).hasValueSatisfying(by -> assertThat(by).isCloseTo(off, SECOND));
    }

    @Test
    void findsAClockThatIsSetWrongByTheNextAnswers() {
        answers(10);
        off = HOUR;
        assertThat(clock.wrong()).isEmpty();
        assertThat(clock.doubtful()).as("asks again soon").isTrue();
        answers(3);
        assertThat(clock.wrong()).isPresent();
    }

    /** The clock that never jumps stands while a machine sleeps. */
    @Test
    void doesNotTakeSleepForAWrongClock() {
        answers(3);
        time = time.plus(Duration.ofHours(8));
        assertThat(clock.wrong()).isEmpty();
        assertThat(clock.doubtful()).isTrue();
        answers(1);
        assertThat(clock.doubtful()).isFalse();
    }

    private void answers(int times) {
        for (int i = 0; i < times; i++) {
            says(time);
        }
    }

    /** On the half of a way that takes 40 ms. */
    private void says(Instant said) {
        long asked = clock.now();
        pass(Duration.ofMillis(40));
        clock.heard(asked, said.plusMillis(20).truncatedTo(ChronoUnit.SECONDS));
        pass(Duration.ofSeconds(30));
    }

    private void pass(Duration span) {
        time = time.plus(span);
        nanos += span.toNanos();
    }
}
