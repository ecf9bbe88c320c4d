package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing a citizen was told is lost or done twice, whatever instant the process or the machine dies at. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class CrashTest {

    @Test
    void keepsEveryPromiseThroughKillsAndPowerCutsAndSeesTheLossOnADiskThatLies()
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "the disk that forgets needs gcc and libc6-dev");
        Path root = Path.of(System.getProperty("banshi.root"));

        Report report = Crash.run("--short", "--assets", root.resolve("assets").toString(), "--out",
                Path.of("target", "torture").toString());

        assertThat(report.held()).as(printed(report)).isTrue();
    }

    private static String printed(Report report) {
        var text = new ByteArrayOutputStream();
        report.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
