package cn.banshi.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private long now;
    private final BackOff backOff = new BackOff(() -> now);

    @Test
    void startsAtOnceAfterOneDeath() {
        backOff.died();
        assertThat(backOff.remaining()).isZero();
    }

    @Test
    void waitsTwiceAsLongEachTimeNothingWasDoneInBetweenButNeverOverHalfAMinute() {
        backOff.died();
        backOff.died();
        assertThat(backOff.remaining()).isEqualTo(Duration.ofMillis(250));
        backOff.died();
        assertThat(backOff.remaining()).isEqualTo(Duration.ofMillis(500));
        for (int death = 0; death < 20; death++) {
            backOff.died();
        }
        assertThat(backOff.remaining()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isOverWhenTheTimeHasPassed() {
        backOff.died();
        backOff.died();
        now += Duration.ofMillis(250).toNanos();
        assertThat(backOff.remaining()).isZero();
    }

    @Test
    void workForgivesEarlierDeaths() {
        backOff.died();
        backOff.died();
        backOff.worked();
        backOff.died();
        assertThat(backOff.remaining()).isZero();
    }
}
