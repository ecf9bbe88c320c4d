package cn.banshi.core.pairing;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Pairing;
import cn.banshi.core.crypto.CertificateRequest;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.CredentialFile.Written;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Changes the terminal's key and certificate before the certificate ends: with a third of its life left a new pair is made
 * and certified on the old one's word. The old one stays in force until the backend has taken the new one once; a killed
 * process goes on where it was. Confined to one thread at a time.
 */
public final class Renewal {

    private final Credentials credentials;
    private final Pairing pairing;
    private final String terminalId;
    private final InstantSource clock;

    public Renewal(Credentials credentials, Pairing pairing, String terminalId, InstantSource clock) {
        this.credentials = credentials;
        this.pairing = pairing;
        this.terminalId = terminalId;
        this.clock = clock;
    }

    /** What a round came to. */
    public sealed interface Round {

        /** Not paired, or the certificate has time. */
        record NotDue() implements Round {}

        record Renewed(Instant validUntil) implements Round {}

        /**
         * The old certificate is in force still; the next round tries again.
         *
         * @param detail for staff: what, why, cure
         * @param validUntil until when it may go on like this
         */
        record Failed(String detail, Instant validUntil) implements Round {}
    }

    /** Does what is due. Blocks as long as the backend may take, at most half a minute. */
    public Round round() {
        Optional<Credential> own = credentials.get();
        return own.filter(credential -> credential.dueForRenewal(clock.instant()))
                .map(this::renew)
                .orElseGet(Round.NotDue::new);
    }

    private Round renew(Credential old) {
        Instant end = old.validUntil().orElseThrow();
        Suite suite = old.key().suite();
        Optional<Credential> waiting = Credentials.usable(credentials.next())
                .filter(next -> next.key().suite() == suite && !next.expired(clock.instant()));
        Optional<Credential> certified = waiting.filter(next -> next.certificate().isPresent());
        return certified.map(next -> use(next, end))
                .orElseGet(() -> certify(waiting.map(Credential::key).orElseGet(() -> TerminalKey.make(suite)), end));
    }

    /** The key is on the disk before it is certified, so that an answer never finds its key gone. */
    private Round certify(TerminalKey key, Instant end) {
        if (credentials.keepNext(new Credential(key, List.of())) instanceof Written.NotWritten(String detail)) {
            return new Round.Failed(detail, end);
        }
        return switch (pairing.renew(CertificateRequest.of(key, terminalId))) {
            case Reply.Ok<List<X509Certificate>>(List<X509Certificate> chain) -> keep(key, chain, end);
            case Reply.Refused<List<X509Certificate>> no -> new Round.Failed(
                    "the backend refused to renew the certificate (" + no.type() + ": " + no.detail()
                            + "); ask its administrator",
                    end);
            case Reply.NoAnswer<List<X509Certificate>> none -> new Round.Failed(
                    "the certificate could not be renewed (" + none.detail() + "); look at the network", end);
        };
    }

    private Round keep(TerminalKey key, List<X509Certificate> chain, Instant end) {
        Optional<String> wrong = Issued.complaint(key, chain, terminalId);
        if (wrong.isPresent()) {
            return new Round.Failed(wrong.get(), end);
        }
        var fresh = new Credential(key, chain);
        return credentials.keepNext(fresh) instanceof Written.NotWritten(String detail)
                ? new Round.Failed(detail, end)
                : use(fresh, end);
    }

    private Round use(Credential fresh, Instant end) {
        if (!pairing.accepts(fresh)) {
            return new Round.Failed("the backend does not take the new certificate yet; the old one stays in force",
                    end);
        }
        return credentials.promoteNext() instanceof Written.NotWritten(String detail)
                ? new Round.Failed(detail, end)
                : new Round.Renewed(fresh.validUntil().orElse(end));
    }
}
