package cn.banshi.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.Position;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When lights change, on a clock that the test moves. */
class LightPlanTest {

    private final AtomicLong now = new AtomicLong(42);
    private final LightPlan plan = new LightPlan(now::get);

    @ParameterizedTest
    @CsvSource({"SLOW,1000", "MEDIUM,400", "QUICK,200"})
    void flashesAtItsRate(Flash flash, int halfPeriodMs) {
        assertThat(plan.set(Position.SCANNER, flash)).isTrue();
        for (boolean on : new boolean[]{false, true, false}) {
            pass(Duration.ofMillis(halfPeriodMs - 1));
            assertThat(plan.due(Position.SCANNER)).isEmpty();
            pass(Duration.ofMillis(1));
            assertThat(plan.due(Position.SCANNER)).contains(on);
        }
        assertThat(plan.untilNext()).hasValue(Duration.ofMillis(halfPeriodMs).toNanos());
    }

    @Test
    void burnsWithoutChange() {
        assertThat(plan.set(Position.SCANNER, Flash.CONTINUOUS)).isTrue();
        pass(LightPlan.WATCHDOG.minusNanos(1));
        assertThat(plan.due(Position.SCANNER)).isEmpty();
    }

    @Test
    void goesOutWhenSwitchedOff() {
        plan.set(Position.SCANNER, Flash.QUICK);
        assertThat(plan.set(Position.SCANNER, Flash.OFF)).isFalse();
        pass(Duration.ofSeconds(5));
        assertThat(plan.due(Position.SCANNER)).isEmpty();
        assertThat(plan.untilNext()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SLOW", "CONTINUOUS"})
    void goesOutWhenItWasForgotten(Flash flash) {
        plan.set(Position.SCANNER, flash);
        pass(LightPlan.WATCHDOG);
        assertThat(plan.due(Position.SCANNER)).isEqualTo(Optional.of(false));
        assertThat(plan.due(Position.SCANNER)).isEmpty();
        assertThat(plan.untilNext()).isEmpty();
    }

    @Test
    void keepsItsRateAfterTheLineWasAwayForAWhile() {
        plan.set(Position.SCANNER, Flash.QUICK);
        pass(Duration.ofSeconds(3));
        assertThat(plan.due(Position.SCANNER)).isPresent();
        assertThat(plan.due(Position.SCANNER)).as("no burst of what was missed").isEmpty();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
