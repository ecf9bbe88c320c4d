package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.SignatureMade;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Language;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every service that books a place, in both languages: booked, not booked twice, cancelled; and the ticket, for which nobody is
 * asked who they are. A real session, the real client and outbox, the sandbox.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingVisitTest {

    private static final String TICKETS = "hall-queue-ticket";

    private static final PersonRegister REGISTER = PersonRegister.load();
    private static final AtomicInteger WOMEN = new AtomicInteger();

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

    static Stream<Arguments> bookings() {
        return VisitHall.catalogue()
                .all()
                .stream()
                .filter(service -> service.procedure()
                        .filter(here -> here.ending() instanceof Filing filing
                                && filing.receipt().template().equals("booking"))
                        .isPresent())
                .map(Service::id)
                .flatMap(id -> Arrays.stream(Language.values()).map(language -> Arguments.of(id, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bookings")
    void booksOnceAndCancels(String id, Language language) {
        Person.Card who = woman();
        VisitHall hall = hall(who);
        VisitScript.begin(hall, id, language);
        assertThat(page(hall).pageId()).as("no booking yet").isEqualTo("place");
        String subject = choosesAndConfirms(hall);

        var booked = result(hall, language);
        assertThat(booked.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.paper).contains(word(language, "已约好", "Booked"))
                .anyMatch(line -> line.contains(booked.reference()));
        assertThat(String.join("\n", hall.paper)).doesNotContain(who.number(), who.name());
        String number = rows(booked, language).stream()
                .filter(row -> row.startsWith(word(language, "预约号", "Booking")))
                .findFirst()
                .orElseThrow();
        assertThat(hall.paper).contains(number);

        hall.act(new Action.Again());
        hall.act(new Action.ChooseService(id));
        hall.act(new Action.Next());
        hall.act(new Action.Next());
        assertThat(page(hall).pageId()).as("there is a booking").isEqualTo("wish");
        choose(hall, "wish", "BOOK");
        choose(hall, "place", "*");
        hall.act(new Action.Choose("subject", subject));
        hall.act(new Action.Next());
        assertThat(page(hall).pageId()).as("one live booking for each").isEqualTo("subject");
        assertThat(choice(hall, "subject").state()).isInstanceOf(FieldState.Wrong.class);

        hall.act(new Action.Back());
        hall.act(new Action.Back());
        choose(hall, "wish", "CANCEL");
        choose(hall, "booking", "*");
        assertThat(hall.now().screen()).isInstanceOf(Screen.Review.class);
        hall.act(new Action.Next());
        assertThat(result(hall, language).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.paper).contains(word(language, "已取消", "Cancelled"));

        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit).noneMatch(SignatureMade.class::isInstance);
        assertThat(hall.audit.toString()).doesNotContain(who.number(), who.name());
    }

    /** Another place has other days: those of the first one must not be offered for it. */
    @Test
    void asksAnewWhenThePlaceIsChanged() {
        VisitHall hall = hall(woman());
        VisitScript.begin(hall, "medical-booking", Language.ZH);
        choose(hall, "place", "CENTRAL");
        choose(hall, "subject", "EYES");
        choose(hall, "day", "*");
        choose(hall, "time", "*");
        assertThat(hall.now().screen()).isInstanceOf(Screen.Review.class);

        hall.act(new Action.EditPage("place"));
        choose(hall, "place", "EYES_TEETH");
        assertThat(page(hall).pageId()).as("what the days hang on").isEqualTo("subject");
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOfAny(Screen.Review.class, Screen.FormPage.class);
        while (hall.now().screen() instanceof Screen.FormPage now) {
            choose(hall, now.pageId(), "*");
        }
        hall.act(new Action.Next());
        assertThat(rows(result(hall, Language.ZH), Language.ZH)).contains("医院 演示市眼科口腔医院");
    }

    /** Between choosing and confirming somebody else takes the last place. */
    @Test
    void saysPlainlyThatSomebodyWasFaster() {
        VisitHall slow = hall(woman());
        VisitScript.begin(slow, "elder-checkup-booking", Language.ZH);
        choose(slow, "place", "HILL");
        choose(slow, "subject", "CHECK_UP");
        choose(slow, "day", "*");
        String time = choice(slow, "time").options().getLast().value();
        choose(slow, "time", time);
        assertThat(slow.now().screen()).isInstanceOf(Screen.Review.class);
        while (books(hall(woman()), time)) {
            // until nothing is left of it
        }
        slow.act(new Action.Next());

        var result = result(slow, Language.ZH);
        assertThat(result.outcome()).isInstanceOf(Outcome.NotDone.class);
        assertThat(slow.paper).contains("没有办成").anyMatch(line -> line.contains("没有约上"));
    }

    /** @return whether the time was still offered */
    private static boolean books(VisitHall hall, String time) {
        VisitScript.begin(hall, "elder-checkup-booking", Language.ZH);
        choose(hall, "place", "HILL");
        choose(hall, "subject", "CHECK_UP");
        choose(hall, "day", "*");
        if (choice(hall, "time").options().stream().noneMatch(option -> option.value().equals(time))) {
            return false;
        }
        choose(hall, "time", time);
        hall.act(new Action.Next());
        return ((Screen.Result) hall.now().screen()).outcome() instanceof Outcome.Done;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    void givesATicketToWhoeverComes(Language language) {
        Person.Card who = woman();
        VisitHall hall = hall(who);
        hall.act(new Action.Start());
        hall.act(new Action.ChooseLanguage(language));
        hall.act(new Action.ChooseService(TICKETS));
        assertThat(page(hall).pageId()).as("nobody is asked for a card").isEqualTo("group");
        choose(hall, "group", "C");

        var result = result(hall, language);
        assertThat(result.outcome()).isInstanceOf(Outcome.Done.class);
        String number = rows(result, language).stream()
                .filter(row -> row.matches("(您的号码|Your number) C[0-9]{3}"))
                .findFirst()
                .orElseThrow();
        assertThat(hall.paper).contains(number.substring(number.length() - 4));
        // others file at the same time
        assertThat(sandbox.developerSide().applications()).extracting(filed -> filed.path("request").toString())
                .filteredOn(request -> request.contains("\"" + TICKETS + "\""))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).doesNotContain("applicant", "identityToken", "consents",
                        "signature", "document"));
        hall.act(new Action.Next());
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit.toString()).doesNotContain(who.number());
    }

    private String choosesAndConfirms(VisitHall hall) {
        choose(hall, "place", "*");
        String subject = choice(hall, "subject").options().getFirst().value();
        choose(hall, "subject", subject);
        choose(hall, "day", "*");
        choose(hall, "time", "*");
        assertThat(hall.now().screen()).isInstanceOf(Screen.Review.class);
        assertThat(((Screen.Review) hall.now().screen()).signed()).isFalse();
        hall.act(new Action.Next());
        return subject;
    }

    private static Screen.Result result(VisitHall hall, Language language) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Result.class);
        var result = (Screen.Result) hall.now().screen();
        assertThat(result.paper()).isEqualTo(Paper.PRINTED);
        rows(result, language).forEach(row -> assertThat(row).doesNotContain("{"));
        assertThat(String.join("\n", hall.paper)).doesNotContain("{");
        return result;
    }

    private static List<String> rows(Screen.Result result, Language language) {
        return result.rows().stream().map(row -> VisitScript.row(row, language)).toList();
    }

    /** @param value {@code *} for whatever stands first */
    private static void choose(VisitHall hall, String field, String value) {
        assertThat(page(hall).pageId()).isEqualTo(field);
        hall.act(new Action.Choose(field,
                value.equals("*") ? choice(hall, field).options().getFirst().value() : value));
        hall.act(new Action.Next());
    }

    private static FieldView.Choice choice(VisitHall hall, String field) {
        return page(hall).fields()
                .stream()
                .filter(FieldView.Choice.class::isInstance)
                .map(FieldView.Choice.class::cast)
                .filter(choice -> choice.id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static Screen.FormPage page(VisitHall hall) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.FormPage.class);
        return (Screen.FormPage) hall.now().screen();
    }

    private static String word(Language language, String zh, String en) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    private VisitHall hall(Person.Card who) {
        return new VisitHall(places.getFirst(), who.number(), who.name());
    }

    /** Nobody else's, so that no other test has booked for her. */
    private static Person.Card woman() {
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(WOMEN.incrementAndGet());
        String body = "410199" + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "318";
        return "0123456789X".chars()
                .mapToObj(check -> body + (char) check)
                .flatMap(number -> REGISTER.find(number, "测试").stream())
                .findFirst()
                .orElseThrow()
                .card();
    }
}
