package cn.banshi.sandbox.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The citizen sees the first frame before anything that can be slow or missing is touched. The order in which the JVM
 * loads classes is the witness.
 */
class FirstFrameTest {

    private static final String SHOWN = "cn.banshi.terminal.FirstFrame$Shown ";

    /** Network, database, native device library, and what only a visit needs. */
    private static final List<String> LATER = List.of("java.net.http.", "jdk.internal.net.http.",
            "sun.nio.ch.NioSocketImpl ",
            "java.net.InetAddress$", "org.springframework.", "java.sql.", "org.sqlite.", "com.fazecast.",
            "org.usb4java.",
            "org.apache.pdfbox.", "org.bouncycastle.", "dev.cel.", "com.networknt.", "cn.banshi.drivers.",
            "cn.banshi.core.outbox.", "cn.banshi.core.store.", "cn.banshi.core.audit.",
            "cn.banshi.core.backend.");

    @TempDir
    Path folder;

    @Test
    void firstFrameIsShownBeforeNetworkDatabaseAndDeviceLibrariesAreTouched() throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Process terminal = start(log);
        try (BufferedReader words = terminal.errorReader()) {
            assertThat(words.lines().anyMatch(line -> line.contains("first-frame-shown"))).isTrue();
        } finally {
            terminal.destroyForcibly();
            terminal.waitFor(10, TimeUnit.SECONDS);
        }
        List<String> before = classesBefore(log);
        assertThat(before).as("the window's own classes").anyMatch(line -> line.contains("cn.banshi.ui.Window "));
        assertThat(before).as("what has time until later")
                .noneMatch(line -> LATER.stream().anyMatch(line::contains));
    }

    private Process start(Path log) throws IOException {
        Path settings = folder.resolve("terminal.yaml");
        Path root = Path.of(System.getProperty("banshi.root"));
        Files.writeString(settings, Files.readString(root.resolve("installer/terminal.yaml"))
                .replace("../assets", root.resolve("assets").toString())
                .replace("/var/lib/banshi", folder.resolve("data").toString()));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"),
                "cn.banshi.terminal.Main", "--config", settings.toString()).start();
    }

    private static List<String> classesBefore(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.substring(line.lastIndexOf(']') + 1).strip() + " ")
                    .takeWhile(line -> !line.startsWith(SHOWN))
                    .toList();
        }
    }
}
