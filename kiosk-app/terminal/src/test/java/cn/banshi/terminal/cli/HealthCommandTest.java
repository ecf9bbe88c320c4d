package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.watch.Health;
import cn.banshi.core.watch.HealthFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCommandTest {

    @TempDir
    private Path directory;
    private Path settings = Path.of("terminal.yaml");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void settings() throws IOException {
        Path root = Path.of(System.getProperty("banshi.root", "../.."));
        settings = directory.resolve("terminal.yaml");
        Files.writeString(settings, Files.readString(root.resolve("installer/terminal.yaml"))
                .replace("/var/lib/banshi", directory.toString()));
    }

    @Test
    void saysThatAllIsWell() throws IOException {
        written(Instant.now(), Optional.empty());
        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualTo("disk             well\n");
    }

    @Test
    void saysWhatIsWrongSinceWhenAndWhatIsDone() throws IOException {
        written(Instant.now(), Optional.of(new Health.Trouble("disk-full", "1 MiB free", "close services",
                Instant.parse("2026-11-24T01:00:00Z"))));
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).isEqualTo(
                "disk             disk-full            1 MiB free (since 2026-11-24T01:00:00Z; close services)\n");
    }

    @Test
    void saysHowDevicesAreWhoHasThemAndWhatHelpedLast() throws IOException {
        Instant since = Instant.parse("2026-11-24T01:00:00Z");
        new HealthFile(directory).write(new Health(Instant.now(), List.of(), List.of(new Health.Device("id-card-reader",
                "NO_DEVICE", "its plug is pulled", since, Optional.of("visit"),
                Optional.of(new Health.Repair("RESET_PORT", true, "", since))))));
        assertThat(run()).isZero();
        assertThat(out.toString())
                .isEqualTo("id-card-reader   no device            its plug is pulled (since 2026-11-24T01:00:00Z;"
                        + " claimed by visit; last repair: reset port helped at 2026-11-24T01:00:00Z)\n");
    }

    @Test
    void doesNotTrustAWatchThatIsSilent() throws IOException {
        written(Instant.now().minusSeconds(181), Optional.empty());
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("silent since");
    }

    @Test
    void saysThatNoTerminalRuns() {
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("health.json: there is no such file; start the terminal");
    }

    private void written(Instant at, Optional<Health.Trouble> trouble) throws IOException {
        new HealthFile(directory).write(new Health(at, List.of(new Health.Part("disk", trouble)), List.of()));
    }

    private int run() {
        return Banshi.run(new PrintWriter(out), new PrintWriter(err), "health", "--config", settings.toString());
    }
}
