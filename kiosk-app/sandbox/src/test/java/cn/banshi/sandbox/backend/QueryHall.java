package cn.banshi.sandbox.backend;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.outbox.Outbox;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Pace;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Session;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Paper;
import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.Sex;
import cn.banshi.device.idcard.Validity;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A whole session before the sandbox, on the test's own thread: what blocks is done when it is its turn. Where something
 * would be filed or drawn, the test fails.
 */
final class QueryHall {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final Catalogue CATALOGUE = new CatalogueReader(ASSETS).read();
    private static final RuleBooks RULES = new RuleBooks();
    private static final Localized HERE = new Localized("厅", "hall");

    /** Everything on paper, line by line. */
    final List<String> paper = new ArrayList<>();
    final List<AuditEvent> audit = new ArrayList<>();
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final Deque<Runnable> works = new ArrayDeque<>();
    private final Session session;
    private Optional<Presentation> shown = Optional.empty();

    /** @param number of the identity card that everybody lays down here */
    QueryHall(Backend backend, String number, String name) {
        var library = new Library(CATALOGUE, RULES, TextsReader.read(ASSETS), new Terminal("0007", HERE,
                new Terminal.Help(HERE, "0371-00000000", HERE), "https://cases.example/", true, Language.ZH));
        var clock = InstantSource.system();
        var pace = new Pace(Delays.STANDARD, clock, System::nanoTime, (delay, task) -> () -> {}, works::add,
                UUID::randomUUID);
        var ports = new Ports(new Ports.Devices(new Card(number, name), new Slips()), backend, new NoOutbox(),
                new Notes(), new NoAftermath(), new TemplateReceiptComposer(configuration()), new NoDocuments());
        session = new Session(ports, library, pace, new Projector(library, Delays.STANDARD, clock,
                new Surroundings(() -> true, () -> true, () -> Set.of(CardPlace.READER), () -> Screen.Door.OPEN)),
                turns::add, new Session.Listeners(now -> shown = Optional.of(now), step -> {}));
        session.start();
        settle();
    }

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    void act(Action action) {
        session.accept(action);
        settle();
    }

    Presentation now() {
        return shown.orElseThrow();
    }

    private void settle() {
        while (!turns.isEmpty() || !works.isEmpty()) {
            (turns.isEmpty() ? works : turns).remove().run();
        }
    }

    private static TerminalConfiguration configuration() {
        return new TerminalConfiguration("0007", HERE, new TerminalConfiguration.Help(HERE, "0371-00000000", HERE),
                new TerminalConfiguration.Panel(336, 597, 1080, 1920),
                new TerminalConfiguration.BackendAccess(URI.create("http://127.0.0.1/v1"), "https://cases.example/",
                        Duration.ofSeconds(2), Duration.ofSeconds(5), true),
                Map.of(), new TerminalConfiguration.Places(ASSETS, ASSETS), Language.ZH, Suite.INTERNATIONAL);
    }

    /** Lies there whenever it is read, and is taken at once. */
    private record Card(String number, String name) implements IdCardReader {

        @Override
        public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
            var holder = new CardHolder.Resident(name, Sex.MALE, "汉", LocalDate.of(1985, 6, 15),
                    Optional.of("河南省郑州市演示区测试路1号"), number, "郑州市公安局演示分局",
                    new Validity(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1))));
            return new ReadResult.Read(
                    new IdCard(holder, new byte[256], new byte[1024], new byte[0], Optional.empty(), "00 00 90"));
        }

        @Override
        public Presence presence(Deadline deadline) {
            return new Presence.Absent();
        }

        @Override
        public ModuleIdResult moduleId(Deadline deadline) {
            return new ModuleIdResult.Known("00.00-00000000-0000000000-0000000000");
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ONLINE;
        }

        @Override
        public DeviceStatus check(Deadline deadline) {
            return DeviceStatus.ONLINE;
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "Card";
        }
    }

    private final class Slips implements ReceiptPrinter {

        private static final PaperStatus FINE = new PaperStatus(DeviceStatus.ONLINE, Paper.FULL, false, false);

        @Override
        public Capabilities capabilities() {
            return new Capabilities(48, 576, true, true);
        }

        @Override
        public PaperStatus paper() {
            return FINE;
        }

        @Override
        public PrintResult print(List<ReceiptLine> receipt, Deadline deadline) {
            for (ReceiptLine line : receipt) {
                switch (line) {
                    case ReceiptLine.Text text -> paper.add(text.text());
                    case ReceiptLine.Pair pair -> paper.add(pair.label() + " " + pair.value());
                    case ReceiptLine.Qr qr -> paper.add(qr.content());
                    case ReceiptLine.Rule _,ReceiptLine.Space _ -> paper.add("");
                }
            }
            return new PrintResult.Printed(FINE);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ONLINE;
        }

        @Override
        public DeviceStatus check(Deadline deadline) {
            return DeviceStatus.ONLINE;
        }

        @Override
        public void close() {}
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

    private static final class NoDocuments implements DocumentComposer {

        @Override
        public Composed compose(ApplicationForm form) {
            throw new AssertionError("a query draws nothing");
        }

        @Override
        public void warmUp() {}
    }

    private static final class NoOutbox implements Outbox {

        @Override
        public String nextReference() {
            throw new AssertionError("a query files nothing");
        }

        @Override
        public Recorded record(Entry entry) {
            throw new AssertionError("a query files nothing");
        }

        @Override
        public Delivery deliver(UUID key, Duration patience) {
            throw new AssertionError("a query files nothing");
        }

        @Override
        public boolean takeBack(UUID key) {
            throw new AssertionError("a query files nothing");
        }

        @Override
        public void close() {}
    }
}
