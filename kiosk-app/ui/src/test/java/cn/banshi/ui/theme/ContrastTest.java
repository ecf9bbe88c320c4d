package cn.banshi.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of every pair of colours that text and its ground are made of, by the formula of WCAG 2.2. */
class ContrastTest {

    private static final Path SHEETS = Path.of(System.getProperty("banshi.root", "../.."), "assets", "theme");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+):\\s*(#[0-9A-Fa-f]{6});");

    @ParameterizedTest
    @CsvSource({"-ink,-paper", "-ink,-surface", "-ink,-guide", "-ink,-key", "-ink,-info-tint", "-ink,-success-tint",
        "-ink,-caution-tint", "-ink,-danger-tint", "-muted,-paper", "-muted,-surface", "-muted,-guide",
        "-muted,-info-tint", "-primary,-paper", "-primary,-surface", "-primary,-info-tint", "-on-primary,-primary",
        "-on-primary,-primary-pressed", "-on-primary,-on-primary-tile", "-on-primary-muted,-primary",
        "-success,-success-tint", "-success,-paper", "-caution,-caution-tint", "-danger,-danger-tint",
        "-danger,-surface", "-danger,-paper"})
    void isReadable(String ink, String ground) throws IOException {
        assertThat(contrast(standard(), ink, ground)).as("standard").isGreaterThanOrEqualTo(7);
        assertThat(contrast(dark(), ink, ground)).as("dark").isGreaterThanOrEqualTo(7);
        assertThat(contrast(high(), ink, ground)).as("high").isGreaterThanOrEqualTo(15);
    }

    /** The banner is no lamp: what is written on it there has colours of its own. */
    @ParameterizedTest
    @CsvSource({"-on-primary,-banner", "-on-primary-muted,-banner", "-on-primary,-on-primary-tile",
        "-on-primary,-primary-pressed"})
    void isReadableOnTheDarkBanner(String ink, String ground) throws IOException {
        Map<String, String> banner = colours("dark.css", ".dark .header, .dark .primary-field {", dark());
        assertThat(contrast(banner, ink, ground)).isGreaterThanOrEqualTo(7);
    }

    /** A colour that one theme forgets is the standard one there: light on light. */
    @Test
    void theDarkThemeNamesEveryColour() throws IOException {
        assertThat(colours("dark.css", ".root.dark {", new HashMap<>()).keySet())
                .containsExactlyInAnyOrderElementsOf(standard().keySet());
    }

    @Test
    void highContrastSaysWhatIsOffStillReadably() throws IOException {
        assertThat(contrast(high(), "-disabled", "-surface")).isGreaterThanOrEqualTo(7);
    }

    private static double contrast(Map<String, String> colours, String ink, String ground) {
        return Luminance.contrast(rgb(colours, ink), rgb(colours, ground));
    }

    private static int rgb(Map<String, String> colours, String name) {
        return Integer.parseInt(Objects.requireNonNull(colours.get(name), name), 1, 7, 16);
    }

    private static Map<String, String> standard() throws IOException {
        return colours("standard.css", ".root {", new HashMap<>());
    }

    private static Map<String, String> high() throws IOException {
        return colours("high.css", ".root.high {", standard());
    }

    private static Map<String, String> dark() throws IOException {
        return colours("dark.css", ".root.dark {", standard());
    }

    private static Map<String, String> colours(String sheet, String block, Map<String, String> into)
            throws IOException {
        String css = Files.readString(SHEETS.resolve(sheet));
        int from = css.indexOf(block);
        Matcher colour = COLOUR.matcher(css.substring(from, css.indexOf('}', from)));
        while (colour.find()) {
            into.put(colour.group(1), colour.group(2));
        }
        return into;
    }
}
