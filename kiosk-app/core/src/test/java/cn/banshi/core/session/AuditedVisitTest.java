package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.CardRead;
import cn.banshi.core.audit.AuditEvent.CodeChecked;
import cn.banshi.core.audit.AuditEvent.CodeSent;
import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.audit.AuditEvent.CornersChecked;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.AuditEvent.End;
import cn.banshi.core.audit.AuditEvent.FaultShown;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.audit.AuditEvent.Method;
import cn.banshi.core.audit.AuditEvent.ReceiptPrinted;
import cn.banshi.core.audit.AuditEvent.RestartedItself;
import cn.banshi.core.audit.AuditEvent.SignatureMade;
import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.Digest;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visit leaves in the audit log, and that nothing is asked about a person when that cannot be written. */
class AuditedVisitTest {

    private static final Word SERVICE = Word.of("fund-withdrawal");
    private static final Service DEFINITION = TestHall.catalogue().known("fund-withdrawal");

    private final TestHall hall = new TestHall();

    @Test
    void tellsAWholeVisitFromTouchToWiped() {
        hall.toResult();
        String strokes = hall.audit.events.stream()
                .filter(SignatureMade.class::isInstance)
                .map(event -> ((SignatureMade) event).strokes().hex())
                .findFirst()
                .orElse("");
        hall.act(new Action.Rate(5), new Action.Next());

        List<AuditEvent> expected = new ArrayList<>();
        expected.add(new VisitBegan(1));
        DEFINITION.procedureHere()
                .consents()
                .forEach(clause -> expected.add(
                        new ConsentGiven(1, SERVICE, Word.of(clause.id()), clause.version())));
        expected.add(new CardRead(1, Word.of("read")));
        List<String> known = asked();
        expected.add(asked(Stream.concat(Stream.of("identity-check"), known.stream()).toArray(String[]::new)));
        expected.add(new IdentityVerified(1, Method.ID_CARD, Answer.OK));
        known.forEach(name -> expected.add(new DataAnswered(1, Word.of(name), Answer.OK)));
        expected.addAll(List.of(asked("bank-card-check"),
                new DataAnswered(1, Word.of("bank-card-check"), Answer.OK), asked("sms-code", "sms-code-check"),
                new CodeSent(1, Answer.OK), new CodeChecked(1, true, Answer.OK),
                new SignatureMade(1, SERVICE, new Digest(strokes)), new ReceiptPrinted(1, Word.of("printed")),
                new VisitEnded(1, End.FINISHED), new VisitWiped(1, true), new CornersChecked(1, List.of())));
        assertThat(hall.audit.events).containsExactlyElementsOf(expected);
        assertThat(hall.outbox.bodies.getFirst()).as("the digest that was submitted").contains(strokes);
    }

    @Test
    void tellsHowAVisitEnded() {
        hall.act(new Action.Start(), new Action.Exit());
        hall.assertLeftClean();
        hall.toIdentify();
        hall.pass(Delays.STANDARD.card().plus(Delays.STANDARD.answer()).multipliedBy(10));
        hall.toSign();
        hall.backend.broken = true;
        hall.outbox.broken = true;
        hall.act(TestPeople.signature());

        assertThat(hall.audit.events).contains(new VisitEnded(1, End.LEFT), new VisitWiped(1, true),
                new VisitEnded(2, End.TIMED_OUT), new VisitWiped(2, true),
                new FaultShown(3, FaultCode.INTERNAL), new VisitEnded(3, End.BROKEN), new VisitWiped(3, true));
    }

    @Test
    void tellsWhereSomethingStayedAndThatTheProgramEndsForIt() {
        hall.corner.clears = false;
        hall.act(new Action.Start(), new Action.Exit());
        hall.pass(Delays.STANDARD.restart());

        assertThat(hall.audit.events).containsSubsequence(new VisitWiped(1, true),
                new CornersChecked(1, List.of(Word.of("corner"))), new FaultShown(1, FaultCode.NOT_CLEAN),
                new RestartedItself(Word.of("corner-left")));
    }

    @Test
    void asksNobodyWhoItIsWhenThatCannotBeRecorded() {
        hall.toIdentify();
        hall.audit.refuses = true;
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.NOT_RECORDED);
        assertThat(hall.backend.claims).isEmpty();

        hall.audit.refuses = false;
        hall.act(new Action.TryAgain());
        hall.screen(Screen.ConfirmData.class);
        assertThat(hall.backend.claims).hasSize(1);
    }

    @Test
    void readsNoDataWhenThatCannotBeRecorded() {
        hall.toPayee();
        int before = hall.backend.parameters.size();
        hall.audit.refuses = true;
        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next());

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.NOT_RECORDED);
        assertThat(hall.backend.parameters).hasSize(before);
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void sendsNoCodeWhenThatCannotBeRecorded() {
        hall.toContact();
        hall.audit.refuses = true;
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"));

        assertThat(hall.backend.codesSent).isZero();
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
    }

    @Test
    void tellsWhichCallsWereAnnouncedAndNotMade() {
        String first = DEFINITION.procedureHere().known().data().getFirst().name();
        hall.backend.data.remove(first);
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.Fault.class);
        assertThat(hall.audit.events).contains(new DataAnswered(1, Word.of(first), Answer.REFUSED));
        assertThat(DEFINITION.procedureHere().known().data().stream().skip(1))
                .allSatisfy(source -> assertThat(hall.audit.events)
                        .contains(new DataAnswered(1, Word.of(source.name()), Answer.NOT_ASKED)));
    }

    @Test
    void announcesAnewAfterAnAnnouncementWasNotUsed() {
        hall.backend.known = false;
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.backend.known = true;
        hall.act(new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        List<String> known = asked();
        DataAsked first = asked(Stream.concat(Stream.of("identity-check"), known.stream()).toArray(String[]::new));
        assertThat(hall.audit.events).containsSubsequence(first,
                new IdentityVerified(1, Method.ID_CARD, Answer.REFUSED),
                new DataAnswered(1, Word.of(known.getFirst()), Answer.NOT_ASKED));
        assertThat(hall.audit.events.stream().filter(DataAsked.class::isInstance)).hasSizeGreaterThan(1);
    }

    @Test
    void tellsThatACodeWasNotCheckedWhenItsCitizenLeft() {
        hall.toContact();
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"), new Action.Exit(),
                new Action.Exit());

        assertThat(hall.audit.events).containsSubsequence(asked("sms-code", "sms-code-check"),
                new CodeSent(1, Answer.OK), new DataAnswered(1, Word.of("sms-code-check"), Answer.NOT_ASKED),
                new VisitEnded(1, End.LEFT));
    }

    @Test
    void leavesNothingPersonalInTheTableNorAnywhereInItsFile(@TempDir Path dir) throws SQLException, IOException {
        hall.toResult();
        hall.act(new Action.Rate(1), new Action.Next(), new Action.Next());
        var store = new Store(dir, List.of(AuditLog.TABLES));
        var log = new AuditLog(store, Suite.INTERNATIONAL, hall.time, hall.time::nanos, List.of());
        assertThat(log.keep(hall.audit.events)).isEqualTo(new Audit.Kept.Safe());
        store.checkpoint();
        store.close();

        String file = Files.readString(dir.resolve("terminal.db"), StandardCharsets.ISO_8859_1);
        assertThat(file).contains("visit-began", "data-asked", "fund-account", "signature-made", "visit-wiped");
        for (String secret : List.of("王明远", "410199198506150015", "6299990000000000012", "13800138000", "15259",
                "演示制造", "410106150015", "token-token", "DK20190520017", "123456", "request-1")) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            assertThat(file).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** Once the person is known. */
    private static List<String> asked() {
        return Stream.concat(DEFINITION.procedureHere().known().data().stream().map(DataSource::name),
                Stream.of("drafts")).toList();
    }

    private static DataAsked asked(String... interfaces) {
        byte[] purpose = DEFINITION.procedureHere().known().purpose().getBytes(StandardCharsets.UTF_8);
        return new DataAsked(1, SERVICE, Word.of(DEFINITION.version()),
                new Digest(HexFormat.of().formatHex(Suite.INTERNATIONAL.digest(purpose))),
                Stream.of(interfaces).map(Word::of).toList());
    }
}
