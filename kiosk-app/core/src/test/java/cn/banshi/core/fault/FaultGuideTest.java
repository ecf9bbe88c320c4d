package cn.banshi.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.ConnectionFault;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever code a citizen reads out, staff find it, with the words that the citizen reads and what to do. */
class FaultGuideTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void staffFindEveryCodeInOrder(String language) throws IOException {
        assertThat(rows(language).map(cells -> cells.get(1))).containsExactlyElementsOf(
                Stream.concat(Arrays.stream(FaultCode.values()).map(FaultCode::shortCode),
                        Arrays.stream(ConnectionFault.values()).map(ConnectionFault::code))
                        .map(code -> "`" + code + "`")
                        .toList());
        assertThat(rows(language)).allSatisfy(cells -> assertThat(cells).noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void saysWhatTheCitizenReads(String language) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(ROOT.resolve("assets/texts/" + language + ".properties"))) {
            texts.load(file);
        }
        assertThat(rows(language).limit(FaultCode.values().length).map(cells -> cells.get(2)))
                .containsExactlyElementsOf(Arrays.stream(FaultCode.values())
                        .map(code -> texts.getProperty("fault.happened." + code.name()))
                        .toList());
    }

    /** The first cell is what stands before the first line. */
    private static Stream<List<String>> rows(String language) throws IOException {
        return Files.readAllLines(ROOT.resolve("installer/docs/faults." + language + ".md"))
                .stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(("-" + line).split(" *\\| *")).toList());
    }
}
