package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedTerminalTest {

    @Test
    void tellsHowATerminalEnded(@TempDir Path folder) throws IOException {
        String script = "echo 'noon ERROR corner-left corner=window found=unknown' >&2; echo 'noon INFO bye' >&2; exit 75";
        try (LedTerminal terminal = LedTerminal.start(List.of("sh", "-c", script), Map.of(), folder)) {
            assertThatThrownBy(() -> terminal.ask("see")).hasMessageContaining("ended with 75")
                    .hasMessageEndingWith("corner-left corner=window found=unknown");
        }
    }
}
