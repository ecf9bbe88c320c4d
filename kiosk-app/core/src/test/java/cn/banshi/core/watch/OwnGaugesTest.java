package cn.banshi.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The gauges that read this very process. */
class OwnGaugesTest {

    @Test
    void readsWhatTheLastCollectionLeft() {
        System.gc();
        Gauges.Memory memory = new HeapGauge().get();
        assertThat(memory.max()).isPositive();
        assertThat(memory.used()).isPositive().isLessThanOrEqualTo(memory.max());
    }
}
