package cn.banshi.sandbox.torture.wire;

import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import cn.banshi.core.crypto.Tls;
import cn.banshi.sandbox.backend.certificate.CertificateAuthority;
import cn.banshi.sandbox.backend.certificate.RevokingTrust;
import cn.banshi.sandbox.backend.gateway.Gateway;
import cn.banshi.sandbox.backend.gateway.Peers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TLS doors before the backend at which the certificates of one side are wrong. Thread-safe. */
public final class Doors implements AutoCloseable {

    private static final Suite SUITE = Suite.INTERNATIONAL;
    private static final Duration DAY = Duration.ofDays(1);

    private final CertificateAuthority own;
    private final CertificateAuthority other;
    private final Path trust;
    private final int behind;
    private final Instant now = Instant.now();
    private final List<Gateway> open = new ArrayList<>();

    /** @param shown what the terminal shows of itself there */
    record Way(BackendAccess access, Optional<Credential> shown) {}

    /** What is wrong at a door. */
    enum Wrong {
        SERVER_OF_ANOTHER_AUTHORITY, SERVER_EXPIRED, SERVER_NOT_YET_VALID, SERVER_OF_ANOTHER_NAME, TERMINAL_EXPIRED, TERMINAL_REVOKED
    }

    /** @param behind the backend's plain port */
    public Doors(Path folder, int behind) throws IOException {
        this.behind = behind;
        own = new CertificateAuthority(SUITE, Files.createDirectories(folder.resolve("own")), Clock.systemUTC());
        other = new CertificateAuthority(SUITE, Files.createDirectories(folder.resolve("other")), Clock.systemUTC());
        trust = Files.writeString(folder.resolve("trust.pem"), own.pem());
    }

    /** @param right where the terminal would have gone */
    synchronized Way way(Wrong wrong, BackendAccess right) {
        var gateway = new Gateway(new Gateway.Identity(SUITE, server(wrong), new RevokingTrust(
                Tls.trust(SUITE, List.of(own.certificate())), shown -> wrong == Wrong.TERMINAL_REVOKED)), 0,
                () -> behind, new Peers());
        gateway.open();
        open.add(gateway);
        return new Way(new BackendAccess(URI.create("https://127.0.0.1:" + gateway.port() + "/v1"), right.casePage(),
                right.connect(), right.answer(), right.sandbox(), Optional.of(trust)), shown(wrong));
    }

    private Credential server(Wrong wrong) {
        return switch (wrong) {
            case SERVER_OF_ANOTHER_AUTHORITY -> other.server();
            case SERVER_EXPIRED -> own.server(now.minus(DAY.multipliedBy(2)), now.minus(DAY), "127.0.0.1");
            case SERVER_NOT_YET_VALID -> own.server(now.plus(DAY), now.plus(DAY.multipliedBy(2)), "127.0.0.1");
            case SERVER_OF_ANOTHER_NAME -> own.server(now.minus(DAY), now.plus(DAY), "platform.example");
            case TERMINAL_EXPIRED, TERMINAL_REVOKED -> own.server();
        };
    }

    private Optional<Credential> shown(Wrong wrong) {
        return switch (wrong) {
            case TERMINAL_EXPIRED -> Optional.of(terminal(now.minus(DAY)));
            case TERMINAL_REVOKED -> Optional.of(terminal(now.plus(DAY)));
            case SERVER_OF_ANOTHER_AUTHORITY, SERVER_EXPIRED, SERVER_NOT_YET_VALID, SERVER_OF_ANOTHER_NAME -> Optional
                    .empty();
        };
    }

    private Credential terminal(Instant until) {
        TerminalKey key = TerminalKey.make(SUITE);
        return new Credential(key, own.issue(key.publicKey(), "0001", now.minus(DAY.multipliedBy(2)), until));
    }

    @Override
    public synchronized void close() {
        open.forEach(Gateway::close);
    }
}
