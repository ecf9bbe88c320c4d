package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a citizen chooses and types at one service, and what has to be seen, a line each: {@code person NUMBER NAME},
 * {@code choose FIELD VALUE} ({@code *} for whatever stands first), {@code type FIELD TEXT}, {@code next}, {@code shows CHINESE |
 * ENGLISH}. Other lines are the test's own.
 */
record VisitScript(List<String[]> lines) {

    private static final String WANG = "410199198506150015 王明远";

    /** @param kind folder of the scripts */
    static VisitScript of(String kind, String service) {
        try (InputStream file = VisitScript.class.getResourceAsStream(kind + "/" + service + ".txt")) {
            return new VisitScript(new String(Objects.requireNonNull(file, "no script for " + service).readAllBytes(),
                    StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" "))
                    .toList());
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    /** Number and name. */
    String[] person() {
        return words("person").findFirst().orElse(WANG).split(" ");
    }

    /** From the attract screen to whatever comes after the card was read. */
    static void begin(VisitHall hall, String service, Language language) {
        hall.act(new Action.Start());
        hall.act(new Action.ChooseLanguage(language));
        hall.act(new Action.ChooseService(service));
        hall.act(new Action.Next());
        hall.act(new Action.Next());
    }

    /** @param own does what stands in a line of the test's own */
    void play(VisitHall hall, Consumer<String[]> own) {
        for (String[] line : lines) {
            switch (line[0]) {
                case "choose" -> hall.act(new Action.Choose(line[1],
                        line[2].equals("*") ? first(hall, line[1]) : line[2]));
                case "type" -> hall.act(new Action.Type(line[1], line[2]));
                case "next" -> hall.act(new Action.Next());
                case "person", "shows" -> {
                }
                default -> own.accept(line);
            }
        }
    }

    private static String first(VisitHall hall, String field) {
        return ((Screen.FormPage) hall.now().screen()).fields()
                .stream()
                .filter(FieldView.Choice.class::isInstance)
                .map(FieldView.Choice.class::cast)
                .filter(choice -> choice.id().equals(field))
                .map(choice -> choice.options().getFirst().value())
                .findFirst()
                .orElseThrow();
    }

    List<String> wanted(Language language) {
        List<String> wanted = words("shows").map(both -> both.split(" \\| ")[switch (language) {
            case ZH -> 0;
            case EN -> 1;
        }]).toList();
        assertThat(wanted).as("what has to be seen").isNotEmpty();
        return wanted;
    }

    /** Complete, as it stands on the screen. */
    static String row(Row row, Language language) {
        String value = row.value().in(language);
        assertThat(value).isNotBlank().doesNotContain("{", "–");
        return row.label().in(language) + " " + value;
    }

    private Stream<String> words(String kind) {
        return lines.stream()
                .filter(line -> line[0].equals(kind))
                .map(line -> String.join(" ", Arrays.copyOfRange(line, 1, line.length)));
    }
}
