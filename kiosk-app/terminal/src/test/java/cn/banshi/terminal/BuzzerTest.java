package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuzzerTest {

    private static final int RATE = 16_000;

    @Test
    void hasTwoTonesAndThenARest() {
        List<Integer> zeros = new ArrayList<>();
        short[] samples = samples();
        for (int begin = 0; begin + RATE / 4 <= samples.length; begin += RATE / 4) {
            zeros.add(crossings(samples, begin, begin + RATE / 4));
        }
        assertThat(zeros).startsWith(439, 329).hasSize(6);
        assertThat(zeros.subList(2, 6)).containsOnly(0);
    }

    @Test
    void beginsAndEndsWithoutAClickAndIsNotClipped() {
        short[] samples = samples();
        for (int edge : List.of(0, RATE / 4 - 1, RATE / 4, RATE / 2 - 1)) {
            assertThat((int) samples[edge]).isBetween(-500, 500);
        }
        for (short sample : samples) {
            assertThat(Math.abs(sample)).isLessThan(Short.MAX_VALUE);
        }
    }

    /** Where the tests run there is hardly ever a sound device. */
    @Test
    void isQuietWhereNothingCanBeHeard() {
        var buzzer = new Buzzer();
        for (int i = 0; i < 100; i++) {
            buzzer.call();
        }
    }

    private static short[] samples() {
        byte[] bytes = Buzzer.samples();
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** Changes of sign; twice the frequency in a second. */
    private static int crossings(short[] samples, int from, int to) {
        int count = 0;
        int last = 0;
        for (int i = from; i < to; i++) {
            int sign = Integer.signum(samples[i]);
            if (sign != 0 && last != 0 && sign != last) {
                count++;
            }
            last = sign == 0 ? last : sign;
        }
        return count;
    }
}
