package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A city's terminals come back after an outage, and no wave with them. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class StormTest {

    @Test
    void bringsNoWavesDrainsEveryBacklogAndSeesTheWavesOfTerminalsThatDoNotScatter() {
        Report report = Storm.run("--short");

        assertThat(report.held()).as(printed(report)).isTrue();
    }

    @Test
    void isTheSameStormWithTheSameSeed() {
        assertThat(printed(Storm.run("--short", "--terminals", "100", "--seed", "7")))
                .isEqualTo(printed(Storm.run("--short", "--terminals", "100", "--seed", "7")));
    }

    private static String printed(Report report) {
        var text = new ByteArrayOutputStream();
        report.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
