package cn.banshi.sandbox.torture.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The eye that looks for waves: blind neither by what is none nor to what is one. */
class WavesTest {

    private static final int HOUR = 3_600;

    private final Random random = new Random(1);

    @Test
    void seesNoneInIndependentArrivals() {
        Waves waves = waves(second -> 100);

        assertThat(waves.surprise()).isLessThan(5);
        assertThat(waves.crest()).isLessThan(1.3);
    }

    @Test
    void seesNoneWhereALoadBeginsGrowsAndEnds() {
        Waves waves = waves(second -> second < 900 || second > 2_700 ? 0 : second / 10);

        assertThat(waves.surprise()).isLessThan(5);
        assertThat(waves.crest()).isLessThan(4);
    }

    @Test
    void seesOneSecondInWhichTerminalsComeTogether() {
        assertThat(waves(second -> second == 1_234 ? 250 : 100).surprise()).isGreaterThan(10);
    }

    @Test
    void seesTerminalsThatComeTogetherForHalfAMinuteInEveryFive() {
        assertThat(waves(second -> second % 300 < 30 ? 1_000 : 20).crest()).isGreaterThan(4);
    }

    private Waves waves(IntUnaryOperator mean) {
        return new Waves(IntStream.range(0, HOUR).map(second -> poisson(mean.applyAsInt(second))).toArray());
    }

    /** Near enough to the real distribution for so many a second. */
    private int poisson(int mean) {
        return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
}
