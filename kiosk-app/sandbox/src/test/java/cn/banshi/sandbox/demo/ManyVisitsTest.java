package cn.banshi.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.sandbox.measure.Framebuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a real window of its own process. The long form is {@code installer/measure held}. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ManyVisitsTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));
    private static final String VISITS = "30";

    @TempDir
    Path folder;

    @Test
    void holdsNoMoreAfterManyVisitsThatAreReadAloudThanAfterFew() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs an X server of its own");
        try (var screen = Framebuffer.start(folder.resolve("screen"), "1080x1920")) {
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + ROOT.resolve("installer/terminal.options"), "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), ManyVisits.class.getName(),
                    ROOT.resolve("assets").toString(), VISITS).redirectErrorStream(true);
            builder.environment().put("DISPLAY", screen.display());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }
}
