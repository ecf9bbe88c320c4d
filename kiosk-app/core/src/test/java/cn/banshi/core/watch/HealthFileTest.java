package cn.banshi.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthFileTest {

    @TempDir
    private Path data;

    @Test
    void saysWhatWasWritten() throws IOException {
        var health = new Health(Instant.parse("2026-11-24T01:00:00Z"),
                List.of(new Health.Part("screen", Optional.empty()),
                        new Health.Part("disk", Optional.of(new Health.Trouble("disk-full", "1 MiB free",
                                "close services", Instant.parse("2026-11-24T00:59:00Z"))))),
                List.of(new Health.Device("id-card-reader", "BUSY", "waits for a card",
                        Instant.parse("2026-11-24T00:58:00Z"), Optional.of("visit"),
                        Optional.of(new Health.Repair("RESET_PORT", false, "no right to write",
                                Instant.parse("2026-11-24T00:57:00Z"))))));
        new HealthFile(data).write(health);
        assertThat(new HealthFile(data).read()).isEqualTo(new HealthFile.Read.Known(health));
        assertThat(data).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void saysThatNoTerminalRanHere() {
        assertThat(new HealthFile(data).read()).isEqualTo(new HealthFile.Read.None(data.resolve("health.json")));
    }

    @Test
    void refusesWhatIsNoHealth() throws IOException {
        for (String hostile : List.of("{", "{\"at\": \"soon\"}", "[".repeat(5000), "x".repeat((64 << 10) + 1))) {
            Files.writeString(data.resolve("health.json"), hostile);
            assertThat(new HealthFile(data).read()).isInstanceOf(HealthFile.Read.Unreadable.class);
        }
    }
}
