package cn.banshi.simulators.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a host sends, the interpreter prints something. The seed is fixed: a failure is found again. */
class RandomBytesTest {

    private static final byte[] LEADERS = {0x1B, 0x1C, 0x1D, 0x10, 0x0A, 0x28, 0x6B, 0x76, 0x2A};

    @Test
    void survivesAnyBytes() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(3) == 0 ? LEADERS[random.nextInt(LEADERS.length)] : bytes[i];
            }
            assertThat(Paper.of(bytes).printed()).doesNotContainNull();
        }
    }
}
