package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Ending;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.search.Search;
import cn.banshi.core.session.StepClock.StepTime;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Texts;
import cn.banshi.core.watch.Activity;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.sensors.Sensors.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole session with software around it, on one thread, under a clock that the test owns. */
final class TestHall {

    static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final Catalogue CATALOGUE = new CatalogueReader(ASSETS).read();
    private static final RuleBooks RULES = new RuleBooks();
    static final Texts TEXTS = TextsReader.read(ASSETS);
    private static final Localized WINDOW = new Localized("3 楼 12 号窗口", "counter 12 on floor 3");

    static final Terminal TERMINAL = new Terminal("0007", new Localized("演示大厅", "Demo hall"),
            new Terminal.Help(WINDOW, "0371-00000000", new Localized("9:00–17:00", "9:00–17:00")),
            "https://banshi.example/q/", true, Language.ZH);

    final TestTime time = new TestTime();
    final FakeReader reader;
    private final List<CardWay> ways;
    final FakePrinter printer = new FakePrinter();
    final FakeSheets sheets = new FakeSheets();
    final FakeBackend backend = new FakeBackend();
    final FakeOutbox outbox = new FakeOutbox();
    final FakeCorner corner = new FakeCorner();
    int restarts;
    /** How often whoever forgot something was called. */
    int calls;
    /** What is sensed in the receipt slot. */
    Reading slot = Reading.UNKNOWN;
    final FakeAftermath aftermath = new FakeAftermath();
    final FakeAudit audit = new FakeAudit();
    final FakeDocuments documents = new FakeDocuments();
    final List<Presentation> shown = new ArrayList<>();
    final List<StepTime> steps = new ArrayList<>();
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final Deque<Runnable> works = new ArrayDeque<>();
    private final List<Runnable> held = new ArrayList<>();
    boolean fit = true;
    private final Session session;

    TestHall() {
        this(library(), new FakeReader());
    }

    /** One with a camera above a plate. */
    static TestHall with(FakePlate plate) {
        return new TestHall(library(), new FakeReader(), Optional.empty(), Optional.of(plate));
    }

    /** One with a camera above a plate that offers these and no others. */
    static TestHall with(FakePlate plate, Catalogue catalogue) {
        return new TestHall(new Library(catalogue, new RuleBooks(), TEXTS, TERMINAL), new FakeReader(),
                Optional.empty(), Optional.of(plate));
    }

    /** One that was switched on with this reader. */
    static TestHall startedWith(FakeReader reader) {
        return new TestHall(library(), reader);
    }

    /** One that takes social-security cards, too. */
    static TestHall with(FakeSlot slot) {
        return new TestHall(library(), new FakeReader(), CardWay.of(slot));
    }

    /** One that takes all there is. */
    static TestHall with(FakeSlot slot, FakeScanner scanner) {
        return new TestHall(library(), new FakeReader(), CardWay.of(slot), CardWay.of(scanner));
    }

    /** One with a camera towards the citizen. */
    static TestHall with(FakeFaceCamera camera) {
        return new TestHall(library(), new FakeReader(), Optional.of(camera));
    }

    /** One where services can be looked for by name. */
    static TestHall searchable() {
        return new TestHall(new Library(CATALOGUE, RULES, TEXTS, TERMINAL, () -> Optional.of(Index.OF_ALL)),
                new FakeReader());
    }

    /** Made when it is first needed: it takes a second or two. */
    private static final class Index {

        static final Search OF_ALL = Search.of(CATALOGUE, ASSETS);
    }

    /** One that offers these and no others. */
    static TestHall offering(Catalogue catalogue) {
        return new TestHall(new Library(catalogue, new RuleBooks(), TEXTS, TERMINAL), new FakeReader());
    }

    /** Where an application that cannot be handed over is worth nothing tomorrow. */
    static TestHall refusingOffline() {
        List<Service> services = CATALOGUE.all().stream().map(TestHall::refusingOffline).toList();
        return new TestHall(new Library(new Catalogue(services, List.of()), RULES, TEXTS, TERMINAL),
                new FakeReader());
    }

    private static Service refusingOffline(Service service) {
        return new Service(service.id(), service.version(), service.offer(), service.about(),
                service.procedure()
                        .map(here -> new Procedure(here.steps(), here.consents(), here.known(), here.confirm(),
                                here.pages(), here.materials(), refusingOffline(here.ending()))));
    }

    private static Ending refusingOffline(Ending ending) {
        return switch (ending) {
            case Filing filing -> new Filing(Filing.Offline.REFUSED, filing.sign(), filing.result(), filing.receipt(),
                    filing.document(), filing.parts(), filing.payment());
            case Answer answer -> answer;
        };
    }

    private TestHall(Library library, FakeReader reader, CardWay... others) {
        this(library, reader, Optional.empty(), others);
    }

    private TestHall(Library library, FakeReader reader, Optional<FaceCamera> camera, CardWay... others) {
        this(library, reader, camera, Optional.empty(), others);
    }

    private TestHall(Library library, FakeReader reader, Optional<FaceCamera> camera, Optional<DocumentCamera> plate,
            CardWay... others) {
        this.reader = reader;
        this.ways = Stream.concat(Stream.of(CardWay.of(reader)), Stream.of(others)).toList();
        var pace = new Pace(Delays.STANDARD, time, time::nanos, time, works::add, () -> new UUID(0x7000, 42));
        var ports = new Ports(new Ports.Devices(ways, printer, () -> slot, () -> calls++, camera, plate,
                Optional.of(sheets)), backend, outbox, audit, aftermath,
                new TemplateReceiptComposer(configuration()), documents, () -> fit,
                new Housekeeping(List.of(corner), () -> restarts++));
        session = new Session(ports, library, pace,
                new Projector(library, Delays.STANDARD, time,
                        new Surroundings(() -> true, () -> !backend.away(), this::places,
                                () -> fit ? Door.OPEN : Door.SHUT, camera,
                                Optional.of(() -> !sheets.status().failing()))),
                turns::add, new Session.Listeners(shown::add, steps::add));
        session.start();
        settle();
    }

    private Set<CardPlace> places() {
        return ways.stream()
                .filter(way -> !way.status().failing())
                .map(CardWay::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The terminal starts again with all that is around it. */
    void restart() {
        session.start();
        settle();
    }

    static Library library() {
        return new Library(CATALOGUE, RULES, TEXTS, TERMINAL);
    }

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    private static TerminalConfiguration configuration() {
        return new TerminalConfiguration("0007", TERMINAL.hall(),
                new TerminalConfiguration.Help(WINDOW, TERMINAL.help().phone(), TERMINAL.help().hours()),
                new TerminalConfiguration.Panel(336, 597, 1080, 1920),
                new TerminalConfiguration.BackendAccess(URI.create("http://127.0.0.1/v1"), TERMINAL.caseAddress(),
                        Duration.ofSeconds(2), Duration.ofSeconds(5), true),
                Map.of(), new TerminalConfiguration.Places(ASSETS, ASSETS), Language.ZH, Suite.INTERNATIONAL);
    }

    void settle() {
        works.addAll(held);
        held.clear();
        while (!turns.isEmpty() || !works.isEmpty()) {
            if (!turns.isEmpty()) {
                turns.remove().run();
            } else {
                work(works.remove());
            }
        }
    }

    private void work(Runnable task) {
        try {
            task.run();
        } catch (HoldOn later) {
            held.add(task);
        }
    }

    /** As before a restart, whoever stands there. */
    void end() {
        session.end();
        settle();
    }

    Activity activity() {
        return session.activity();
    }

    void refresh() {
        session.refresh();
        settle();
    }

    void act(Action... actions) {
        for (Action action : actions) {
            session.accept(action);
            settle();
        }
    }

    /** Touches faster than anything that runs beside the session answers. */
    void hurry(Action... actions) {
        slowly(Duration.ZERO, actions);
    }

    /** Touches, while the session needs so long before it comes to the first of them. */
    void slowly(Duration each, Action... actions) {
        for (Action action : actions) {
            session.accept(action);
            time.advance(each, () -> {});
        }
        settle();
    }

    void pass(Duration duration) {
        time.advance(duration, this::settle);
    }

    Presentation now() {
        return shown.getLast();
    }

    <T extends Screen> T screen(Class<T> type) {
        assertThat(now().screen()).isInstanceOf(type);
        return type.cast(now().screen());
    }

    Optional<Instant> cardLeftSince() {
        return session.cardLeftSince();
    }

    Optional<Instant> slipLeftSince() {
        return session.slipLeftSince();
    }

    SessionState state() {
        return session.now().state();
    }

    Visit visit() {
        return session.visit();
    }

    /** From touch to the reader's wait for a card. */
    TestHall toIdentify() {
        act(new Action.Start(), new Action.ChooseService("fund-withdrawal"), new Action.Next(), new Action.Next());
        screen(Screen.Identify.class);
        return this;
    }

    /** By identity card, unless the citizen has said already who they are. */
    TestHall toConfirm() {
        if (!(now().screen() instanceof Screen.ConfirmData)) {
            toIdentify();
            reader.lay(TestPeople.card(TestPeople.WANG));
            settle();
        }
        screen(Screen.ConfirmData.class);
        return this;
    }

    TestHall toAmount() {
        toConfirm();
        act(new Action.Next(), new Action.Choose("reason", "LOAN"), new Action.Next(),
                new Action.Choose("loanContract", "DK20190520017"), new Action.Next());
        assertThat(screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
        return this;
    }

    /** To the amount from wherever the citizen is now. */
    void toAmountAgain() {
        act(new Action.CloseOverlay(), new Action.Exit(), new Action.Exit(), new Action.Next());
        screen(Screen.Attract.class);
        toAmount();
    }

    /** To the plate: retired, and the pension office does not know it. */
    TestHall toPlate() {
        toRetirement();
        act(new Action.Next(), new Action.UseShortcut("amount"), new Action.Next(),
                new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        screen(Screen.Material.class);
        return this;
    }

    /** To the reason, which is retirement. */
    TestHall toRetirement() {
        toConfirm();
        act(new Action.Next(), new Action.Choose("reason", "RETIRE"));
        return this;
    }

    TestHall toPayee() {
        toAmount();
        act(new Action.Type("amount", "15259"), new Action.Next());
        assertThat(screen(Screen.FormPage.class).pageId()).isEqualTo("payee");
        return this;
    }

    TestHall toContact() {
        toPayee();
        act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next());
        assertThat(screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
        return this;
    }

    TestHall toReview() {
        toContact();
        act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        screen(Screen.Review.class);
        return this;
    }

    TestHall toSign() {
        toReview();
        act(new Action.Next());
        screen(Screen.Sign.class);
        return this;
    }

    TestHall toResult() {
        toSign();
        act(TestPeople.signature());
        screen(Screen.Result.class);
        return this;
    }

    /** Nobody is there, nothing is left, nothing will happen by itself. */
    void assertLeftClean() {
        assertThat(visit().isEmpty()).as("the visit's holder is empty").isTrue();
        pass(Delays.STANDARD.goodbye());
        settle();
        assertThat(now().screen()).isInstanceOf(Screen.Attract.class);
        assertThat(now().frame().applicant()).isEqualTo(Optional.empty());
        assertThat(time.pending()).as("timers left running").isZero();
        assertThat(held).as("works left waiting").isEmpty();
    }
}
