package cn.banshi.device.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SameCodeTest {

    @Test
    void codeCountsOnceAsLongAsItIsHeldInView() {
        var now = new AtomicLong();
        var same = new SameCode(now::get);
        assertThat(same.isNew(1)).isTrue();
        for (int round = 0; round < 5; round++) {
            now.addAndGet(1_400_000_000L);
            assertThat(same.isNew(1)).as("still in view").isFalse();
        }
        assertThat(same.isNew(2)).as("another code").isTrue();
        assertThat(same.isNew(1)).as("the first again").isTrue();
        now.addAndGet(1_600_000_000L);
        assertThat(same.isNew(1)).as("shown anew").isTrue();
    }
}
