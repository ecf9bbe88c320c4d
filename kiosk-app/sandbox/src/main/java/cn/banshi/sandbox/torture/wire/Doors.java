package cn.banshi.sandbox.torture.wire;

import cn.banshi.core.backend.ConnectionFault;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** TLS doors before the backend at which the certificates of one side are wrong. Thread-safe. */
public final class Doors implements AutoCloseable {

    private static final Duration DAY = Duration.ofDays(1);
    /** A handshake of software SM2 on a busy machine; that it fails is what is waited for. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    private final Map<Suite, House> houses = new EnumMap<>(Suite.class);
    private final int behind;
    private final Instant now = Instant.now();
    private final List<Gateway> open = new ArrayList<>();

    /** The authorities of one suite, and the file that names the right one. */
    private record House(Suite suite, CertificateAuthority own, CertificateAuthority other, Path trust) {

        static House in(Path folder, Suite suite) throws IOException {
            var own = authority(folder, suite, "own");
            return new House(suite, own, authority(folder, suite, "other"),
                    Files.writeString(folder.resolve("trust-" + suite.word() + ".pem"), own.pem()));
        }

        private static CertificateAuthority authority(Path folder, Suite suite, String name) throws IOException {
            return new CertificateAuthority(suite, Files.createDirectories(folder.resolve(name)), Clock.systemUTC());
        }
    }

    /**
     * Where a request goes.
     *
     * @param shown what the terminal shows of itself there
     */
    record Way(BackendAccess access, Suite suite, Optional<Credential> shown) {

        /** To a backend that asks nobody who they are. */
        static Way straight(BackendAccess access) {
            return new Way(access, Suite.INTERNATIONAL, Optional.empty());
        }
    }

    /** What is wrong at a door. */
    enum Wrong {
        SERVER_OF_ANOTHER_AUTHORITY(ConnectionFault.WRONG_AUTHORITY), SERVER_EXPIRED(
                ConnectionFault.SERVER_EXPIRED), SERVER_NOT_YET_VALID(
                        ConnectionFault.CLOCK_BEHIND), SERVER_OF_ANOTHER_NAME(
                                ConnectionFault.WRONG_NAME), TERMINAL_EXPIRED(
                                        ConnectionFault.OWN_EXPIRED), TERMINAL_REVOKED(ConnectionFault.OWN_REFUSED);

        /** What the terminal must find there. */
        final ConnectionFault fault;

        Wrong(ConnectionFault fault) {
            this.fault = fault;
        }
    }

    /** @param behind the backend's plain port */
    public Doors(Path folder, int behind) throws IOException {
        this.behind = behind;
        for (Suite suite : Suite.values()) {
            houses.put(suite, House.in(folder, suite));
        }
    }

    /** @param right where the terminal would have gone */
    synchronized Way way(Wrong wrong, Suite suite, BackendAccess right) {
        House house = Objects.requireNonNull(houses.get(suite));
        var gateway = new Gateway(new Gateway.Identity(suite, server(wrong, house), new RevokingTrust(
                Tls.trust(suite, List.of(house.own.certificate())), shown -> wrong == Wrong.TERMINAL_REVOKED)), 0,
                () -> behind, new Peers());
        gateway.open();
        open.add(gateway);
        return new Way(new BackendAccess(URI.create("https://127.0.0.1:" + gateway.port() + "/v1"), right.casePage(),
                HANDSHAKE, HANDSHAKE, right.sandbox(), Optional.of(house.trust)), suite, shown(wrong, house));
    }

    private Credential server(Wrong wrong, House house) {
        CertificateAuthority own = house.own;
        return switch (wrong) {
            case SERVER_OF_ANOTHER_AUTHORITY -> house.other.server();
            case SERVER_EXPIRED -> own.server(now.minus(DAY.multipliedBy(2)), now.minus(DAY), "127.0.0.1");
            case SERVER_NOT_YET_VALID -> own.server(now.plus(DAY), now.plus(DAY.multipliedBy(2)), "127.0.0.1");
            case SERVER_OF_ANOTHER_NAME -> own.server(now.minus(DAY), now.plus(DAY), "platform.example");
            case TERMINAL_EXPIRED, TERMINAL_REVOKED -> own.server();
        };
    }

    private Optional<Credential> shown(Wrong wrong, House house) {
        return switch (wrong) {
            case TERMINAL_EXPIRED -> Optional.of(terminal(house, now.minus(DAY)));
            case TERMINAL_REVOKED -> Optional.of(terminal(house, now.plus(DAY)));
            case SERVER_OF_ANOTHER_AUTHORITY, SERVER_EXPIRED, SERVER_NOT_YET_VALID, SERVER_OF_ANOTHER_NAME -> Optional
                    .empty();
        };
    }

    private Credential terminal(House house, Instant until) {
        TerminalKey key = TerminalKey.make(house.suite);
        return new Credential(key, house.own.issue(key.publicKey(), "0001", now.minus(DAY.multipliedBy(2)), until));
    }

    @Override
    public synchronized void close() {
        open.forEach(Gateway::close);
    }
}
