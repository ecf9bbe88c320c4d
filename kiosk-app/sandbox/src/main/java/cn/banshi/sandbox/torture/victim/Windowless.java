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
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Door;
import cn.banshi.core.session.CardWay;
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
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Put together as the terminal is, but for the devices and the window, which whoever makes it brings along. */
public final class Windowless implements AutoCloseable {

    private final Setting setting;
    private final Pulse pulse;
    private final SqliteOutbox outbox;
    private final Notary notary;
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
     * What stands around it.
     *
     * @param eyes see what is shown, on the session's thread
     * @param visit number of the visit under way
     */
    public record Scene(Ports.Devices devices, Housekeeping housekeeping, Consumer<Presentation> eyes,
            IntSupplier visit, Notes notes) {}

    public Windowless(Common common, Setting setting, Backend backend, Scene scene, Pulse pulse) {
        this.setting = setting;
        this.pulse = pulse;
        Path data = setting.configuration.places().data();
        var store = new Store(data, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var audit = new AuditLog(store, setting.configuration.crypto(), setting.clock, pulse.nanos(), List.of());
        outbox = new SqliteOutbox(audit, new Sealer(new VaultFile(data), setting.configuration.crypto()),
                setting.configuration.terminalId(), backend, setting.clock, setting.timetable);
        Ports.Devices devices = scene.devices;
        var ports = new Ports(devices, backend, new WitnessedOutbox(outbox, scene.notes, scene.visit), audit,
                new AuditedAftermath(audit),
                new TemplateReceiptComposer(setting.configuration), common.documents,
                () -> setting.door.get() == Door.OPEN, scene.housekeeping);
        var library = new Library(common.catalogue, common.rules, common.texts, terminal());
        notary = new Notary(audit, Word.of(setting.configuration.terminalId()), CheckpointFile.in(data),
                Optional::empty,
                setting.clock);
        session = new Session(ports, library, pace(),
                new Projector(library, setting.delays, setting.clock,
                        new Surroundings(() -> !devices.printer().status().failing(), () -> !backend.away(),
                                () -> cards(devices), setting.door)),
                pulse.turns(), new Session.Listeners(scene.eyes, step -> {}));
    }

    /** Shows the first screen and begins to send what waits. */
    public void start() {
        session.start();
        outbox.start();
    }

    /** Makes checkpoints of the audit log for as long as the process lives. */
    public void notarise() {
        notary.start();
    }

    /** A touch. Returns at once. */
    public void accept(Action action) {
        session.accept(action);
    }

    /** Shows again what may have changed by itself. */
    public void refresh() {
        session.refresh();
    }

    private static Set<CardPlace> cards(Ports.Devices devices) {
        return devices.ways()
                .stream()
                .filter(way -> !way.status().failing())
                .map(CardWay::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Terminal terminal() {
        TerminalConfiguration configuration = setting.configuration;
        TerminalConfiguration.Help help = configuration.help();
        return new Terminal(configuration.terminalId(), configuration.hall(),
                new Terminal.Help(help.window(), help.phone(), help.hours()), configuration.backend().casePage(), true,
                configuration.language());
    }

    private Pace pace() {
        return new Pace(setting.delays, setting.clock, pulse.nanos(), pulse.scheduler(), pulse.workers(),
                new Uuid7(setting.clock)::next);
    }

    @Override
    public void close() {
        pulse.close();
        outbox.close();
    }
}
