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

/** A disk that refuses costs a visit, never an application; a damaged one costs neither count nor what can be read. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class DiskTest {

    @Test
    void tellsCitizensWhatTheDiskRefusesAndIsWellAgainByItself() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "the disk that fails needs gcc and libc6-dev");
        Path root = Path.of(System.getProperty("banshi.root"));

        Report report = Disk.run("--short", "--assets", root.resolve("assets").toString(), "--out",
                Path.of("target", "torture").toString());

        var printed = new ByteArrayOutputStream();
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(report.held()).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
