package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a printer says by itself while a receipt is under way. */
class StatusLineTest {

    private static final Deadline LONG = Deadline.after(Duration.ofMinutes(1));

    /** Paper end, cover open, knife stuck. */
    @ParameterizedTest
    @ValueSource(strings = {"18000F00", "38000000", "18080000"})
    void isNotWaitedForAnyLongerWhenItTellsOfTrouble(String says) {
        var printer = new Played(HexFormat.of().parseHex(says));
        var line = new StatusLine(printer);
        assertThat(line.awaitMarker(LONG)).isEmpty();
        assertThat(line.markerSeen()).isFalse();
        assertThat(printer.silences()).isZero();
    }

    @Test
    void isWaitedForWhenItTellsThatTheRollIsLow() {
        var printer = new Played(HexFormat.of().parseHex("10000300"));
        assertThat(new StatusLine(printer).awaitMarker(LONG)).isEmpty();
        assertThat(printer.silences()).isOne();
    }
}
