package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.sandbox.measure.Framebuffer;
import cn.banshi.sandbox.torture.PrivacyTorture.Plan;
import cn.banshi.sandbox.torture.PrivacyTorture.Start;
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
 * Four citizens use the shipped terminal in its own process and window; afterwards nothing of them is found. The long form
 * is {@code installer/torture privacy}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PrivacyTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));

    @TempDir
    Path folder;

    @Test
    void nothingOfFourCitizensStaysInFilesObjectsOrMemory() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs an X server of its own");
        try (var screen = Framebuffer.start(folder.resolve("screen"), "1080x1920")) {
            Map<String, String> environment = environment();
            environment.put("DISPLAY", screen.display());
            var report = new Report("privacy");
            PrivacyTorture.run(new Plan(new Start(command(), environment), folder, ROOT.resolve("assets"), 4, 1, 7))
                    .tell(report);
            assertThat(report.held()).as(printed(report)).isTrue();
        }
    }

    private static List<String> command() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ROOT.resolve("installer/terminal.options"), "-XX:-DisableAttachMechanism",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "cn.banshi.sandbox.demo.LedFinger");
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
