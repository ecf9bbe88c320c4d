package cn.banshi.core.backend;

import cn.banshi.contract.model.Enrolment;
import cn.banshi.contract.model.IssuedCertificate;
import cn.banshi.contract.model.Renewal;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Certificates;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pairing over HTTPS. Thread-safe; nothing of the network is touched before the first call. */
public final class RestPairing implements Pairing {

    private static final String UNREADABLE = "the backend issued a certificate that cannot be read; have its authority"
            + " checked, and that 'crypto' in terminal.yaml names the backend's suite";

    private final TerminalConfiguration configuration;
    private final Supplier<Optional<Credential>> own;
    private final InstantSource clock;

    /** @param own what the terminal shows of itself at the moment */
    public RestPairing(TerminalConfiguration configuration, Supplier<Optional<Credential>> own, InstantSource clock) {
        this.configuration = configuration;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Reply<List<X509Certificate>> enrol(String code, byte[] request) {
        // Nothing is shown of an older certificate: it may be the reason for which the terminal is paired again.
        Connection connection = connection(Optional::empty);
        return issued(connection, () -> connection.client()
                .terminals()
                .enrolTerminal(configuration.terminalId(), new Enrolment(code, request)));
    }

    @Override
    public Reply<List<X509Certificate>> renew(byte[] request) {
        Connection connection = connection(own);
        return issued(connection, () -> connection.client()
                .terminals()
                .renewTerminal(configuration.terminalId(), new Renewal(request)));
    }

    @Override
    public boolean accepts(Credential shown) {
        return new RestBackend(connection(() -> Optional.of(shown)), configuration.terminalId(), clock).reachable();
    }

    private Connection connection(Supplier<Optional<Credential>> shown) {
        return new Connection(configuration.backend(), configuration.crypto(), shown);
    }

    private Reply<List<X509Certificate>> issued(Connection connection, Supplier<@Nullable IssuedCertificate> exchange) {
        Suite suite = configuration.crypto();
        Reply<Optional<List<X509Certificate>>> reply = new Replies(clock, connection)
                .of(exchange, answer -> chain(suite, answer));
        return switch (reply) {
            case Reply.Ok<Optional<List<X509Certificate>>>(var chain) when chain.isPresent() -> new Reply.Ok<>(
                    chain.get());
            case Reply.Ok<Optional<List<X509Certificate>>> unreadable -> new Reply.NoAnswer<>(true, UNREADABLE);
            case Reply.Refused<Optional<List<X509Certificate>>> no -> new Reply.Refused<>(no.status(), no.type(),
                    no.detail(), no.retryable(), no.retryAfter());
            case Reply.NoAnswer<Optional<List<X509Certificate>>> none -> new Reply.NoAnswer<>(none.sent(),
                    none.detail());
        };
    }

    private static Optional<List<X509Certificate>> chain(Suite suite, IssuedCertificate answer) {
        try {
            return Optional.of(Certificates.read(suite, String.join("\n", answer.chain())))
                    .filter(chain -> !chain.isEmpty());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
