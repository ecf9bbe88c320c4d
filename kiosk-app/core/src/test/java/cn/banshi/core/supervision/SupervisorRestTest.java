package cn.banshi.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Devices are asked ten times as often while somebody waits for what they say. */
class SupervisorRestTest {

    @Test
    void asksSeldomWhileNobodyIsThere() {
        List<Duration> beats = new ArrayList<>();
        List<Runnable> next = new ArrayList<>();
        var supervisor = new Supervisor(List.of());
        supervisor.start((delay, task) -> {
            beats.add(delay);
            next.add(task);
            return () -> {};
        });

        supervisor.rest(true);
        next.getLast().run();
        supervisor.rest(false);
        next.getLast().run();

        assertThat(beats).containsExactly(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(100));
    }
}
