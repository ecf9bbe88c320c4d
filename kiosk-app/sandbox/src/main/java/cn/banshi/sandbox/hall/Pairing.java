package cn.banshi.sandbox.hall;

import cn.banshi.core.backend.RestPairing;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.pairing.Enrolment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What administrator and technician do together when a terminal is set up: the one reads a code, the other types it in. */
public final class Pairing {

    private Pairing() {}

    /** @param file the terminal's, of {@link TerminalFile} with a suite; the backend's authority is laid beside it */
    public static void of(Hall hall, Path file) throws IOException {
        TerminalConfiguration terminal = switch (new TerminalConfigurationReader().read(file)) {
            case Loaded.Usable(TerminalConfiguration usable) -> usable;
            case Loaded.Unusable(List<String> complaints) -> throw new IOException(String.join("; ", complaints));
        };
        Files.writeString(file.resolveSibling(TerminalFile.TRUST), hall.backend().authority(terminal.crypto()).pem());
        var credentials = new Credentials(terminal.places().credential());
        var pairing = new RestPairing(terminal, credentials, InstantSource.system());
        var outcome = new Enrolment(credentials, pairing, terminal.terminalId(), terminal.crypto())
                .pair(hall.backend().terminals().newCode(terminal.terminalId()));
        if (!(outcome instanceof Enrolment.Outcome.Paired)) {
            throw new IOException("the terminal could not be paired: " + outcome);
        }
    }
}
