package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What libraries, the JDK and dying threads say of a person does not come out of the program. */
class LibrariesTest {

    @Test
    void tellThatSomethingIsWrongAndWhereButNotWithWhom() throws IOException {
        List<String> said = said();

        assertThat(said).noneMatch(line -> line.contains("Wang") || line.contains("4101") || line.contains("王")
                || line.contains("?"));
        assertThat(said).anyMatch(line -> line.endsWith(" WARNING library-warned library=org.apache.pdfbox.cos"))
                .anyMatch(line -> line.endsWith(" WARNING library-warned library=jdk.internal.net.http"))
                .anyMatch(line -> line.endsWith(" WARNING library-warned library=org.bouncycastle"))
                .anyMatch(line -> line.endsWith(" WARNING library-threw stack=java.io.IOException"))
                .anyMatch(line -> line.endsWith(" WARNING library-threw stack=java.lang.ArithmeticException"))
                .anyMatch(line -> line.endsWith(
                        " ERROR thread-died thread=worker-1 stack=java.lang.IllegalStateException"))
                .anyMatch(line -> line.contains("    at ") && line.contains("Chatter.main"))
                .anyMatch(line -> line.endsWith(" INFO visit-wiped"));
    }

    private static List<String> said() throws IOException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Chatter.class.getName())
                .redirectErrorStream(true);
        builder.environment().remove("JOURNAL_STREAM");
        Process program = builder.start();
        try (var words = program.inputReader(StandardCharsets.UTF_8)) {
            return words.lines().toList();
        }
    }
}
