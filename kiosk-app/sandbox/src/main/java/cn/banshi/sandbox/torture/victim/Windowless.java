package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.AuditedAftermath;
import cn.banshi.core.audit.CheckpointFile;
import cn.banshi.core.audit.Notary;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.outbox.Uuid7;
import cn.banshi.core.projection.Projector;
import cn.banshi.core.projection.Surroundings;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.screen.Screen.Door;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Housekeeping;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Pace;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Session;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Texts;
import cn.banshi.core.text.Word;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Put together as the terminal is, but for the devices and the window, with the citizens who come to it. */
public final class Windowless implements AutoCloseable {

    private static final RejectedExecutionHandler NOTHING_AFTER_CLOSING = new ThreadPoolExecutor.DiscardPolicy();

    private final Setting setting;
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("timers").factory(), NOTHING_AFTER_CLOSING);
    private final ExecutorService turns = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("session").factory(), NOTHING_AFTER_CLOSING);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SqliteOutbox outbox;
    private final Notary notary;
    private final Visits visits;
    private final Session session;

    /** What the terminals of a city have in common. */
    public record Common(Catalogue catalogue, RuleBooks rules, Texts texts, DocumentComposer documents) {

        public static Common of(Path assets) {
            return new Common(new CatalogueReader(assets).read(), new RuleBooks(), TextsReader.read(assets),
                    new PdfDocumentComposer(assets.resolve("fonts")));
        }
    }

    /**
     * What this one has of its own.
     *
     * @param door what can be begun as far as the terminal itself is concerned
     */
    public record Setting(TerminalConfiguration configuration, Delays delays, Timetable timetable,
            InstantSource clock, Supplier<Door> door) {}

    /**
     * Who comes.
     *
     * @param phones such as {@code http://127.0.0.1:8081/sandbox/phones}
     * @param first number of the first visit
     * @param seed of what citizens decide
     * @param patience how often one of them tries again before going away without having signed
     */
    public record Guests(URI phones, int first, int visits, long seed, int patience) {}

    /** @param notes takes a line for whatever happens, at that moment */
    public Windowless(Common common, Setting setting, Backend backend, Guests guests, Consumer<String> notes) {
        this.setting = setting;
        var lines = new Notes(notes);
        var citizen = new Citizen(lines, new Phone(guests.phones), new Random(guests.seed), guests.first,
                guests.patience);
        Path data = setting.configuration.places().data();
        var store = new Store(data, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var audit = new AuditLog(store, setting.configuration.crypto(), setting.clock, System::nanoTime, List.of());
        outbox = new SqliteOutbox(audit, new Sealer(new VaultFile(data), setting.configuration.crypto()),
                setting.configuration.terminalId(), backend, setting.clock, setting.timetable);
        var ports = new Ports(new Ports.Devices(new LaidCard(citizen::visit), new EndlessPaper()), backend,
                new WitnessedOutbox(outbox, lines, citizen::visit), audit, new AuditedAftermath(audit),
                new TemplateReceiptComposer(setting.configuration), common.documents,
                () -> setting.door.get() == Door.OPEN, new Housekeeping(List.of(), () -> {}));
        var library = new Library(common.catalogue, common.rules, common.texts, terminal());
        notary = new Notary(audit, Word.of(setting.configuration.terminalId()), CheckpointFile.in(data),
                Optional::empty,
                setting.clock);
        visits = new Visits(citizen, guests.visits);
        session = new Session(ports, library, pace(),
                new Projector(library, setting.delays, setting.clock,
                        new Surroundings(() -> true, () -> !backend.away(), Set::of, setting.door)),
                turns, new Session.Listeners(visits::shown, step -> {}));
    }

    /** Shows the first screen and begins to send what waits. */
    public void start() {
        session.start();
        outbox.start();
    }

    /** Makes checkpoints of the audit log for as long as the process lives. */
    void notarise() {
        notary.start();
    }

    /** Returns when the last citizen has left. */
    public void receive() throws InterruptedException {
        visits.go(session::accept);
    }

    private Terminal terminal() {
        TerminalConfiguration configuration = setting.configuration;
        TerminalConfiguration.Help help = configuration.help();
        return new Terminal(configuration.terminalId(), configuration.hall(),
                new Terminal.Help(help.window(), help.phone(), help.hours()), configuration.backend().casePage(), true,
                configuration.language());
    }

    private Pace pace() {
        return new Pace(setting.delays, setting.clock, System::nanoTime, (delay, task) -> {
            Future<?> pending = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> pending.cancel(false);
        }, workers, new Uuid7(setting.clock)::next);
    }

    @Override
    public void close() {
        timers.shutdownNow();
        turns.shutdownNow();
        outbox.close();
        workers.shutdown();
    }
}
