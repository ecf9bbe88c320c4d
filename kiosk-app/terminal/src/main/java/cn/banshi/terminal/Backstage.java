package cn.banshi.terminal;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.AuditedAftermath;
import cn.banshi.core.backend.Backend.Left;
import cn.banshi.core.backend.LeftReport;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.backend.RestPairing;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.Places;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Uuid7;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.pairing.Renewal;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Rehearsed;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Door;
import cn.banshi.core.search.Search;
import cn.banshi.core.search.SearchFile;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.CardWay;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Pace;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Session;
import cn.banshi.core.store.Store;
import cn.banshi.core.watch.Beat;
import cn.banshi.core.watch.DiskProbe;
import cn.banshi.core.watch.Gauges;
import cn.banshi.core.watch.Gauges.Worker;
import cn.banshi.core.watch.HealthFile;
import cn.banshi.core.watch.HeapGauge;
import cn.banshi.ui.Window;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Everything behind the window, put together by hand once the first frame is shown: services, devices, backend, outbox,
 * session. Runs on a thread of its own; the order is that of what a citizen can need first.
 */
final class Backstage {

    /** Of services: citizens come for the same few. */
    private static final int BOOKS = 4;

    private final TerminalConfiguration configuration;
    private final Window window;
    private final InstantSource clock = InstantSource.system();
    private final TimerThread timers = new TimerThread();
    /** What can be begun as far as the terminal itself is concerned. */
    private final AtomicReference<Door> own = new AtomicReference<>(Door.OPEN);
    /** Empty until it is read, or made, behind the first frame. */
    private final AtomicReference<Optional<Search>> search = new AtomicReference<>(Optional.empty());
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();

    private Backstage(TerminalConfiguration configuration, Window window) {
        this.window = window;
        this.configuration = configuration;
    }

    /** @param window the stage that is shown already */
    static void open(TerminalConfiguration configuration, Window window, FrontDoor door,
            Session.Listeners listeners) {
        new Backstage(configuration, window).open(door, window::inTurn, listeners);
    }

    private void open(FrontDoor door, Executor screen, Session.Listeners listeners) {
        Path assets = configuration.places().assets();
        var reader = new CatalogueReader(assets);
        Catalogue catalogue = reader.read();
        complain(catalogue.refused());
        var credentials = new Credentials(configuration.places().credential());
        var backend = new RestBackend(configuration, credentials, clock);
        Path data = configuration.places().data();
        var store = new Store(data, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var ledger = new Ledger(configuration, clock);
        AuditLog audit = ledger.open(store, catalogue);
        var sealer = new Sealer(new VaultFile(data), configuration.crypto());
        var outbox = new SqliteOutbox(audit, sealer, configuration.terminalId(), backend, clock);
        var shown = new AtomicReference<Runnable>(() -> {});
        Fittings.Fitted fitted = Fittings.of(configuration, time(), () -> shown.get().run());
        Ports.Devices devices = fitted.devices();
        var documents = new PdfDocumentComposer(assets.resolve("fonts"));
        var receipts = new TemplateReceiptComposer(configuration);
        var ports = new Ports(devices, backend, outbox, audit, new AuditedAftermath(audit), receipts, documents,
                () -> own.get() == Door.OPEN,
                Corners.of(backend, configuration.places().data(), window, fitted.forgetPictures()));
        var library = new Library(catalogue, new RuleBooks(BOOKS), TextsReader.read(assets), Halls.of(configuration),
                search::get);
        var session = new Session(ports, library, pace(),
                new Projector(library, Delays.STANDARD, clock,
                        new Surroundings(() -> printing(devices), () -> !backend.away(), () -> cards(devices),
                                own::get, devices.face(), devices.sheets().map(printer -> devices::printsSheets))),
                turns(), new Session.Listeners(listeners.presentations()
                        .andThen(fitted.guide())
                        .andThen(
                                now -> fitted.supervisor().rest(now.screen() instanceof Screen.Attract)),
                        listeners.steps()));
        session.start();
        door.opens(session::accept);
        shown.set(session::refresh);
        fitted.supervisor().start(timers);
        fitted.further().keypad().ifPresent(keypad -> new KeypadKeys(keypad, window::key).start());
        var rounds = new Rounds(backend, backend.platformClock()::doubtful,
                new LeftReport(backend::report, () -> new Left(session.cardLeftSince(), session.slipLeftSince())),
                session::refresh);
        rounds.start(timers);
        outbox.start();
        ledger.keep(audit, credentials);
        new Caretaker(session, audit, own).start(gauges(screen, session,
                List.of(new Worker("courier", outbox::delivering, Optional.of(outbox::start)),
                        new Worker("rounds", rounds::going, Optional.of(() -> rounds.start(timers)))),
                new Gauges.Platform(backend.platformClock()::wrong, credentials::validUntil, backend::distrust),
                fitted.supervisor().gauges()),
                new HealthFile(data));
        session.rehearse();
        search.set(Optional.of(search(reader)));
        session.refresh();
        Rehearsed.pages(library, configuration.language()).forEach(page -> {
            session.awaitNobody();
            window.rehearse(page);
        });
        complain(receipts.readAll());
        backend.warmUp();
        keepPaired(credentials);
        documents.warmUp();
        complain(session.checkRules());
    }

    private Search search(CatalogueReader reader) {
        Places places = configuration.places();
        var file = new SearchFile(places.assets(), places.data().resolve("search.index"));
        return file.open().orElseGet(() -> {
            SearchFile.Made made = file.make(reader);
            made.unwritten().ifPresent(why -> Log.write(new LogEvent.SearchIndexNotWritten(Detail.of(why))));
            return made.search();
        });
    }

    /** What must run, and how each is asked; the order is that of {@code banshi health}. */
    private Gauges gauges(Executor screen, Session session, List<Worker> background, Gauges.Platform platform,
            List<Gauges.Attended> attended) {
        var workers = new ArrayList<>(List.of(Worker.inTurn("session", new Beat(session::inTurn)),
                Worker.inTurn("timers", new Beat(timers::now))));
        workers.addAll(background);
        return new Gauges(new Beat(screen), workers, new DiskProbe(configuration.places().data(), this.workers), time(),
                new HeapGauge(), platform, new Gauges.Left(session::cardLeftSince, session::slipLeftSince), attended);
    }

    private Gauges.Time time() {
        return new Gauges.Time(clock, System::nanoTime);
    }

    /** A backend without encryption asks nobody who they are. */
    private void keepPaired(Credentials credentials) {
        if (configuration.backend().trust().isPresent()) {
            var pairing = new RestPairing(configuration, credentials, clock);
            var renewal = new Renewal(credentials, pairing, configuration.terminalId(), clock);
            new Renewals(renewal, credentials, clock).start(timers);
        }
    }

    private static void complain(List<String> complaints) {
        complaints.forEach(complaint -> Log.write(new LogEvent.AssetRefused(Detail.of(complaint))));
    }

    private static boolean printing(Ports.Devices devices) {
        return !devices.printer().status().failing();
    }

    private static Set<CardPlace> cards(Ports.Devices devices) {
        return devices.ways()
                .stream()
                .filter(way -> !way.status().failing())
                .map(CardWay::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Pace pace() {
        return new Pace(Delays.STANDARD, clock, System::nanoTime, timers, workers, new Uuid7(clock)::next);
    }

    private static Executor turns() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name("session").factory());
    }
}
