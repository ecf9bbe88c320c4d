package cn.banshi.sandbox.backend;

import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.screen.Door;
import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.outbox.Outbox;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.store.Store;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.CardWay;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Pace;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Scheduler;
import cn.banshi.core.session.Session;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.sandbox.torture.victim.EndlessPaper;
import cn.banshi.sandbox.torture.victim.LaidCard;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A whole session before the sandbox, on the test's own thread: what blocks is done when it is its turn. */
final class VisitHall {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final Catalogue CATALOGUE = new CatalogueReader(ASSETS).read();
    private static final RuleBooks RULES = new RuleBooks();
    private static final Localized HERE = new Localized("厅", "hall");
    /** Whatever is done again and again comes sooner; what waits for somebody to move comes later. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Everything on paper, line by line. */
    final List<String> paper = new ArrayList<>();
    final List<AuditEvent> audit = new ArrayList<>();
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final Deque<Runnable> works = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Deque<Runnable> tedious = new ArrayDeque<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Predicate<Screen> late = screen -> false;
    private boolean holds;
    private final Session session;
    private Optional<Presentation> shown = Optional.empty();
    private String cardNumber;
    private String cardName;

    /** Where it stands: the terminal's number, and what is behind it. */
    record Place(String terminal, Backend backend, Outbox outbox, DocumentComposer documents) {}

    /**
     * A terminal that is paired and files for good.
     *
     * @param folder of its data
     */
    static Place place(SandboxBackend sandbox, Path folder) {
        Paired paired = Paired.before(sandbox, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(sandbox);
        String id = paired.configuration().terminalId();
        Path data = folder.resolve("data");
        var clock = InstantSource.system();
        var store = new Store(data, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var outbox = new SqliteOutbox(new AuditLog(store, Suite.INTERNATIONAL, clock, System::nanoTime, List.of()),
                new Sealer(new VaultFile(data), Suite.INTERNATIONAL), id, paired.backend(), clock);
        return new Place(id, paired.backend(), outbox, new PdfDocumentComposer(ASSETS.resolve("fonts")));
    }

    /** @param number of the identity card that everybody lays down here */
    VisitHall(Place place, String number, String name) {
        cardNumber = number;
        cardName = name;
        var library = new Library(CATALOGUE, RULES, TextsReader.read(ASSETS), new Terminal(place.terminal, HERE,
                new Terminal.Help(HERE, "0371-00000000", HERE), "https://cases.example/", true, Language.ZH));
        var clock = InstantSource.system();
        var pace = new Pace(Delays.STANDARD, clock, System::nanoTime, this::later, works::add, UUID::randomUUID);
        var devices = new Ports.Devices(List.of(CardWay.of(new LaidCard(() -> cardName, () -> cardNumber))),
                new EndlessPaper(slip -> slip.forEach(this::printed)), () -> Reading.UNKNOWN, () -> {},
                Optional.empty(), Optional.of(new LaidSheets()), Optional.empty());
        var ports = new Ports(devices, place.backend, place.outbox, new Notes(), new NoAftermath(),
                new TemplateReceiptComposer(configuration(place.terminal)), place.documents);
        session = new Session(ports, library, pace, new Projector(library, Delays.STANDARD, clock,
                new Surroundings(() -> true, () -> true, () -> Set.of(CardPlace.READER), () -> Door.OPEN)),
                this::turn, new Session.Listeners(now -> shown = Optional.of(now), step -> {}));
        session.start();
        settle();
    }

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** Somebody else's card lies there from now on. */
    void lay(String number, String name) {
        cardNumber = number;
        cardName = name;
    }

    void act(Action action) {
        session.accept(action);
        settle();
    }

    Presentation now() {
        return shown.orElseThrow();
    }

    /** The program is to end in the middle of the visit. */
    void cutShort() {
        session.end();
        settle();
    }

    /** Until what comes soon has come. */
    void waitAMoment() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
        settle();
    }

    /** What is asked while such a screen stands there is done, but its answer does not come. */
    void answersAreLate(Predicate<Screen> screen) {
        late = screen;
    }

    void answersCome() {
        late = screen -> false;
        turns.addAll(held);
        held.clear();
        settle();
    }

    /** So long that waiting can be left. */
    void waitLong() {
        List<Runnable> due = List.copyOf(tedious);
        tedious.clear();
        due.forEach(Runnable::run);
        settle();
    }

    private void turn(Runnable task) {
        (holds ? held : turns).add(task);
    }

    private Scheduler.Pending later(Duration delay, Runnable task) {
        if (delay.equals(Delays.STANDARD.leavable())) {
            tedious.add(task);
            return () -> tedious.remove(task);
        }
        if (delay.compareTo(SOON) > 0) {
            return () -> {};
        }
        later.add(task);
        return () -> later.remove(task);
    }

    private void printed(ReceiptLine line) {
        paper.add(switch (line) {
            case ReceiptLine.Text text -> text.text();
            case ReceiptLine.Pair pair -> pair.label() + " " + pair.value();
            case ReceiptLine.Qr qr -> qr.content();
            case ReceiptLine.Rule _,ReceiptLine.Space _ -> "";
        });
    }

    private void settle() {
        while (!turns.isEmpty() || !works.isEmpty()) {
            if (turns.isEmpty()) {
                holds = shown.map(Presentation::screen).filter(late).isPresent();
                works.remove().run();
                holds = false;
            } else {
                turns.remove().run();
            }
        }
    }

    private static TerminalConfiguration configuration(String terminal) {
        return new TerminalConfiguration(terminal, HERE, new TerminalConfiguration.Help(HERE, "0371-00000000", HERE),
                new TerminalConfiguration.Panel(336, 597, 1080, 1920),
                new TerminalConfiguration.BackendAccess(URI.create("http://127.0.0.1/v1"), "https://cases.example/",
                        Duration.ofSeconds(2), Duration.ofSeconds(5), true),
                Map.of(), new TerminalConfiguration.Places(ASSETS, ASSETS), Language.ZH, Suite.INTERNATIONAL);
    }

    private final class Notes implements Audit {

        @Override
        public void note(AuditEvent event) {
            audit.add(event);
        }

        @Override
        public Kept keep(List<AuditEvent> events) {
            audit.addAll(events);
            return new Kept.Safe();
        }
    }

    private static final class NoAftermath implements Aftermath {

        @Override
        public Left last() {
            return new Left.Nothing();
        }

        @Override
        public void told() {}
    }
}
