package cn.banshi.sandbox.backend;

import cn.banshi.core.screen.OnPlate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every application with the general slip, in both languages, from touch to wiped terminal: a real session, the real client and
 * outbox, the sandbox, which holds the answers against the contract. What is chosen and typed stands in
 * {@code applications/ID.txt}, with two lines more than a query knows: {@code contact} fills the contact page in and goes on,
 * {@code photograph MATERIAL} lays down as many pages as are needed, {@code pay} pays with the phone once it is filed. Other ways through
 * the same service stand in {@code ID.WAY.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationVisitTest {

    /** Everybody's own bank card. */
    private static final int FEW = 4;
    private static final String CARD = "6299990000000000012";
    private static final AtomicInteger PHONES = new AtomicInteger();
    /** More looks at the plate than any original takes. */
    private static final int MOST_LOOKS = 100;

    private static final ServiceCatalogue OFFERED = ServiceCatalogue.load();

    private final SandboxBackend sandbox = Backends.shared();
    private List<VisitHall.Place> places = List.of();

    @BeforeAll
    void pairs(@TempDir Path folder) {
        places = List.of(VisitHall.place(sandbox, folder));
    }

    @AfterAll
    void closes() {
        places.forEach(place -> place.outbox().close());
    }

    static Stream<Arguments> applications() {
        return inBothLanguages(ways());
    }

    private static Stream<String> ways() {
        return VisitHall.catalogue()
                .all()
                .stream()
                .filter(ApplicationVisitTest::hasGeneralSlip)
                .flatMap(service -> VisitScript.names("applications", service.id()).stream());
    }

    private static Stream<Arguments> inBothLanguages(Stream<String> ways) {
        return ways.flatMap(way -> Arrays.stream(Language.values()).map(language -> Arguments.of(way, language)));
    }

    static Stream<Arguments> filed() {
        return inBothLanguages(ways().filter(way -> !VisitScript.of("applications", way).stops()));
    }

    static Stream<Arguments> stopped() {
        return inBothLanguages(ways().filter(way -> VisitScript.of("applications", way).stops()));
    }

    private static boolean hasGeneralSlip(Service service) {
        return service.procedure()
                .filter(here -> here.ending() instanceof Filing filing
                        && filing.receipt().template().equals("application"))
                .isPresent();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("filed")
    void filesPrintsAndIsWiped(String way, Language language) {
        files(new Stand(sandbox, places.getFirst()), way, language, false);
    }

    /** A few whose pages have several fields, be they one question or more. */
    static Stream<String> asksSeveralOnOnePage() {
        return ways().filter(way -> !VisitScript.of("applications", way).stops())
                .filter(way -> VisitHall.catalogue()
                        .known(service(way))
                        .procedureHere()
                        .pages()
                        .stream()
                        .anyMatch(page -> page.fields().size() > 1))
                .limit(FEW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asksSeveralOnOnePage")
    void filesTheSameOneQuestionAtATime(String way, @TempDir Path folder) {
        // of its own: who has filed once may not file again
        try (SandboxBackend own = Backends.start(Clock.systemUTC())) {
            VisitHall.Place place = VisitHall.place(own, folder);
            JsonNode answers = files(new Stand(own, place), way, Language.ZH, true).path("answers");
            place.outbox().close();
            answersAsTyped(way, answers);
        }
    }

    private static void answersAsTyped(String way, JsonNode answers) {
        assertThat(VisitScript.of("applications", way).lines().stream().filter(line -> line[0].equals("type")))
                .allSatisfy(line -> assertThat(answers.path(line[1]).asString()).isEqualTo(VisitScript.typed(line)));
    }

    /** A terminal, and the platform behind it. */
    private record Stand(SandboxBackend sandbox, VisitHall.Place place) {}

    /** The whole visit; what the platform got. */
    private static JsonNode files(Stand at, String way, Language language, boolean elder) {
        String id = service(way);
        Service service = VisitHall.catalogue().known(id);
        VisitScript script = VisitScript.of("applications", way);
        String[] person = script.person(language);
        String mobile = "136%08d".formatted(PHONES.incrementAndGet());
        var hall = new VisitHall(at.place, person[0], person[1]);
        VisitScript.begin(hall, id, language);
        if (elder) {
            hall.act(new Action.ChooseElder(true));
        }
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }
        List<String> photographed = new ArrayList<>();
        script.play(hall, line -> {
            switch (line[0]) {
                case "contact" -> contact(at.sandbox, hall, mobile);
                case "photograph" -> {
                    photograph(hall, service, line[1]);
                    photographed.add(line[1]);
                }
                case "pay" -> {
                }
                default -> throw new AssertionError("no such line: " + line[0]);
            }
        });
        reviewsAndSigns(hall, language);
        pays(at.sandbox, hall, script.lines().stream().anyMatch(line -> line[0].equals("pay")));

        assertThat(hall.now().screen()).isInstanceOf(Screen.Result.class);
        var result = (Screen.Result) hall.now().screen();
        List<String> seen = result.rows().stream().map(row -> VisitScript.row(row, language)).toList();
        script.wanted(language).forEach(text -> assertThat(seen).anyMatch(line -> line.contains(text)));
        keepsItsPromise(service, result.outcome(), photographed.isEmpty());
        assertThat(result.paper()).isEqualTo(Paper.PRINTED);
        script.wanted(language).forEach(text -> assertThat(hall.paper).anyMatch(line -> line.contains(text)));
        assertThat(hall.paper).contains(service.offer().title().in(language), result.reference());
        assertThat(String.join("\n", hall.paper)).doesNotContain(person[0], person[1], mobile, CARD, "{");
        JsonNode filed = filed(at.sandbox, result.reference());
        assertThat(filed.path("serviceId").asString()).isEqualTo(id);

        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit.toString()).doesNotContain(person[0], person[1], mobile);
        return filed;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("stopped")
    void tellsWhyItCannotBeAppliedForAndFilesNothing(String way, Language language) {
        VisitScript script = VisitScript.of("applications", way);
        String[] person = script.person(language);
        var hall = new VisitHall(places.getFirst(), person[0], person[1]);
        VisitScript.begin(hall, service(way), language);
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }
        script.play(hall, line -> {
            throw new AssertionError("no such line: " + line[0]);
        });

        script.tells(hall);
        assertThat(sandbox.developerSide().applications()).extracting(JsonNode::toString)
                .noneMatch(one -> one.contains(person[0]));
    }

    private static String service(String way) {
        return way.replaceFirst("[.].*", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("applications")
    void hasAFormInTheContract(String way, Language language) {
        String id = service(way);
        assertThat(Backend.class.getResource("/cn/banshi/contract/answers/" + id + ".yaml")).as(id).isNotNull();
    }

    private static void contact(SandboxBackend sandbox, VisitHall hall, String mobile) {
        assertThat(page(hall).pageId()).isEqualTo("contact");
        hall.act(new Action.Type("mobile", mobile));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(mobile).getFirst().code()));
        hall.act(new Action.Next());
    }

    private static Screen.FormPage page(VisitHall hall) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.FormPage.class);
        return (Screen.FormPage) hall.now().screen();
    }

    static void photograph(VisitHall hall, Service service, String id) {
        var material = service.procedureHere()
                .materials()
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        for (int looks = 0; looks < MOST_LOOKS && hall.now().screen() instanceof Screen.Material now
                && now.title().equals(material.words().title()); looks++) {
            switch (now.plate()) {
                case OnPlate.Waiting waiting -> hall.waitAMoment();
                case OnPlate.Taken taken -> hall.act(new Action.Next());
                case OnPlate.Kept kept -> hall.act(
                        now.pages().size() < now.range().least() ? new Action.AnotherPage() : new Action.Next());
                case OnPlate.Away away -> throw new AssertionError("the camera works");
                case OnPlate.Elsewhere elsewhere -> throw new AssertionError("the original is here");
                case OnPlate.OnFile onFile -> throw new AssertionError("there is no certificate of it");
                case OnPlate.ByPhone _,OnPlate.Received _ -> throw new AssertionError("nobody wanted the phone");
            }
        }
    }

    private static void reviewsAndSigns(VisitHall hall, Language language) {
        if (hall.now().screen() instanceof Screen.Review review) {
            review.sections().forEach(section -> section.rows().forEach(row -> VisitScript.row(row, language)));
            hall.act(new Action.Next());
        }
        if (hall.now().screen() instanceof Screen.Sign sign) {
            assertThat(sign.statement().in(language)).doesNotContain("{", "–");
            assertThat(sign.summary()).isNotEmpty();
            sign.summary().forEach(row -> VisitScript.row(row, language));
            hall.act(new Action.Sign(stroke()));
        }
    }

    static Signature stroke() {
        return new Signature(List.of(new Signature.Stroke(List.of(new Signature.Point(10, 10, Duration.ZERO),
                new Signature.Point(120, 80, Duration.ofMillis(400)),
                new Signature.Point(300, 40, Duration.ofMillis(700))))), 900, 400);
    }

    /** What the terminal says before and what the platform says after are the same. */
    private static void keepsItsPromise(Service service, Outcome outcome, boolean nothingPhotographed) {
        int days = OFFERED.find(service.id()).orElseThrow().promisedDays();
        if (days == 0 && nothingPhotographed) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            return;
        }
        Localized message = switch (outcome) {
            case Outcome.Accepted(Localized said) -> said;
            case Outcome.Awaits(Localized said) -> said;
            default -> throw new AssertionError(outcome);
        };
        if (days > 0) {
            assertThat(message.zh()).contains(service.about().promise().zh()).contains(days + " 个工作日");
            assertThat(message.en()).contains(service.about().promise().en());
        }
    }

    private static void pays(SandboxBackend sandbox, VisitHall hall, boolean costs) {
        assertThat(hall.now().screen() instanceof Screen.Payment).as("whether it costs something").isEqualTo(costs);
        if (hall.now().screen() instanceof Screen.Payment payment) {
            assertThat(payment.bill().computed()).as("another amount than was shown before").isEmpty();
            assertThat(sandbox.payments().act(payment.bill().order(), "pay")).isTrue();
            hall.act(new Action.Next());
        }
    }

    private static JsonNode filed(SandboxBackend sandbox, String reference) {
        return sandbox.developerSide()
                .applications()
                .stream()
                .map(one -> one.path("request"))
                .filter(request -> request.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
