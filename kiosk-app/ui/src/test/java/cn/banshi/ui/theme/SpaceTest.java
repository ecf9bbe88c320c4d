package cn.banshi.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Distances are steps of {@link Space}, not numbers of a screen's own. */
class SpaceTest {

    private static final Path UI = Path.of(System.getProperty("banshi.root", "../.."),
            "kiosk-app/ui/src/main/java/cn/banshi/ui");
    private static final String NUMBER = "(?<![\\w.])[1-9]\\d*(?:\\.\\d+)?(?![\\w.])";
    /** Anything but the bracket that closes. */
    private static final String INSIDE = "(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*?";
    private static final List<Pattern> DISTANCES = List.of(
            Pattern.compile("new (?:VBox|HBox|Line|Columns)\\((?:[^,;]*[?:] )?" + NUMBER + " ?[:,)]"),
            Pattern.compile("(?:new Insets|around|setSpacing)\\(" + INSIDE + NUMBER),
            Pattern.compile("card\\(" + NUMBER),
            Pattern.compile("(?<!walk\\.)beside\\(" + INSIDE + ", " + NUMBER + "\\)"),
            Pattern.compile("double [A-Z_]*(?:GAP|GUTTER|PADDING)[A-Z_]* = " + NUMBER));

    @Test
    void isStepsOfFourMillimetres() {
        assertThat(Stream.of(Space.HALF, Space.ONE, Space.TWO, Space.THREE, Space.FOUR, Space.FIVE, Space.SIX)
                .map(each -> Math.round(each * Panel.MM_PER_UNIT))).containsExactly(2L, 4L, 8L, 12L, 16L, 20L, 24L);
    }

    @Test
    void everyDistanceIsAStep() throws IOException {
        List<String> numbers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(UI)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                numbers(Files.readString(file)).forEach(each -> numbers.add(file.getFileName() + ": " + each));
            }
        }
        assertThat(numbers).isEmpty();
    }

    @Test
    void aNumberOfAScreensOwnIsSeen() {
        assertThat(numbers("new VBox(24, a)")).isNotEmpty();
        assertThat(numbers("new VBox(kit.wide() ? Space.ONE : 8, a)")).isNotEmpty();
        assertThat(numbers("new Insets(0, kit.wide() ? 14 : Space.ONE, 0, 0)")).isNotEmpty();
        assertThat(numbers("parts.beside(kit.icon(\"info\", 30), words(a), 12)")).isNotEmpty();
        assertThat(numbers("parts.beside(kit.icon(\"info\", 30), words(a), Space.ONE)")).isEmpty();
        assertThat(numbers("new HBox(Space.TWO, kit.icon(\"info\", 30))")).isEmpty();
        assertThat(numbers("Space.around(0, Space.steps(10))")).isEmpty();
    }

    private static List<String> numbers(String source) {
        List<String> found = new ArrayList<>();
        for (Pattern distance : DISTANCES) {
            Matcher number = distance.matcher(source.replaceAll("Space\\.steps\\([\\d.]+\\)", "Space.MANY"));
            while (number.find()) {
                found.add(number.group().replaceAll("\\s+", " "));
            }
        }
        return found;
    }
}
