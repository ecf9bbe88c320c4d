package cn.banshi.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.text.Fields;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be logged is known beforehand, a person is not among it, and technicians have it on two pages. */
class LogCatalogueTest {

    /** Nothing in which somebody's name, number or address has room; of these two clean what they are given. */
    private static final Set<Class<?>> TYPES = Set.of(int.class, long.class, boolean.class, Duration.class,
            Instant.class, Enum.class, Class.class, Path.class, Word.class, Detail.class, Stack.class);
    private static final Path PAGES = Path.of(System.getProperty("banshi.root"), "installer/docs");

    @TestFactory
    Stream<DynamicTest> hasNoFieldForText() {
        return events().map(event -> DynamicTest.dynamicTest(event.getSimpleName(), () -> {
            for (RecordComponent field : event.getRecordComponents()) {
                assertThat(TYPES).as("%s is a type that text fits into", field).contains(field.getType());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> saysInOneSentenceWhatAnEventMeans() {
        return events().map(event -> DynamicTest.dynamicTest(event.getSimpleName(),
                () -> assertThat(event.getAnnotation(Logged.class).says()).matches("[A-Z][^|]+\\.")));
    }

    @Test
    void techniciansReadTheSameInEnglish() throws IOException {
        assertThat(rows("log-events.en.md").map(row -> row + " |")).containsExactlyElementsOf(
                events().map(event -> head(event) + " | " + event.getAnnotation(Logged.class).says() + " |").toList());
    }

    @Test
    void techniciansReadTheSameInChinese() throws IOException {
        List<String> rows = rows("log-events.zh.md").toList();
        assertThat(rows.stream().map(row -> row.substring(0, row.lastIndexOf(" | "))))
                .containsExactlyElementsOf(events().map(LogCatalogueTest::head).toList());
        assertThat(rows).allMatch(row -> row.substring(row.lastIndexOf(" | ")).matches(".*\\p{IsHan}.*。"));
    }

    private static Stream<String> rows(String page) throws IOException {
        return Files.readAllLines(PAGES.resolve(page))
                .stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst(" \\|$", ""));
    }

    private static String head(Class<?> event) {
        String fields = Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
        return "| `" + Fields.nameOf(event) + "` | "
                + event.getAnnotation(Logged.class).at().name().toLowerCase(Locale.ROOT) + " | " + fields;
    }

    /** In the order of the catalogue. */
    private static Stream<Class<?>> events() {
        return Arrays.stream(LogEvent.class.getPermittedSubclasses());
    }
}
