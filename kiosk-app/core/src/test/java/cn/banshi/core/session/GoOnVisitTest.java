package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Draft;
import cn.banshi.core.backend.Backend.End;
import cn.banshi.core.backend.Backend.FoundNumber;
import cn.banshi.core.backend.Backend.NumberKind;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody brings the number of what was begun elsewhere, and need not know what the service is called. */
class GoOnVisitTest {

    private static final String SERVICE = "fund-withdrawal";
    private static final String NUMBER = "ZZD-261120-0007-Z";
    private static final String OTHER = "ZZD-261127-0042-P";

    private final FakeScanner scanner = new FakeScanner();
    private final TestHall hall = TestHall.with(new FakeSlot(), scanner);

    private void known(String number) {
        hall.backend.numbersKnown.put(number, new FoundNumber(SERVICE, NumberKind.DRAFT));
    }

    private void begun(String... numbers) {
        hall.backend.drafts.put(SERVICE, List.of(numbers)
                .stream()
                .map(number -> new Draft(number, End.APP, Instant.parse("2026-11-20T06:05:00Z"),
                        Map.of("reason", number.equals(NUMBER) ? "RENT" : "LOAN")))
                .toList());
    }

    private Screen.GoOn type(String typed) {
        hall.act(new Action.Start(), new Action.GoOn(""), new Action.GoOn(typed));
        return hall.screen(Screen.GoOn.class);
    }

    /** From the introduction to what comes after the data was confirmed. */
    private void identify() {
        hall.screen(Screen.ServiceIntro.class);
        hall.act(new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.Next());
    }

    private NumberTrouble trouble() {
        return hall.screen(Screen.GoOn.class).trouble().orElseThrow();
    }

    @Test
    void leadsFromTheNumberToTheServiceAndToWhatWasBegunUnderIt() {
        known(NUMBER);
        begun(OTHER, NUMBER);
        assertThat(type("zzd261120").shown()).isEqualTo("ZZD-261120");
        hall.act(new Action.GoOn("ZZD2611200007Z"), new Action.Next());
        identify();

        assertThat(hall.screen(Screen.DraftOffer.class).rows()).extracting(row -> row.value().zh())
                .as("of that number, not the newest")
                .containsExactly("付房租");
        assertThat(hall.backend.numbersSought).containsExactly(NUMBER);
    }

    @Test
    void needsNothingTypedWhereTheSlipIsHeldUnderTheScanner() {
        known(NUMBER);
        begun(NUMBER);
        hall.act(new Action.Start(), new Action.GoOn(""));
        assertThat(hall.screen(Screen.GoOn.class).scanning()).isTrue();
        scanner.hold("https://banshi.example/draft/" + NUMBER);
        hall.settle();
        identify();

        hall.screen(Screen.DraftOffer.class);
    }

    @Test
    void saysWhenAnotherCodeWasHeldThereAndGoesOnLooking() {
        known(NUMBER);
        hall.act(new Action.Start(), new Action.GoOn(""));
        scanner.hold("6901234567892");
        hall.settle();
        assertThat(trouble()).isEqualTo(NumberTrouble.FOREIGN_CODE);
        scanner.hold(NUMBER);
        hall.pass(Delays.STANDARD.readAgain());

        hall.screen(Screen.ServiceIntro.class);
    }

    @Test
    void canBeTypedWhereTheScannerDoesNotWork() {
        known(NUMBER);
        hall.act(new Action.Start(), new Action.GoOn(""));
        scanner.end(FakeScanner.broken());
        scanner.end(new ScanResult.Nothing());
        hall.settle();
        hall.pass(Delays.STANDARD.readAgain());
        hall.act(new Action.GoOn(NUMBER), new Action.Next());

        hall.screen(Screen.ServiceIntro.class);
        assertThat(scanner.wait.requested()).as("nobody waits at the scanner any more").isTrue();
    }

    @Test
    void isUnderstoodInTheSearchAsWell() {
        var searchable = TestHall.searchable();
        searchable.backend.numbersKnown.put(NUMBER, new FoundNumber(SERVICE, NumberKind.DRAFT));
        searchable.act(new Action.Start(), new Action.Search(""), new Action.Search("ZZD2611200007"));
        assertThat(searchable.screen(Screen.Search.class).number()).isEmpty();
        searchable.act(new Action.Search("ZZD2611200007Z"));
        assertThat(searchable.screen(Screen.Search.class).number()).contains(NUMBER);
        searchable.act(new Action.GoOn(NUMBER));

        searchable.screen(Screen.ServiceIntro.class);
    }

    @Test
    void asksNobodyAboutANumberThatIsMistyped() {
        type("ZZD2611200008Z");
        hall.act(new Action.Next());

        assertThat(trouble()).isEqualTo(NumberTrouble.MISTYPED);
        assertThat(hall.backend.numbersSought).isEmpty();
        hall.act(new Action.GoOn("ZZD"));
        assertThat(hall.screen(Screen.GoOn.class).trouble()).as("while it is mended").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"number-unknown, UNKNOWN", "number-over, OVER", "number-too-often, TOO_OFTEN",
        "unavailable, NO_ANSWER"})
    void saysWhyANumberLeadsNoFurther(String problem, NumberTrouble trouble) {
        hall.backend.numberRefusal = problem;
        type(NUMBER);
        hall.act(new Action.Next());

        assertThat(trouble()).isEqualTo(trouble);
    }

    @Test
    void saysWhenThePlatformIsSilent() {
        type(NUMBER);
        hall.backend.down = true;
        hall.act(new Action.Next());

        assertThat(trouble()).isEqualTo(NumberTrouble.NO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"fund-withdrawal, CASE, FILED", "unheard-of, DRAFT, NOT_HERE", "unheard-of, PRE_ACCEPTANCE, NOT_HERE"})
    void saysWhatIsFiledAndWhatIsNotDoneHere(String service, NumberKind kind, NumberTrouble trouble) {
        hall.backend.numbersKnown.put(NUMBER, new FoundNumber(service, kind));
        type(NUMBER);
        hall.act(new Action.Next());

        assertThat(trouble()).isEqualTo(trouble);
    }

    @Test
    void showsNobodyWhatIsAnothersAndLetsThemBeginAnew() {
        known(NUMBER);
        begun(OTHER);
        type(NUMBER);
        hall.act(new Action.Next());
        identify();

        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("reason");
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.NotGoneOn(Missed.NOT_THEIRS));
        hall.act(new Action.CloseOverlay(), new Action.Back(), new Action.Next());
        assertThat(hall.now().overlay()).as("told once").isEqualTo(new Overlay.None());
    }

    @Test
    void tellsWhoeverBroughtANumberThatThePlatformIsSilentAboutIt() {
        known(NUMBER);
        hall.backend.draftsSilent = true;
        type(NUMBER);
        hall.act(new Action.Next());
        identify();

        assertThat(hall.now().overlay()).isEqualTo(new Overlay.NotGoneOn(Missed.NO_ANSWER));
    }

    @Test
    void tellsWhenNothingOfItFitsAnyMore() {
        known(NUMBER);
        hall.backend.drafts.put(SERVICE, List.of(new Draft(NUMBER, End.WEB, Instant.parse("2026-11-20T06:05:00Z"),
                Map.of("reason", "UNHEARD-OF"))));
        type(NUMBER);
        hall.act(new Action.Next());
        identify();

        assertThat(hall.now().overlay()).isEqualTo(new Overlay.NotGoneOn(Missed.NOTHING_FITS));
    }

    @Test
    void isForgottenWithTheServiceAndWithTheVisit() {
        known(NUMBER);
        begun(OTHER);
        type(NUMBER);
        hall.act(new Action.Next(), new Action.GoHome(), new Action.ChooseService(SERVICE));
        identify();
        hall.screen(Screen.DraftOffer.class);
        assertThat(hall.visit().brought()).isEmpty();
        hall.act(new Action.Exit(), new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void nothingOfItIsLogged() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(lines::add)) {
            type(NUMBER);
            String states = hall.state() + " " + hall.visit();
            hall.act(new Action.Next(), new Action.Exit());

            assertThat(lines).anyMatch(line -> line.startsWith("visit-wiped"));
            assertThat(String.join("\n", lines) + states + hall.audit.events).doesNotContain("261120");
        }
    }
}
