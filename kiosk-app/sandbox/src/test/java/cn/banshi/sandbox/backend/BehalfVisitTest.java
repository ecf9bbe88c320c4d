package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.ActedFor;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What is done for somebody else, in both languages, from touch to wiped terminal: a real session, the real client and outbox, the
 * sandbox, which checks the mandate at every call. What is chosen, and what has to be seen on screen and slip, stands in
 * {@code behalf/ID.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehalfVisitTest {

    private static final List<String> SECRETS = List.of("周立", "410199198809090013", "陈桂兰", "410199194910010024", "周小禾",
            "410199201803110022");
    private static final String OF_CHEN = "ZZW-260503-0007-A";
    private static final AtomicInteger PHONES = new AtomicInteger();

    private final SandboxBackend sandbox = Backends.start(Clock.systemUTC());
    private List<VisitHall.Place> places = List.of();

    @BeforeAll
    void pairs(@TempDir Path folder) {
        places = List.of(VisitHall.place(sandbox, folder));
    }

    @AfterAll
    void closes() {
        places.forEach(place -> place.outbox().close());
        sandbox.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"medical-balance,ZH", "medical-balance,EN", "medical-payments,ZH", "medical-payments,EN",
        "pension-balance,ZH", "pension-balance,EN", "pension-payments,ZH", "pension-payments,EN",
        "vaccination-booking,ZH", "elder-checkup-booking,EN", "medical-insurance-long-stay-record,ZH",
        "medical-insurance-long-stay-record,EN"})
    void isDoneForSomebodyElse(String id, Language language) {
        VisitScript script = VisitScript.of("behalf", id);
        VisitHall hall = visit(script, id, language);

        List<String> seen = seen(hall, language);
        script.wanted(language).forEach(text -> {
            assertThat(seen).anyMatch(line -> line.contains(text));
            assertThat(hall.paper).anyMatch(line -> line.contains(text));
        });
        assertThat(String.join("\n", hall.paper)).doesNotContain(SECRETS);
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        assertThat(hall.audit).contains(new VisitWiped(1, true)).anyMatch(ActedFor.class::isInstance);
        assertThat(hall.audit.toString()).doesNotContain(SECRETS);
    }

    @Test
    void filesUnderTheNameOfThePrincipalWithTheAgentBeside() {
        VisitHall hall = visit(VisitScript.of("behalf", "medical-insurance-long-stay-record"),
                "medical-insurance-long-stay-record", Language.ZH);

        JsonNode request = filed(((Screen.Result) hall.now().screen()).reference());
        assertThat(request.path("applicant").path("number").asString()).isEqualTo("410199194910010024");
        assertThat(request.path("agent").path("number").asString()).isEqualTo("410199198809090013");
        assertThat(request.path("mandate").asString()).isEqualTo(OF_CHEN);
    }

    @Test
    void isRefusedInWordsOfItsOwnWhenTheMandateIsWithdrawnBeforeItIsFiled() {
        String id = "medical-insurance-long-stay-record";
        VisitScript script = VisitScript.of("behalf", id);
        VisitHall hall = filledIn(script, id, Language.ZH);
        assertThat(hall.now().screen()).isInstanceOf(Screen.Review.class);
        sandbox.developerSide().withdrawMandate(OF_CHEN);
        try {
            hall.act(new Action.Next());
            hall.act(new Action.Sign(stroke()));

            var result = (Screen.Result) hall.now().screen();
            assertThat(result.outcome()).isInstanceOfSatisfying(Outcome.NotDone.class,
                    no -> assertThat(no.reason().zh()).contains("代办授权已失效或被撤回"));
        } finally {
            sandbox.developerSide().reset();
        }
    }

    @Test
    void asksNobodyForWhomWhoHasNobody() {
        var hall = new VisitHall(places.getFirst(), "410199198506150015", "王明远");
        VisitScript.begin(hall, "medical-balance", Language.ZH);

        assertThat(hall.now().screen()).isInstanceOf(Screen.Answer.class);
    }

    private VisitHall visit(VisitScript script, String id, Language language) {
        VisitHall hall = filledIn(script, id, language);
        if (hall.now().screen() instanceof Screen.Review) {
            hall.act(new Action.Next());
        }
        if (hall.now().screen() instanceof Screen.Sign) {
            hall.act(new Action.Sign(stroke()));
        }
        if (hall.now().screen() instanceof Screen.Answer) {
            hall.act(new Action.PrintSlip());
        }
        return hall;
    }

    private VisitHall filledIn(VisitScript script, String id, Language language) {
        String[] person = script.person(language);
        var hall = new VisitHall(places.getFirst(), person[0], person[1]);
        VisitScript.begin(hall, id, language);
        script.play(hall, line -> contact(hall));
        return hall;
    }

    private void contact(VisitHall hall) {
        String mobile = "137%08d".formatted(PHONES.incrementAndGet());
        hall.act(new Action.Type("mobile", mobile));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(mobile).getFirst().code()));
        hall.act(new Action.Next());
    }

    private static List<String> seen(VisitHall hall, Language language) {
        Stream<Row> rows = switch (hall.now().screen()) {
            case Screen.Result result -> result.rows().stream();
            case Screen.Answer answer -> answer.sections()
                    .stream()
                    .filter(AnswerSection.Found.class::isInstance)
                    .flatMap(section -> ((AnswerSection.Found) section).rows().stream());
            case Screen other -> throw new AssertionError(other.toString());
        };
        return rows.map(row -> VisitScript.row(row, language)).toList();
    }

    private JsonNode filed(String reference) {
        return sandbox.developerSide()
                .applications()
                .stream()
                .map(one -> one.path("request"))
                .filter(request -> request.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static Signature stroke() {
        return new Signature(List.of(new Signature.Stroke(List.of(new Signature.Point(10, 10, Duration.ZERO),
                new Signature.Point(120, 80, Duration.ofMillis(400)),
                new Signature.Point(300, 40, Duration.ofMillis(700))))), 900, 400);
    }
}
