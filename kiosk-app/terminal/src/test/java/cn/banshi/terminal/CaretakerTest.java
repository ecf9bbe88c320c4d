package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Door;
import cn.banshi.core.watch.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaretakerTest {

    private static final Finding CLOCK = new Finding.ClockWrong(Duration.ofHours(1));
    private static final Finding CERTIFICATE = new Finding.CertificateEnded(Instant.EPOCH);

    @Test
    void saysAtTheDoorWhatIsWrong() {
        assertThat(Caretaker.door(List.of())).isEqualTo(Door.OPEN);
        assertThat(Caretaker.door(List.of(new Finding.DiskRefuses()))).isEqualTo(Door.SHUT);
        assertThat(Caretaker.door(List.of(CLOCK))).isEqualTo(Door.CLOCK_WRONG);
    }

    @Test
    void blamesTheClockForACertificateThatItsTimeHasEnded() {
        assertThat(Caretaker.door(List.of(CLOCK, CERTIFICATE))).isEqualTo(Door.CLOCK_WRONG);
    }
}
