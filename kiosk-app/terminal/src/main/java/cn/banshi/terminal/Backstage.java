package cn.banshi.terminal;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.AuditedAftermath;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Uuid7;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Pace;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Session;
import cn.banshi.core.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Everything behind the window, put together by hand once the first frame is shown: services, devices, backend, outbox,
 * session. Runs on a thread of its own; the order is that of what a citizen can need first.
 */
final class Backstage {

    private static final System.Logger LOG = System.getLogger("banshi.start");

    private final TerminalConfiguration configuration;
    private final InstantSource clock = InstantSource.system();
    private final TimerThread timers = new TimerThread();
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();

    private Backstage(TerminalConfiguration configuration) {
        this.configuration = configuration;
    }

    static void open(TerminalConfiguration configuration, FrontDoor door, Session.Listeners listeners) {
        new Backstage(configuration).open(door, listeners);
    }

    private void open(FrontDoor door, Session.Listeners listeners) {
        Path assets = configuration.places().assets();
        Catalogue catalogue = new CatalogueReader(assets).read();
        complain(catalogue.refused());
        var backend = new RestBackend(configuration.backend(), configuration.terminalId(), clock);
        Path data = configuration.places().data();
        var store = new Store(data, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var audit = new AuditLog(store, configuration.crypto(), clock, System::nanoTime, List.of());
        var sealer = new Sealer(new VaultFile(data), configuration.crypto());
        var outbox = new SqliteOutbox(store, sealer, configuration.terminalId(), backend, clock);
        Ports.Devices devices = Fittings.of(configuration);
        var documents = new PdfDocumentComposer(assets.resolve("fonts"));
        var receipts = new TemplateReceiptComposer(configuration);
        var ports = new Ports(devices, backend, outbox, new AuditedAftermath(audit), receipts, documents);
        var library = new Library(catalogue, new RuleBooks(), TextsReader.read(assets), place());
        var session = new Session(ports, library, pace(),
                new Projector(library, Delays.STANDARD, clock,
                        new Surroundings(() -> printing(devices), () -> !backend.away())),
                turns(), listeners);
        session.start();
        door.opens(session::accept);
        new Rounds(devices, backend, session::refresh).start(timers);
        outbox.start();
        complain(session.warmUp());
        complain(receipts.readAll());
        backend.warmUp();
        documents.warmUp();
    }

    private static void complain(List<String> complaints) {
        complaints.forEach(complaint -> LOG.log(System.Logger.Level.ERROR, complaint));
    }

    private static boolean printing(Ports.Devices devices) {
        return devices.printer().status().usable();
    }

    private cn.banshi.core.session.Terminal place() {
        TerminalConfiguration.Help help = configuration.help();
        return new cn.banshi.core.session.Terminal(configuration.terminalId(), configuration.hall(),
                new cn.banshi.core.session.Terminal.Help(help.window(), help.phone(), help.hours()),
                configuration.backend().casePage(), configuration.backend().sandbox(), configuration.language());
    }

    private Pace pace() {
        return new Pace(Delays.STANDARD, clock, System::nanoTime, timers, workers, new Uuid7(clock)::next);
    }

    private static Executor turns() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name("session").factory());
    }
}
