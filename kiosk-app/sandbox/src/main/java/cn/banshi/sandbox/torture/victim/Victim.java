package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.AuditedAftermath;
import cn.banshi.core.audit.CheckpointFile;
import cn.banshi.core.audit.Notary;
import cn.banshi.core.audit.Word;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.outbox.Uuid7;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Pace;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Session;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.store.Store;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The process that is killed. Put together as the terminal is, but for the devices and the window. */
public final class Victim {

    /** A citizen who does not wait long, so that leaving without an answer happens. */
    private static final Delays DELAYS = new Delays(Duration.ofSeconds(120), Duration.ofSeconds(60),
            Duration.ofSeconds(45), Duration.ofMillis(10), Duration.ofMillis(300), Duration.ofSeconds(40),
            Duration.ofMillis(50), Duration.ofMillis(800), Duration.ofSeconds(20), Duration.ofSeconds(2),
            Duration.ofSeconds(1));
    /** What waits is tried again within a life, which has seconds. */
    private static final Tempo TEMPO = Tempo.STANDARD.faster(40);

    private final Order order;
    private final TerminalConfiguration configuration;
    private final Notes notes;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);

    private Victim(Order order, TerminalConfiguration configuration, Notes notes) {
        this.order = order;
        this.configuration = configuration;
        this.notes = notes;
    }

    public static void main(String[] words) {
        Order order = Order.of(words);
        switch (new TerminalConfigurationReader().read(order.configuration())) {
            case Loaded.Usable(TerminalConfiguration configuration) -> new Victim(order, configuration,
                    new Notes(new FileOutputStream(FileDescriptor.out))).open();
            case Loaded.Unusable(var complaints) -> {
                complaints.forEach(System.err::println);
                System.exit(2);
            }
        }
    }

    private void open() {
        Path assets = configuration.places().assets();
        var backend = new RestBackend(configuration.backend(), configuration.terminalId(), clock);
        var citizen = new Citizen(notes, new Phone(configuration.backend().url().resolve("/sandbox/phones")),
                new Random(order.seed()), order.firstVisit());
        Path data = configuration.places().data();
        var store = new Store(data, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var audit = new AuditLog(store, configuration.crypto(), clock, System::nanoTime, List.of());
        var outbox = new SqliteOutbox(audit, new Sealer(new VaultFile(data), configuration.crypto()),
                configuration.terminalId(), backend, clock, new Timetable(TEMPO, new Random(order.seed())));
        var ports = new Ports(new Ports.Devices(new LaidCard(citizen::visit), new EndlessPaper()), backend,
                new WitnessedOutbox(outbox, notes, citizen::visit), audit, new AuditedAftermath(audit),
                new TemplateReceiptComposer(configuration),
                new PdfDocumentComposer(assets.resolve("fonts")));
        var library = new Library(new CatalogueReader(assets).read(), new RuleBooks(), TextsReader.read(assets),
                terminal());
        var visits = new Visits(citizen, order.visits());
        var session = new Session(ports, library, pace(),
                new Projector(library, DELAYS, clock, new Surroundings(() -> true, () -> !backend.away())),
                Executors.newSingleThreadExecutor(), new Session.Listeners(visits::shown, step -> {}));
        notes.note("ready");
        session.start();
        outbox.start();
        new Notary(audit, Word.of(configuration.terminalId()), CheckpointFile.in(data), Optional::empty, clock).start();
        visits.go(session::accept);
    }

    private Terminal terminal() {
        TerminalConfiguration.Help help = configuration.help();
        return new Terminal(configuration.terminalId(), configuration.hall(),
                new Terminal.Help(help.window(), help.phone(), help.hours()), configuration.backend().casePage(), true,
                configuration.language());
    }

    private Pace pace() {
        return new Pace(DELAYS, clock, System::nanoTime, (delay, task) -> {
            Future<?> pending = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> pending.cancel(false);
        }, Executors.newVirtualThreadPerTaskExecutor(), new Uuid7(clock)::next);
    }
}
