package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.journey.Service;
import cn.banshi.core.outbox.Outbox;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Language;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query that can be done here, in both languages, from touch to wiped terminal: a real session, the real client, the
 * sandbox. What is chosen and typed, and what has to be seen, stands in {@code queries/ID.txt}. Where something would be filed or
 * drawn, the test fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryVisitTest {

    private List<VisitHall.Place> places = List.of();

    @BeforeAll
    void pairs(@TempDir Path folder) {
        SandboxBackend sandbox = Backends.shared();
        Paired paired = Paired.before(sandbox, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(sandbox);
        places = List.of(place(paired));
    }

    /** Where nothing can be filed. */
    static VisitHall.Place place(Paired paired) {
        return new VisitHall.Place(paired.configuration().terminalId(), paired.backend(), unused(Outbox.class),
                unused(DocumentComposer.class));
    }

    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (proxy, method, given) -> {
            assertThat(method.getName()).as("a query files and draws nothing").isEqualTo("warmUp");
            return null;
        }));
    }

    static Stream<Arguments> queries() {
        return VisitHall.catalogue()
                .all()
                .stream()
                .filter(service -> service.procedure().flatMap(here -> here.answer()).isPresent())
                .map(Service::id)
                .flatMap(id -> Arrays.stream(Language.values()).map(language -> Arguments.of(id, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("queries")
    void answersPrintsAndIsWiped(String service, Language language) {
        VisitScript script = VisitScript.of("queries", service);
        String[] person = script.person(language);
        var hall = new VisitHall(places.getFirst(), person[0], person[1]);
        VisitScript.begin(hall, service, language);
        script.play(hall, line -> {
            throw new AssertionError("no such line: " + line[0]);
        });

        assertThat(hall.now().screen()).isInstanceOf(Screen.Answer.class);
        List<String> seen = seen((Screen.Answer) hall.now().screen(), script.silent(language), language);
        assertThat(seen).isNotEmpty();
        script.wanted(language).forEach(text -> assertThat(seen).anyMatch(line -> line.contains(text)));

        hall.act(new Action.PrintSlip());
        assertThat(((Screen.Answer) hall.now().screen()).slip()).contains(Paper.PRINTED);
        script.wanted(language).forEach(text -> assertThat(hall.paper).anyMatch(line -> line.contains(text)));
        assertThat(String.join("\n", hall.paper)).doesNotContain(person[0], person[1], "{");

        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit.toString()).doesNotContain(person[0], person[1]);
    }

    /** @param silent parts whose department is never connected; everybody else has to answer */
    private static List<String> seen(Screen.Answer answer, List<String> silent, Language language) {
        List<String> seen = new ArrayList<>();
        for (AnswerSection section : answer.sections()) {
            seen.add(section.title().in(language));
            switch (section) {
                case AnswerSection.Found found -> found.rows().forEach(row -> seen.add(VisitScript.row(row, language)));
                case AnswerSection.Nothing nothing -> seen.add(nothing.said().in(language));
                case AnswerSection.Elsewhere elsewhere -> seen.add(elsewhere.said().in(language));
                case AnswerSection.Silent part -> assertThat(silent).as(part.said().zh())
                        .contains(part.title().in(language));
            }
        }
        return seen;
    }
}
