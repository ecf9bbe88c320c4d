package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Answer.Section;
import cn.banshi.core.screen.Screen.Result.Paper;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query that can be done here, in both languages, from touch to wiped terminal: a real session, the real client, the
 * sandbox. What is chosen and typed, and what has to be seen, stands in {@code queries/ID.txt}, a line each:
 * {@code person NUMBER NAME}, {@code choose FIELD VALUE} ({@code *} for whatever stands first), {@code type FIELD TEXT},
 * {@code next}, {@code shows CHINESE | ENGLISH}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryVisitTest {

    private static final String WANG = "410199198506150015 王明远";

    private List<Backend> backends = List.of();

    @BeforeAll
    void pairs(@TempDir Path folder) {
        SandboxBackend sandbox = Backends.shared();
        backends = List
                .of(Paired.before(sandbox, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(sandbox).backend());
    }

    static Stream<Arguments> queries() {
        return QueryHall.catalogue()
                .all()
                .stream()
                .filter(service -> service.procedure().flatMap(here -> here.answer()).isPresent())
                .map(Service::id)
                .flatMap(id -> Arrays.stream(Language.values()).map(language -> Arguments.of(id, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("queries")
    void answersPrintsAndIsWiped(String service, Language language) {
        List<String[]> script = script(service);
        String[] person = words(script, "person").findFirst().orElse(WANG).split(" ");
        var hall = new QueryHall(backends.getFirst(), person[0], person[1]);
        hall.act(new Action.Start());
        hall.act(new Action.ChooseLanguage(language));
        hall.act(new Action.ChooseService(service));
        hall.act(new Action.Next());
        hall.act(new Action.Next());
        script.forEach(line -> does(hall, line));

        assertThat(hall.now().screen()).isInstanceOf(Screen.Answer.class);
        List<String> seen = seen((Screen.Answer) hall.now().screen(), language);
        assertThat(seen).isNotEmpty();
        wanted(script, language).forEach(text -> assertThat(seen).anyMatch(line -> line.contains(text)));

        hall.act(new Action.PrintSlip());
        assertThat(((Screen.Answer) hall.now().screen()).slip()).contains(Paper.PRINTED);
        wanted(script, language).forEach(text -> assertThat(hall.paper).anyMatch(line -> line.contains(text)));
        assertThat(String.join("\n", hall.paper)).doesNotContain(person[0], person[1], "{");

        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit.toString()).doesNotContain(person[0], person[1]);
    }

    private static void does(QueryHall hall, String[] line) {
        switch (line[0]) {
            case "choose" -> hall.act(new Action.Choose(line[1], line[2].equals("*") ? first(hall, line[1]) : line[2]));
            case "type" -> hall.act(new Action.Type(line[1], line[2]));
            case "next" -> hall.act(new Action.Next());
            case "person", "shows" -> {
            }
            default -> throw new AssertionError("no such line: " + line[0]);
        }
    }

    private static String first(QueryHall hall, String field) {
        return ((Screen.FormPage) hall.now().screen()).fields()
                .stream()
                .filter(FieldView.Choice.class::isInstance)
                .map(FieldView.Choice.class::cast)
                .filter(choice -> choice.id().equals(field))
                .map(choice -> choice.options().getFirst().value())
                .findFirst()
                .orElseThrow();
    }

    /** Silence is no answer here: everything that is asked is connected. */
    private static List<String> seen(Screen.Answer answer, Language language) {
        List<String> seen = new ArrayList<>();
        for (Section section : answer.sections()) {
            seen.add(section.title().in(language));
            switch (section) {
                case Section.Found found -> found.rows().forEach(row -> seen.add(row(row, language)));
                case Section.Nothing nothing -> seen.add(nothing.said().in(language));
                case Section.Silent silent -> throw new AssertionError(silent.said());
            }
        }
        return seen;
    }

    private static String row(Row row, Language language) {
        Localized value = row.value();
        assertThat(value.in(language)).isNotBlank().doesNotContain("{", "–");
        return row.label().in(language) + " " + value.in(language);
    }

    private static Stream<String> wanted(List<String[]> script, Language language) {
        List<String> wanted = words(script, "shows").map(both -> both.split(" \\| ")[switch (language) {
            case ZH -> 0;
            case EN -> 1;
        }]).toList();
        assertThat(wanted).as("what has to be seen").isNotEmpty();
        return wanted.stream();
    }

    private static Stream<String> words(List<String[]> script, String kind) {
        return script.stream()
                .filter(line -> line[0].equals(kind))
                .map(line -> String.join(" ", Arrays.copyOfRange(line, 1, line.length)));
    }

    private static List<String[]> script(String service) {
        try (InputStream file = QueryVisitTest.class.getResourceAsStream("queries/" + service + ".txt")) {
            return new String(Objects.requireNonNull(file, "no script for " + service).readAllBytes(),
                    StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }
}
