package cn.banshi.sandbox.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.watch.Health;
import cn.banshi.core.watch.HealthFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real terminal, started as in the hall: every rule of its watch has something to read. */
class WatchedTerminalTest {

    @TempDir
    Path folder;

    @Test
    void everyRuleHasAReadingAndFindsTheTerminalWell() throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Process terminal = start();
        try {
            Health health = firstHealth(new HealthFile(data), terminal);
            assertThat(health.parts()).extracting(Health.Part::name)
                    .containsExactly("screen", "session", "timers", "courier", "rounds", "disk", "clock", "time",
                            "memory", "certificate", "connection", "id-card-reader", "receipt-printer", "card", "slip");
            assertThat(health.parts()).allMatch(part -> part.trouble().isEmpty());
        } finally {
            terminal.destroyForcibly();
            terminal.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Health firstHealth(HealthFile file, Process terminal) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (file.read() instanceof HealthFile.Read.Known(Health health)) {
                return health;
            }
            assertThat(terminal.waitFor(100, TimeUnit.MILLISECONDS)).as("ended").isFalse();
        }
        throw new AssertionError("the terminal wrote no health within a minute");
    }

    private Process start() throws IOException {
        Path settings = folder.resolve("terminal.yaml");
        Path root = Path.of(System.getProperty("banshi.root"));
        Files.writeString(settings, Files.readString(root.resolve("installer/terminal.yaml"))
                .replace("../assets", root.resolve("assets").toString())
                .replace("/var/lib/banshi", folder.resolve("data").toString()));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "cn.banshi.terminal.Main", "--config", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("terminal.log").toFile())
                .start();
    }
}
