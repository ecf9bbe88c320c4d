package cn.banshi.sandbox.backend;

import cn.banshi.core.backend.CardClaim;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.End;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One matter at two ends, both ways: a real session, client and outbox before the sandbox. Nobody is shown another's. */
class TwoEndsTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final String SERVICE = "fund-withdrawal";

    @TempDir
    Path folder;
    private final SandboxBackend sandbox = Backends.shared();
    private final Citizen owner = Citizen.renting(sandbox);
    private Backend backend;
    private VisitHall.Place place;

    @BeforeEach
    void pairs() {
        Paired paired = Paired.before(sandbox, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(sandbox);
        String id = paired.configuration().terminalId();
        backend = paired.backend();
        var clock = InstantSource.system();
        var store = new Store(folder.resolve("data"), List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var outbox = new SqliteOutbox(new AuditLog(store, Suite.INTERNATIONAL, clock, System::nanoTime, List.of()),
                new Sealer(new VaultFile(folder.resolve("data")), Suite.INTERNATIONAL), id, backend, clock);
        place = new VisitHall.Place(id, backend, outbox, new PdfDocumentComposer(ASSETS.resolve("fonts")));
    }

    @AfterEach
    void closes() {
        place.outbox().close();
    }

    private VisitHall comes(Citizen citizen) {
        var hall = new VisitHall(place, citizen.card().number(), citizen.card().name());
        VisitScript.begin(hall, SERVICE, Language.ZH);
        assertThat(hall.now().screen()).isInstanceOf(Screen.ConfirmData.class);
        hall.act(new Action.Next());
        return hall;
    }

    private List<Backend.Draft> drafts(Citizen citizen) {
        String token = ((Reply.Ok<Backend.Identity>) backend.verifyIdentity(new CardClaim.OfIdentity(
                citizen.card().name(), citizen.card().number(), citizen.card().validTo(), "RESIDENT"))).value().token();
        return ((Reply.Ok<List<Backend.Draft>>) backend.findDrafts(token, SERVICE)).value();
    }

    private static void toPayee(VisitHall hall) {
        hall.act(new Action.Choose("reason", "RENT"));
        hall.act(new Action.Next());
        hall.act(new Action.Type("amount", "100"));
        hall.act(new Action.Next());
        assertThat(page(hall).pageId()).isEqualTo("payee");
        hall.act(new Action.Type("payeeCard", Citizen.CARD));
    }

    private static Screen.FormPage page(VisitHall hall) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.FormPage.class);
        return (Screen.FormPage) hall.now().screen();
    }

    @Test
    void leavesHereWithEverythingForItsOwnerAlone() {
        VisitHall hall = comes(owner);
        toPayee(hall);
        hall.act(new Action.ContinueElsewhere());
        hall.act(new Action.Next());

        assertThat(hall.now().screen()).isInstanceOf(Screen.DraftKept.class);
        var kept = (Screen.DraftKept) hall.now().screen();
        hall.act(new Action.PrintSlip());
        assertThat(hall.paper).contains(kept.number(), kept.qr());
        assertThat(String.join("\n", hall.paper)).doesNotContain(owner.card().number(), owner.card().name(),
                Citizen.CARD);
        hall.act(new Action.Next());
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit.toString()).doesNotContain(owner.card().number(), Citizen.CARD, kept.number());

        assertThat(drafts(owner)).singleElement()
                .satisfies(draft -> assertThat(draft.answers()).isEqualTo(
                        Map.of("reason", "RENT", "amount", "100.00", "payeeCard", Citizen.CARD)));
        assertThat(drafts(Citizen.renting(sandbox))).isEmpty();
        assertThat(page(comes(Citizen.renting(sandbox))).pageId()).as("whoever comes next").isEqualTo("reason");
    }

    @Test
    void comesHereFromTheAppAndIsFiledWithNothingTypedAgain() {
        String mobile = owner.mobile();
        sandbox.developerSide()
                .draft(owner.card().number(), SERVICE, "0.9", End.APP,
                        Map.of("reason", "RENT", "amount", "100.00", "payeeCard", Citizen.CARD, "mobile", mobile,
                                "long-gone", "x", "code", "123456"));
        VisitHall hall = comes(owner);

        assertThat(hall.now().screen()).isInstanceOf(Screen.DraftOffer.class);
        var offer = (Screen.DraftOffer) hall.now().screen();
        assertThat(offer.end().zh()).isEqualTo("郑好办");
        assertThat(offer.rows()).hasSize(4).allSatisfy(row -> VisitScript.row(row, Language.ZH));
        hall.act(new Action.Next());
        assertThat(page(hall).pageId()).isEqualTo("payee");
        hall.act(new Action.Type("payeeCardAgain", Citizen.CARD));
        hall.act(new Action.Next());
        assertThat(page(hall).fields()).anySatisfy(field -> assertThat(field)
                .isInstanceOfSatisfying(FieldView.Typed.class, typed -> assertThat(typed.text()).isEqualTo(mobile)));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(mobile).getFirst().code()));
        hall.act(new Action.Next());
        hall.act(new Action.Next());
        hall.act(new Action.Sign(stroke()));

        assertThat(hall.now().screen()).isInstanceOfSatisfying(Screen.Result.class,
                result -> assertThat(result.outcome()).isInstanceOf(Outcome.Done.class));
        assertThat(drafts(owner)).as("it ends with the filing").isEmpty();
    }

    @Test
    void isKeptByThePlatformWhenItsOwnerStartsAnew() {
        sandbox.developerSide().draft(owner.card().number(), SERVICE, "1", End.COUNTER, Map.of("reason", "RENT"));
        VisitHall hall = comes(owner);

        assertThat(hall.now().screen()).isInstanceOf(Screen.DraftOffer.class);
        hall.act(new Action.StartAnew());
        assertThat(page(hall).pageId()).isEqualTo("reason");
        assertThat(drafts(owner)).hasSize(1);
    }

    @Test
    void comesFromTheCounterByItsNumberAlone() {
        String number = sandbox.developerSide()
                .draft(owner.card().number(), SERVICE, "1", End.COUNTER, Map.of("reason", "RENT", "amount", "100.00"))
                .number();
        assertThat(number).startsWith("ZZY-");
        var hall = new VisitHall(place, owner.card().number(), owner.card().name());
        hall.act(new Action.Start());
        hall.act(new Action.GoOn(number));
        assertThat(hall.now().screen()).isInstanceOf(Screen.ServiceIntro.class);
        hall.act(new Action.Next());
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.ConfirmData.class);
        hall.act(new Action.Next());

        assertThat(hall.now().screen()).isInstanceOfSatisfying(Screen.DraftOffer.class,
                offer -> assertThat(offer.end().zh()).isEqualTo("窗口"));
    }

    private static Signature stroke() {
        return new Signature(List.of(new Signature.Stroke(List.of(new Signature.Point(10, 10, Duration.ZERO),
                new Signature.Point(120, 80, Duration.ofMillis(400)),
                new Signature.Point(300, 40, Duration.ofMillis(700))))), 900, 400);
    }
}
