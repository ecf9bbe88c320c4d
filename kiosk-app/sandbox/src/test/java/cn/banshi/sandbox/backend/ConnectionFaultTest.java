package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.ConnectionFault;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import cn.banshi.core.crypto.Tls;
import cn.banshi.sandbox.backend.certificate.CertificateAuthority;
import cn.banshi.sandbox.backend.gateway.Gateway;
import cn.banshi.sandbox.backend.gateway.Peers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Real TLS servers, each wrong in one way. The submission has surely not been acted upon, and staff read what is wrong and
 * what to do.
 */
class ConnectionFaultTest {

    private static final byte[] BODY = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    private final Instant now = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);

    private final SandboxBackend backend = Backends.shared();
    private final String id = TerminalIds.next();

    @TempDir
    private Path folder;
    private Suite suite = Suite.INTERNATIONAL;

    @BeforeEach
    void startsWhatIsBehind() {
        assertThat(backend.network().contractPort()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void namesAnotherAuthority(Suite each) {
        suite = each;
        CertificateAuthority other = authority("other");

        assertThat(fault(other.server(), authority("own"))).isEqualTo(ConnectionFault.WRONG_AUTHORITY);
    }

    @ParameterizedTest
    @EnumSource
    void namesAServerCertificateThatHasExpired(Suite each) {
        suite = each;
        CertificateAuthority own = authority("own");

        assertThat(fault(own.server(now.minus(DAY.multipliedBy(2)), now.minus(DAY), "127.0.0.1"), own))
                .isEqualTo(ConnectionFault.SERVER_EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void namesAClockThatIsBehind(Suite each) {
        suite = each;
        CertificateAuthority own = authority("own");

        assertThat(fault(own.server(now.plus(DAY), now.plus(DAY.multipliedBy(2)), "127.0.0.1"), own))
                .isEqualTo(ConnectionFault.CLOCK_BEHIND);
    }

    @ParameterizedTest
    @EnumSource
    void isAwayAndTellsStaffToSetTheClockForAsLongAsItSeemsBehind(Suite each) {
        suite = each;
        CertificateAuthority own = authority("own");
        try (Gateway gateway = gateway(own.server(now.plus(DAY), now.plus(DAY.multipliedBy(2)), "127.0.0.1"), own)) {
            gateway.open();
            RestBackend seen = terminalAt(gateway, own).backendShowing(null);
            seen.submit(UUID.randomUUID(), BODY);

            assertThat(seen.away()).isTrue();
            assertThat(seen.distrust()).hasValueSatisfying(
                    cause -> assertThat(cause).startsWith("E214 ").endsWith("set this terminal's clock"));
            assertThat(seen.platformClock().doubtful()).as("nothing was proved of the time").isFalse();
        }
    }

    @Test
    void saysNoMoreWhatWasWrongOnceTheBackendAnswered() throws IOException {
        Paired terminal = Paired.before(backend, Suite.INTERNATIONAL, id, folder);
        Path trust = folder.resolve("trust.pem");
        String right = Files.readString(trust);
        RestBackend seen = terminal.backend();
        Files.writeString(trust, "no certificate");
        seen.lookUp(UUID.randomUUID());
        assertThat(seen.distrust()).isPresent();

        Files.writeString(trust, right);
        assertThat(seen.lookUp(UUID.randomUUID())).isInstanceOf(Reply.Refused.class);
        assertThat(seen.distrust()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesACertificateForAnotherAddress(Suite each) {
        suite = each;
        CertificateAuthority own = authority("own");

        assertThat(fault(own.server(now.minus(DAY), now.plus(DAY), "platform.example"), own))
                .isEqualTo(ConnectionFault.WRONG_NAME);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsOwnCertificateThatHasExpired(Suite each) {
        suite = each;
        CertificateAuthority own = authority("own");

        assertThat(faultShowing(terminal(own, now.minus(DAY)), own)).isEqualTo(ConnectionFault.OWN_EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsOwnCertificateThatWasRevoked(Suite each) {
        suite = each;
        Paired terminal = Paired.before(backend, suite, id, folder).paired(backend);
        assertThat(terminal.backend().reachable()).isTrue();

        backend.terminals().revoke(id);

        assertThat(faultOf(terminal.backend().submit(UUID.randomUUID(), BODY))).isEqualTo(ConnectionFault.OWN_REFUSED);
    }

    @Test
    void namesItsOwnCertificateThatAnotherAuthorityIssued() {
        CertificateAuthority own = authority("own");

        assertThat(faultShowing(terminal(authority("other"), now.plus(DAY)), own))
                .isEqualTo(ConnectionFault.OWN_REFUSED);
    }

    @Test
    void namesAServerOfTheOtherSuite() throws IOException {
        Files.createDirectories(folder);
        URI other = backend.address(Suite.SM);
        Paired terminal = Paired.at(other, backend.authority(Suite.INTERNATIONAL).pem(), Suite.INTERNATIONAL, id,
                folder);

        assertThat(faultOf(terminal.backend().submit(UUID.randomUUID(), BODY)))
                .isEqualTo(ConnectionFault.NO_COMMON_SUITE);
    }

    @Test
    void saysWhichTrustFileCannotBeUsedAndSendsNothing() throws IOException {
        Paired terminal = Paired.before(backend, Suite.INTERNATIONAL, id, folder);
        Path trust = folder.resolve("trust.pem");
        Files.writeString(trust, "no certificate");

        assertThat(terminal.backend().submit(UUID.randomUUID(), BODY)).isInstanceOfSatisfying(Reply.NoAnswer.class,
                none -> {
                    assertThat(none.sent()).isFalse();
                    assertThat(none.detail()).startsWith("E218 ").contains(trust + " holds no certificate; bring");
                });
    }

    private ConnectionFault fault(Credential server, CertificateAuthority trusted) {
        try (Gateway gateway = gateway(server, trusted)) {
            gateway.open();
            return faultOf(terminalAt(gateway, trusted).backendShowing(null).submit(UUID.randomUUID(), BODY));
        }
    }

    private ConnectionFault faultShowing(Credential shown, CertificateAuthority own) {
        try (Gateway gateway = gateway(own.server(), own)) {
            gateway.open();
            return faultOf(terminalAt(gateway, own).backendShowing(shown).submit(UUID.randomUUID(), BODY));
        }
    }

    private static ConnectionFault faultOf(Reply<?> reply) {
        if (reply instanceof Reply.NoAnswer<?>(boolean sent, String detail)) {
            assertThat(sent).as("may have been acted upon, with: " + detail).isFalse();
            for (ConnectionFault fault : ConnectionFault.values()) {
                if (detail.startsWith(fault.code() + " ")) {
                    return fault;
                }
            }
        }
        throw new AssertionError(reply);
    }

    private Gateway gateway(Credential shown, CertificateAuthority believed) {
        var identity = new Gateway.Identity(suite, shown, Tls.trust(suite, List.of(believed.certificate())));
        return new Gateway(identity, 0, () -> backend.network().contractPort(), new Peers());
    }

    private Paired terminalAt(Gateway gateway, CertificateAuthority trusted) {
        return Paired.at(URI.create("https://127.0.0.1:" + gateway.port() + "/v1"), trusted.pem(), suite, id, folder);
    }

    private CertificateAuthority authority(String name) {
        return new CertificateAuthority(suite, folder.resolve(name), Clock.systemUTC());
    }

    private Credential terminal(CertificateAuthority issuer, Instant until) {
        TerminalKey key = TerminalKey.make(suite);
        return new Credential(key, issuer.issue(key.publicKey(), id, until.minus(DAY.multipliedBy(30)), until));
    }
}
