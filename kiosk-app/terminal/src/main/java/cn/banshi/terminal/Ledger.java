package cn.banshi.terminal;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.ConfigurationLoaded;
import cn.banshi.core.audit.AuditEvent.TerminalStarted;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.CheckpointFile;
import cn.banshi.core.audit.Notary;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import java.time.InstantSource;
import java.util.List;

/** The audit log of this terminal, with the terminal's own key under its checkpoints. */
final class Ledger {

    private final TerminalConfiguration configuration;
    private final InstantSource clock;

    Ledger(TerminalConfiguration configuration, InstantSource clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    AuditLog open(Store store, Catalogue catalogue) {
        Word terminal = Word.of(configuration.terminalId());
        List<AuditEvent> opening = List.of(
                new TerminalStarted(terminal, Word.of(Release.VERSION), configuration.crypto()),
                new ConfigurationLoaded(services(catalogue)));
        return new AuditLog(store, configuration.crypto(), clock, System::nanoTime, opening);
    }

    /** Writes and vouches in the background until the program ends, and says so when it does. */
    void keep(AuditLog log, Credentials credentials) {
        var notary = new Notary(log, Word.of(configuration.terminalId()),
                CheckpointFile.in(configuration.places().data()), () -> credentials.get().map(Credential::key), clock);
        notary.start();
        Runtime.getRuntime().addShutdownHook(new Thread(notary::stop, "audit-stop"));
    }

    private static List<Word> services(Catalogue catalogue) {
        return catalogue.all()
                .stream()
                .filter(service -> service.procedure().isPresent())
                .map(service -> Word.of(service.id() + "." + service.version()))
                .toList();
    }
}
