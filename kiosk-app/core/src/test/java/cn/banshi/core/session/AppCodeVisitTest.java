package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.audit.AuditEvent.Method;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen logs in with the code that the city's app shows on their phone. */
class AppCodeVisitTest {

    private static final DeviceStatus GONE = new DeviceStatus(DeviceState.NO_DEVICE, "unplugged");

    private final FakeSlot slot = new FakeSlot();
    private final FakeScanner scanner = new FakeScanner();
    private final TestHall hall = TestHall.with(slot, scanner);

    @Test
    void isAskedForBesideTheCards() {
        hall.toIdentify();

        assertThat(hall.screen(Screen.Identify.class).places()).isEqualTo(Set.of(CardPlace.values()));
    }

    @Test
    void leadsThroughTheWholeVisitAndLeavesNothing() {
        hall.toIdentify();
        scanner.hold(FakeScanner.CODE);
        hall.settle();

        assertThat(hall.screen(Screen.ConfirmData.class).sections().getFirst().source().zh()).isEqualTo("郑好办身份码");
        assertThat(hall.now().frame().applicant()).contains("王**");
        assertThat(hall.backend.claims).containsExactly(new CardClaim.OfApp("wJ8-_".repeat(8)));
        assertThat(hall.visit().card()).as("the code is spent")
                .contains(
                        new ShownCard.OfApp("", TestPeople.WANG.name(), TestPeople.WANG.number()));
        assertThat(hall.audit.events).contains(new AuditEvent.CardRead(1, Word.of("read")),
                new IdentityVerified(1, Method.APP_CODE, Answer.OK));

        hall.toResult();
        assertThat(hall.outbox.bodies.getFirst()).contains(TestPeople.WANG.name(), TestPeople.WANG.number());
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Screen.Goodbye.Card.NONE);
        hall.assertLeftClean();
    }

    @Test
    void nothingOfItIsLogged() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(lines::add)) {
            hall.backend.down = true;
            hall.toIdentify();
            scanner.hold("BANSHI-ID:not-one-of-the-app");
            hall.settle();
            hall.pass(Delays.STANDARD.readAgain());
            scanner.hold(FakeScanner.CODE);
            hall.settle();
            String states = hall.state() + " " + hall.visit() + " " + hall.visit().card() + hall.backend.claims;
            hall.backend.down = false;
            hall.act(new Action.TryAgain());
            states += hall.state() + " " + hall.visit().card();
            hall.act(new Action.Exit());

            assertThat(lines).anyMatch(line -> line.startsWith("visit-wiped"));
            for (String secret : List.of("not-one-of", "wJ8-_", "王明远", "410199198506150015")) {
                assertThat(String.join("\n", lines) + states).doesNotContain(secret);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6901234567892", "https://example.org/pay?x=1", "BANSHI-ID:", "BANSHI-ID:short",
        "banshi-id:wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_", "BANSHI-ID:wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8- ",
        "xBANSHI-ID:wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_wJ8-_"})
    void anotherCodeIsExplainedNeitherKeptNorSentAndTheWaitGoesOn(String text) {
        hall.toIdentify();
        scanner.hold(text);
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.CODE_FOREIGN);
        assertThat(hall.visit().card()).isEmpty();
        assertThat(hall.backend.claims).isEmpty();
        scanner.hold(FakeScanner.CODE);
        hall.pass(Delays.STANDARD.readAgain());
        hall.screen(Screen.ConfirmData.class);
    }

    /** Other than a card, a phone is not forgotten there, and whoever looks for the right code tries more than one. */
    @Test
    void theRightCodeIsReadAfterAnyNumberOfOthersWithoutATouch() {
        hall.toIdentify();
        for (int i = 0; i < 2 * SessionState.CardRefused.MOST; i++) {
            scanner.hold("6901234567892");
            hall.settle();
            hall.pass(Delays.STANDARD.readAgain());
        }
        scanner.hold(FakeScanner.CODE);
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @ParameterizedTest
    @CsvSource({"app-code-expired, CODE_EXPIRED", "app-code-used, CODE_USED", "app-code-unknown, CODE_NOT_ACCEPTED",
        "not-found, CODE_NOT_ACCEPTED"})
    void whatThePlatformHasAgainstItIsSaidAndAFreshOneIsTaken(String type, IdentityProblem problem) {
        hall.backend.known = false;
        hall.backend.refusal = type;
        hall.toIdentify();
        scanner.hold(FakeScanner.CODE);
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(problem);
        assertThat(hall.now().frame().applicant()).isEmpty();
        assertThat(hall.audit.events).contains(new IdentityVerified(1, Method.APP_CODE, Answer.REFUSED));
        hall.backend.known = true;
        scanner.hold(FakeScanner.CODE);
        hall.pass(Delays.STANDARD.readAgain());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void isAskedAboutOnceMoreWhenThePlatformDidNotAnswer() {
        hall.backend.down = true;
        hall.toIdentify();
        scanner.hold(FakeScanner.CODE);
        hall.settle();
        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.BACKEND_DOWN);

        hall.backend.down = false;
        hall.backend.known = false;
        hall.backend.refusal = "app-code-used"; // the answer was lost, not the question
        hall.act(new Action.TryAgain());
        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.CODE_USED);
    }

    @Test
    void endsTheWaitForTheCards() {
        hall.toIdentify();
        scanner.hold(FakeScanner.CODE);
        hall.settle();
        var late = TestPeople.socialSecurityCard(TestPeople.SUN);
        slot.deaf = true;
        slot.put(late);
        hall.settle();

        assertThat(slot.wait.requested()).isTrue();
        assertThat(late.nameOnCard()).containsOnly(0);
        hall.screen(Screen.ConfirmData.class);
        assertThat(hall.backend.claims).hasExactlyElementsOfTypes(CardClaim.OfApp.class);
    }

    @Test
    void isNotReadWhileACardIs() {
        hall.toIdentify();
        hall.reader.touched = true;
        scanner.deaf = true;
        hall.settle();
        assertThat(scanner.wait.requested()).isTrue();
        scanner.hold(FakeScanner.CODE);
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.READING);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
        assertThat(hall.backend.claims).hasExactlyElementsOfTypes(CardClaim.OfIdentity.class);
    }

    @Test
    void whoeverGoesEndsTheWait() {
        hall.toIdentify();
        scanner.deaf = true;
        scanner.hold(FakeScanner.CODE);
        hall.hurry(new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        assertThat(scanner.wait.requested()).isTrue();
        assertThat(hall.backend.claims).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void aDeadScannerTakesItsWayAloneOffThePage() {
        hall.toIdentify();
        scanner.end(FakeScanner.broken());
        scanner.status = GONE;
        hall.settle();
        hall.refresh();

        var screen = hall.screen(Screen.Identify.class);
        assertThat(screen.places()).isEqualTo(Set.of(CardPlace.READER, CardPlace.SLOT));
        assertThat(screen.problem()).isEmpty();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aScannerThatIsBackIsReadInTheSameVisit() {
        hall.toIdentify();
        scanner.end(FakeScanner.broken());
        hall.settle();
        hall.pass(Delays.STANDARD.readAgain());
        scanner.hold(FakeScanner.CODE);
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aServiceIsOpenWhenTheScannerAloneWorks() {
        hall.reader.status = GONE;
        slot.status = GONE;
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();

        scanner.status = GONE;
        hall.act(new Action.GoHome(), new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isPresent();
    }

    /** Whether an old card lies on the readers, nobody knows: that is no reason to refuse a code. */
    @Test
    void isTakenWhileTheCardReadersSayNothing() {
        slot.presence = FakeReader.SILENT;
        hall.reader.presence = FakeReader.SILENT;
        hall.act(new Action.Start(), new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());
        hall.toIdentify();
        scanner.hold(FakeScanner.CODE);
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void saysThatNothingCameWhenNothingCame() {
        hall.toIdentify();
        scanner.end(new ScanResult.Nothing());
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.NO_CARD);
        hall.pass(Duration.ofSeconds(1));
        scanner.hold(FakeScanner.CODE);
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }
}
