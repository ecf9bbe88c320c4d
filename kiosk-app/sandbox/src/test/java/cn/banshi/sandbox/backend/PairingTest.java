package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.CertificateRequest;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import cn.banshi.core.pairing.Enrolment.Outcome;
import cn.banshi.core.pairing.Renewal.Round;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A terminal becomes known by a code, is nobody else, and stays known by itself. */
class PairingTest {

    private final SandboxBackend backend = Backends.shared();
    private final String id = TerminalIds.next();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void pairsByACodeAndIsLetInFromThenOn(Suite suite) {
        Paired terminal = terminal(suite);
        assertThat(terminal.backend().reachable()).as("before").isFalse();

        Outcome outcome = terminal.pair(backend.terminals().newCode(id));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Paired.class, paired -> {
            assertThat(paired.credential().subject()).contains(id);
            assertThat(paired.credential().key().suite()).isEqualTo(suite);
        });
        assertThat(terminal.backend().reachable()).as("after").isTrue();
        assertThat(terminal.credentials().validUntil()).hasValueSatisfying(end -> assertThat(end)
                .isAfter(Instant.now().plus(Duration.ofDays(89))));
        assertThat(Files.exists(folder.resolve("identity/next.pem"))).isFalse();
    }

    @Test
    void takesACodeOnce() {
        String code = backend.terminals().newCode(id);
        terminal(Suite.INTERNATIONAL).pair(code);

        Outcome second = Paired.before(backend, Suite.INTERNATIONAL, id, folder.resolve("thief")).pair(code);

        assertThat(second).isInstanceOfSatisfying(Outcome.Refused.class,
                no -> assertThat(no.type()).endsWith("/pairing-refused"));
    }

    @Test
    void answersTheSameKeyAgainWhenItsAnswerWasLost() {
        byte[] request = CertificateRequest.of(TerminalKey.make(Suite.INTERNATIONAL), id);
        String code = backend.terminals().newCode(id);
        var pairing = terminal(Suite.INTERNATIONAL).pairing();

        assertThat(pairing.enrol(code, request)).isInstanceOf(Reply.Ok.class);
        assertThat(pairing.enrol(code, request)).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void refusesEvenTheRightCodeAfterFiveWrongOnes() {
        String code = backend.terminals().newCode(id);
        Paired terminal = terminal(Suite.INTERNATIONAL);
        String wrong = code.startsWith("A") ? "BBBB-BBBB" : "AAAA-AAAA";

        for (int i = 0; i < 5; i++) {
            assertThat(terminal.pair(wrong)).isInstanceOf(Outcome.Refused.class);
        }

        assertThat(terminal.pair(code)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesACodeThatHasExpiredOrIsAnotherTerminals() {
        var hands = new Backends.Hands(Instant.now());
        try (SandboxBackend own = Backends.start(Backends.clock(hands))) {
            Paired terminal = Paired.before(own, Suite.INTERNATIONAL, id, folder);
            String others = own.terminals().newCode("0999");
            String late = own.terminals().newCode(id);
            assertThat(terminal.pair(others)).isInstanceOf(Outcome.Refused.class);

            hands.set(Instant.now().plus(Duration.ofMinutes(16)));

            assertThat(terminal.pair(late)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void refusesARequestThatAnotherKeySigned() {
        byte[] request = CertificateRequest.of(TerminalKey.make(Suite.INTERNATIONAL), id);
        request[request.length - 1] ^= 1;

        assertThat(terminal(Suite.INTERNATIONAL).pairing().enrol(backend.terminals().newCode(id), request))
                .isInstanceOfSatisfying(Reply.Refused.class,
                        no -> assertThat(no.type()).endsWith("/certificate-request-invalid"));
    }

    @Test
    void refusesATerminalThatSpeaksUnderAnotherName() {
        Credential own = terminal(Suite.INTERNATIONAL).paired(backend).own();
        Paired other = Paired.before(backend, Suite.INTERNATIONAL, TerminalIds.next(), folder.resolve("other"));

        assertThat(other.backendShowing(own).lookUp(UUID.randomUUID())).isInstanceOfSatisfying(Reply.Refused.class,
                no -> {
                    assertThat(no.status()).isEqualTo(403);
                    assertThat(no.type()).endsWith("/terminal-not-matched");
                    assertThat(no.retryable()).as("nothing is thrown away for it").isTrue();
                });
    }

    @Test
    void renewsForNobodyWithoutACertificate() {
        byte[] request = CertificateRequest.of(TerminalKey.make(Suite.INTERNATIONAL), id);

        Reply<List<X509Certificate>> reply = terminal(Suite.INTERNATIONAL).pairing().renew(request);

        assertThat(reply).isInstanceOfSatisfying(Reply.Refused.class,
                no -> assertThat(no.type()).endsWith("/terminal-not-authenticated"));
    }

    @ParameterizedTest
    @EnumSource
    void changesKeyAndCertificateWithAThirdOfItsLifeLeft(Suite suite) {
        Paired terminal = terminal(suite).paired(backend);
        Credential old = terminal.own();
        var connected = terminal.backend();
        assertThat(connected.reachable()).isTrue();
        assertThat(terminal.renewal().round()).isEqualTo(new Round.NotDue());

        Round round = terminal.withClock(later(61)).renewal().round();

        assertThat(round).isInstanceOf(Round.Renewed.class);
        assertThat(terminal.own().key().keyId()).isNotEqualTo(old.key().keyId());
        assertThat(connected.reachable()).as("the client goes over to the new one").isTrue();
        assertThat(terminal.backendShowing(old).reachable()).as("the old one is good until it ends").isTrue();
    }

    @Test
    void keepsTheOldCertificateUntilTheNewOneWasTakenOnce() {
        try (SandboxBackend own = Backends.start(Clock.systemUTC())) {
            Paired terminal = Paired.before(own, Suite.INTERNATIONAL, id, folder).paired(own);
            Paired tired = terminal.withClock(later(61));
            Credential old = terminal.own();
            own.faults().problemNext(503, 1);
            assertThat(tired.renewal().round()).as("not issued").isInstanceOf(Round.Failed.class);
            assertThat(terminal.own()).isEqualTo(old);

            own.network().cut();
            assertThat(tired.renewal().round()).isInstanceOfSatisfying(Round.Failed.class, failed -> {
                assertThat(failed.detail()).contains("could not be renewed");
                assertThat(failed.validUntil()).isEqualTo(old.validUntil().orElseThrow());
            });
            own.network().mend();

            assertThat(tired.renewal().round()).isInstanceOf(Round.Renewed.class);
        }
    }

    @Test
    void goesOnWithTheCertificateItGotBeforeItWasKilled() {
        Paired terminal = terminal(Suite.INTERNATIONAL).paired(backend);
        TerminalKey waiting = TerminalKey.make(Suite.INTERNATIONAL);
        var chain = ((Reply.Ok<List<X509Certificate>>) terminal.pairing().renew(CertificateRequest.of(waiting, id)))
                .value();
        new cn.banshi.core.crypto.CredentialFile(folder.resolve("identity/next.pem"))
                .write(new Credential(waiting, chain));

        assertThat(terminal.withClock(later(61)).renewal().round()).isInstanceOf(Round.Renewed.class);

        assertThat(terminal.own().key().keyId()).isEqualTo(waiting.keyId());
    }

    private Paired terminal(Suite suite) {
        return Paired.before(backend, suite, id, folder);
    }

    private static InstantSource later(int days) {
        return InstantSource.offset(InstantSource.system(), Duration.ofDays(days));
    }
}
