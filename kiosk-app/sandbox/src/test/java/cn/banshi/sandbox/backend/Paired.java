package cn.banshi.sandbox.backend;

import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.backend.RestPairing;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.pairing.Enrolment;
import cn.banshi.core.pairing.Renewal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A terminal of the product's own parts, in a folder of its own, that speaks TLS to a sandbox. */
record Paired(TerminalConfiguration configuration, Credentials credentials, InstantSource clock) {

    /** Stands before the sandbox's gateway and trusts its authority. */
    static Paired before(SandboxBackend backend, Suite suite, String id, Path folder) {
        return at(backend.address(suite), backend.authority(suite).pem(), suite, id, folder);
    }

    static Paired at(URI address, String authority, Suite suite, String id, Path folder) {
        try {
            Files.createDirectories(folder);
            Path trust = Files.writeString(folder.resolve("trust.pem"), authority);
            var access = new BackendAccess(address, "https://cases.example/", Duration.ofSeconds(20),
                    Duration.ofSeconds(10), true, Optional.of(trust));
            var here = new Localized("厅", "Hall");
            var configuration = new TerminalConfiguration(id, here, new TerminalConfiguration.Help(here, "0", here),
                    new TerminalConfiguration.Panel(336, 597, 1080, 1920), access, Map.of(),
                    new TerminalConfiguration.Places(folder, folder), Language.ZH, suite);
            return new Paired(configuration, new Credentials(configuration.places().credential()),
                    InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Paired withClock(InstantSource other) {
        return new Paired(configuration, credentials, other);
    }

    Enrolment.Outcome pair(String code) {
        return new Enrolment(credentials, pairing(), configuration.terminalId(), configuration.crypto()).pair(code);
    }

    /** As if it had been paired long ago. */
    Paired paired(SandboxBackend backend) {
        Enrolment.Outcome outcome = pair(backend.terminals().newCode(configuration.terminalId()));
        if (!(outcome instanceof Enrolment.Outcome.Paired)) {
            throw new AssertionError(outcome);
        }
        return this;
    }

    RestPairing pairing() {
        return new RestPairing(configuration, credentials, clock);
    }

    RestBackend backend() {
        return new RestBackend(configuration, credentials, clock);
    }

    RestBackend backendShowing(@Nullable Credential shown) {
        return new RestBackend(configuration, () -> Optional.ofNullable(shown), clock);
    }

    Renewal renewal() {
        return new Renewal(credentials, pairing(), configuration.terminalId(), clock);
    }

    Credential own() {
        return credentials.get().orElseThrow();
    }
}
