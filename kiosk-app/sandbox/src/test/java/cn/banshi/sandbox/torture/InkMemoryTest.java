package cn.banshi.sandbox.torture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.sandbox.torture.CanarySearch.Finds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** zinnia copies what a finger wrote twice, as numbers and as parts of the side. Of neither is anything found afterwards. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InkMemoryTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));
    private static final int NUMBERS = 24;
    /** Whose next piece is at the next multiple of it. */
    private static final int PIECES = 64;

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsOverwritten() throws IOException {
        assertThat(found(List.of())).isEmpty();
    }

    /** Guards the test above. */
    @Test
    void whatIsHeldIsFound() throws IOException {
        assertThat(found(List.of("hold"))).isNotEmpty();
    }

    /** By kind of memory; the Java heap is left out, which is filled after each visit. */
    private Map<String, Finds> found(List<String> arguments) throws IOException {
        int[] written = new Random(4).ints(NUMBERS, 100, 1_000).toArray();
        var search = new CanarySearch();
        ByteBuffer numbers = ByteBuffer.allocate(NUMBERS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer parts = ByteBuffer.allocate(NUMBERS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer sent = ByteBuffer.allocate(NUMBERS * Short.BYTES);
        for (int number : written) {
            numbers.putInt(number);
            parts.putFloat((float) (1.0 * number / 1_000));
            sent.putShort((short) number);
        }
        assertThat(numbers.capacity()).isGreaterThan(PIECES);
        search.add(Canary.bytes("numbers", numbers.array()));
        search.add(Canary.bytes("parts", parts.array()));
        Process child = child(arguments);
        try {
            child.getOutputStream().write(sent.array());
            child.getOutputStream().flush();
            assertThat(child.inputReader(StandardCharsets.US_ASCII).readLine()).isEqualTo("10");
            var memory = new TreeMap<>(new Hunt(search, child.pid(), folder).memory());
            memory.keySet().removeIf(kind -> kind.startsWith(Hunt.HEAP));
            return memory;
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process child(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ROOT.resolve("installer/terminal.options"), "-XX:-DisableAttachMechanism",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                InkChild.class.getName(), ROOT.resolve("assets").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        for (String line : Files.readAllLines(ROOT.resolve("installer/terminal.env"))) {
            if (!line.startsWith("#")) {
                int equals = line.indexOf('=');
                builder.environment().put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return builder.start();
    }
}
