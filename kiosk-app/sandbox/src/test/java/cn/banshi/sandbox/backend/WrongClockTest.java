package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A terminal that asks only whether the platform is there learns from it that its own clock is wrong. */
class WrongClockTest {

    private final SandboxBackend backend = Backends.shared();

    @Test
    void aRightClockIsLeftAlone() {
        assertThat(seen(Duration.ZERO)).isEmpty();
    }

    @Test
    void aClockAnHourOffIsSeen() {
        for (Duration off : new Duration[]{Duration.ofHours(1), Duration.ofHours(-1)}) {
            assertThat(seen(off)).hasValueSatisfying(
                    by -> assertThat(by).isCloseTo(off, Duration.ofSeconds(5)));
        }
    }

    /** An answer that a busy machine lets come later than two seconds is none. */
    private Optional<Duration> seen(Duration off) {
        var access = new BackendAccess(backend.address(), "https://cases.example/", Duration.ofSeconds(20),
                Duration.ofSeconds(20), true);
        var terminal = new RestBackend(access, TerminalIds.next(),
                InstantSource.offset(InstantSource.system(), off));
        int answers = 0;
        for (int tries = 0; answers < 3 && tries < 30; tries++) {
            answers += terminal.reachable() ? 1 : 0;
        }
        assertThat(answers).isEqualTo(3);
        return terminal.platformClock().wrong();
    }
}
