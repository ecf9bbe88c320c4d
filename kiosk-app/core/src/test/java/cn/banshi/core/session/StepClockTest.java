package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.session.StepClock.StepTime;
import cn.banshi.core.session.StepClock.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every millisecond of a visit belongs to exactly one. */
class StepClockTest {

    private final TestTime time = new TestTime();
    private final List<StepTime> steps = new ArrayList<>();
    private final StepClock clock = new StepClock(time::nanos, time, steps::add);

    private void pass(long millis) {
        time.advance(Duration.ofMillis(millis), () -> {});
    }

    @Test
    void splitsAStepIntoDeviceBackendCitizenAndOwn() {
        clock.step("Form");
        pass(3);
        clock.asked();
        pass(1_000);
        clock.acted(time.nanos());
        pass(4);
        clock.begin(Who.BACKEND);
        pass(200);
        clock.end(Who.BACKEND);
        clock.begin(Who.DEVICE);
        pass(50);
        clock.end(Who.DEVICE);
        clock.step("Review");

        assertThat(steps).containsExactly(new StepTime("Form", TestTime.START, Duration.ofMillis(1_257),
                Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(1_000), Duration.ofMillis(7)));
    }

    @Test
    void countsTimeThatTwoShareOnce() {
        clock.step("Result");
        clock.asked();
        clock.begin(Who.DEVICE);
        pass(100);
        clock.end(Who.DEVICE);
        pass(20);
        clock.step("");

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.device()).isEqualTo(Duration.ofMillis(100));
            assertThat(step.human()).isEqualTo(Duration.ofMillis(20));
            assertThat(step.duration()).isEqualTo(Duration.ofMillis(120));
        });
    }

    @Test
    void countsWhatTheProgramNeedsToTakeATouch() {
        clock.step("Form");
        clock.asked();
        pass(500);
        long touched = time.nanos();
        pass(9);
        clock.acted(touched);
        clock.step("");

        assertThat(steps.getFirst().human()).isEqualTo(Duration.ofMillis(500));
        assertThat(steps.getFirst().own()).isEqualTo(Duration.ofMillis(9));
    }
}
