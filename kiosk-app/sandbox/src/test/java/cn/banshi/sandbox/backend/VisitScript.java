package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a citizen chooses and types at one service, and what has to be seen, a line each: {@code person NUMBER NAME},
 * {@code choose FIELD VALUE} ({@code *} for whatever stands first), {@code type FIELD TEXT}, {@code next}, {@code first FIELD} (whatever stands first, and on), {@code whom NAME}
 * (as shown, of those whom one may act for, or {@code self}), {@code shows CHINESE |
 * ENGLISH}; {@code {today-26d}} stands for a day; {@code told CHINESE | ENGLISH} where they are stopped by a page that says so. Other lines are the test's own. A second {@code person} is
 * who comes when everything is in English.
 */
record VisitScript(List<String[]> lines) {

    private static final Pattern A_DAY = Pattern.compile("\\{today([+-]\\d+)d}");
    private static final String WANG = "410199198506150015 王明远";

    /** The scripts of one service: its own, and those that are named {@code SERVICE.WAY}. */
    static List<String> names(String kind, String service) {
        try (Stream<Path> files = Files
                .list(Path.of(Objects.requireNonNull(VisitScript.class.getResource(kind)).toURI()))) {
            List<String> ways = files.map(file -> file.getFileName().toString().replaceFirst("[.]txt$", ""))
                    .filter(name -> name.startsWith(service + "."))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(service), ways.stream()).toList();
        } catch (IOException | URISyntaxException unread) {
            throw new AssertionError(unread);
        }
    }

    /** @param kind folder of the scripts */
    static VisitScript of(String kind, String service) {
        try (InputStream file = VisitScript.class.getResourceAsStream(kind + "/" + service + ".txt")) {
            return new VisitScript(new String(Objects.requireNonNull(file, "no script for " + service).readAllBytes(),
                    StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> dated(line).split(" "))
                    .toList());
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    /** In what is typed as a form has it; in what has to be seen, in either language, as it is read. */
    private static String dated(String line) {
        int english = line.indexOf(" | ");
        return A_DAY.matcher(line).replaceAll(found -> {
            LocalDate day = LocalDate.now(Dates.HALL).plusDays(Integer.parseInt(found.group(1)));
            Localized read = Dates.day(day);
            return line.startsWith("type") ? day.toString() : found.start() < english ? read.zh() : read.en();
        });
    }

    /** Number and name. */
    String[] person(Language language) {
        List<String> persons = words("person").toList();
        if (persons.isEmpty()) {
            return WANG.split(" ");
        }
        return switch (language) {
            case ZH -> persons.getFirst().split(" ");
            case EN -> persons.getLast().split(" ");
        };
    }

    /** Whether somebody is stopped on the way. */
    boolean stops() {
        return words("told").findAny().isPresent();
    }

    /** The page they stand before says why. */
    void tells(VisitHall hall) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.FormPage.class);
        assertThat(((Screen.FormPage) hall.now().screen()).fields())
                .extracting(FieldView::state)
                .containsAnyElementsOf(words("told")
                        .map(both -> both.split(" \\| ")).<FieldView
                                .FieldState>map(both -> new FieldView.FieldState.Wrong(new Localized(both[0], both[1])))
                        .toList());
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
            reach(hall, line);
            switch (line[0]) {
                case "choose" -> hall.act(new Action.Choose(line[1],
                        line[2].equals("*") ? first(hall, line[1]) : line[2]));
                case "type" -> hall.act(new Action.Type(line[1], typed(line)));
                case "next" -> hall.act(new Action.Next());
                case "first" -> {
                    hall.act(new Action.Choose(line[1], first(hall, line[1])));
                    hall.act(new Action.Next());
                }
                case "whom" -> hall.act(new Action.ActFor(mandate(hall, line[1])));
                case "person", "shows", "silent", "told" -> {
                }
                default -> own.accept(line);
            }
        }
    }

    /** What a line of {@code type} types. */
    static String typed(String[] line) {
        return String.join(" ", Arrays.copyOfRange(line, 2, line.length));
    }

    /** Where one question is asked at a time, the next field of a page may be a question further. */
    private static void reach(VisitHall hall, String[] line) {
        boolean answers = List.of("choose", "type", "first").contains(line[0]);
        if (answers && hall.now().frame().comfort().elder() && hall.now().screen() instanceof Screen.FormPage page
                && page.fields().stream().noneMatch(field -> field.id().equals(line[1]))) {
            hall.act(new Action.Next());
        }
    }

    /** @param shown name as it stands on the screen */
    private static String mandate(VisitHall hall, String shown) {
        if (shown.equals("self")) {
            return "";
        }
        return ((Screen.ForWhom) hall.now().screen()).others()
                .stream()
                .filter(other -> other.name().equals(shown))
                .map(Candidate::mandate)
                .findFirst()
                .orElseThrow();
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

    /** Parts of the answer that nobody gives. */
    List<String> silent(Language language) {
        return said("silent", language);
    }

    private List<String> said(String kind, Language language) {
        return words(kind).map(both -> both.split(" \\| ")[switch (language) {
            case ZH -> 0;
            case EN -> 1;
        }]).toList();
    }

    List<String> wanted(Language language) {
        List<String> wanted = said("shows", language);
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
