package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Hours of visits with devices that fall ill: nothing grows, nothing is stuck. */
@Isolated("its clock goes at the real pace while anything works, and starves the tortures beside it of theirs")
@Timeout(value = 1_500, unit = TimeUnit.SECONDS)
class DayTest {

    @Test
    void growsNothingAndLeavesNoDeviceStuckWhileEveryDeviceFallsIllAndIsWellAgain()
            throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("banshi.root"));

        Report report = Day.run("--short", "--assets", root.resolve("assets").toString(), "--out",
                Path.of("target", "torture").toString());

        var text = new ByteArrayOutputStream();
        report.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        assertThat(report.held()).as(text.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
