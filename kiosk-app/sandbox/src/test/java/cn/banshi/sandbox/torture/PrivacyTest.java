package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.sandbox.measure.Framebuffer;
import cn.banshi.sandbox.torture.PrivacyTorture.Plan;
import cn.banshi.sandbox.torture.PrivacyTorture.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six citizens use the shipped terminal in its own process and window; afterwards nothing of them is found. The long form
 * is {@code installer/torture privacy}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PrivacyTest {

    @TempDir
    Path folder;

    @Test
    void nothingOfSixCitizensStaysInFilesObjectsOrMemory() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs an X server of its own");
        try (var screen = Framebuffer.start(folder.resolve("screen"), "1080x1920")) {
            Map<String, String> environment = Shipped.environment(screen.display());
            var report = new Report("privacy");
            PrivacyTorture
                    .run(new Plan(new Start(
                            Shipped.command("cn.banshi.sandbox.demo.LedFinger", "-XX:-DisableAttachMechanism"),
                            environment), folder, Shipped.ROOT.resolve("assets"), 6, 1, 7))
                    .tell(report);
            assertThat(report.held()).as(Shipped.printed(report)).isTrue();
        }
    }
}
