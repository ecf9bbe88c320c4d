package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.sandbox.measure.Framebuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));

    @TempDir
    Path folder;

    @Test
    void neverCrashesNorEndsNorLosesItsWayHome() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs an X server of its own");
        try (var screen = Framebuffer.start(folder.resolve("screen"), "1080x1920")) {
            Map<String, String> environment = environment();
            environment.put("DISPLAY", screen.display());
            Report report = MonkeyTorture.run(new MonkeyRun.Plan(command(), environment, folder,
                    ROOT.resolve("assets"), MonkeyTorture.SHORT, 7));
            assertThat(report.held()).as(printed(report)).isTrue();
        }
    }

    private static List<String> command() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ROOT.resolve("installer/terminal.options"),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "cn.banshi.sandbox.torture.monkey.Monkey");
    }

    private static Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        for (String line : Files.readAllLines(ROOT.resolve("installer/terminal.env"))) {
            if (!line.startsWith("#")) {
                int equals = line.indexOf('=');
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return environment;
    }

    private static String printed(Report report) {
        var text = new ByteArrayOutputStream();
        report.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
