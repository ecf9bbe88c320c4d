package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the JVM of a terminal in the field does not do with its memory, as the JVM itself understands its options. */
class FieldOptionsTest {

    private static final Path OPTIONS = Path.of(System.getProperty("banshi.root"), "installer/terminal.options");
    private static final Pattern FLAG = Pattern.compile("\\s*\\S+ (\\w+)\\s+=\\s(\\S*)\\s.*");

    @Test
    void memoryIsNeitherWrittenToFilesNorShownToOtherProcesses() throws IOException {
        assertThat(flags()).containsEntry("HeapDumpOnOutOfMemoryError", "false")
                .containsEntry("HeapDumpBeforeFullGC", "false")
                .containsEntry("HeapDumpAfterFullGC", "false")
                .containsEntry("CreateCoredumpOnCrash", "false")
                .containsEntry("SuppressFatalErrorMessage", "true")
                .containsEntry("DisableAttachMechanism", "true")
                .containsEntry("UsePerfData", "false")
                .containsEntry("FlightRecorder", "false");
        assertThat(Files.readString(OPTIONS)).doesNotContain("StartFlightRecording", "agentlib", "javaagent",
                "jmxremote");
    }

    @Test
    void freedMemoryCanBeOverwritten() throws IOException {
        assertThat(flags()).containsEntry("UseSerialGC", "true")
                .containsEntry("PretenureSizeThreshold", "65536")
                .containsEntry("ZeroTLAB", "true")
                .containsEntry("MarkSweepAlwaysCompactCount", "1");
    }

    private static Map<String, String> flags() throws IOException {
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + OPTIONS, "-XX:+PrintFlagsFinal", "-version").redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = java.inputReader(StandardCharsets.UTF_8)) {
            return said.lines()
                    .map(FLAG::matcher)
                    .filter(flag -> flag.matches())
                    .collect(Collectors.toMap(flag -> flag.group(1), flag -> flag.group(2), (first, again) -> first));
        }
    }
}
