package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.sandbox.measure.Framebuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A monkey at the shipped terminal, in its own process and window: no crash, no way out, always a way home. The long form is
 * {@code installer/torture monkey}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MonkeyTest {

    @TempDir
    Path folder;

    @Test
    void neverCrashesNorEndsNorLosesItsWayHome() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs an X server of its own");
        try (var screen = Framebuffer.start(folder.resolve("screen"), "1080x1920")) {
            Map<String, String> environment = Shipped.environment(screen.display());
            Report report = MonkeyTorture.run(
                    new MonkeyRun.Plan(Shipped.command("cn.banshi.sandbox.torture.monkey.Monkey"), environment, folder,
                            Shipped.ROOT.resolve("assets"), MonkeyTorture.SHORT, 7));
            assertThat(report.held()).as(Shipped.printed(report)).isTrue();
        }
    }
}
