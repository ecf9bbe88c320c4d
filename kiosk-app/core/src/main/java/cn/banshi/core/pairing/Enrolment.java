package cn.banshi.core.pairing;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Pairing;
import cn.banshi.core.crypto.CertificateRequest;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.CredentialFile.Written;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Pairs the terminal by a code. A credential in force stays so until the new one is on the disk; after a lost answer the
 * same code may be given again, because the key waits on the disk.
 */
public final class Enrolment {

    private final Credentials credentials;
    private final Pairing pairing;
    private final String terminalId;
    private final Suite suite;

    public Enrolment(Credentials credentials, Pairing pairing, String terminalId, Suite suite) {
        this.credentials = credentials;
        this.pairing = pairing;
        this.terminalId = terminalId;
        this.suite = suite;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Paired(Credential credential) implements Outcome {}

        /** The backend said no. */
        record Refused(String type, String detail) implements Outcome {}

        /**
         * No answer, or none that can be used; nothing has changed.
         *
         * @param detail for staff: what, why, cure
         */
        record Failed(String detail) implements Outcome {}
    }

    /** @param code as the administrator read it out */
    public Outcome pair(String code) {
        TerminalKey key = Credentials.usable(credentials.next())
                .filter(next -> next.key().suite() == suite && next.certificate().isEmpty())
                .map(Credential::key)
                .orElseGet(() -> TerminalKey.make(suite));
        if (credentials.keepNext(new Credential(key, List.of())) instanceof Written.NotWritten(String detail)) {
            return new Outcome.Failed(detail);
        }
        return switch (pairing.enrol(code, CertificateRequest.of(key, terminalId))) {
            case Reply.Ok<List<X509Certificate>>(List<X509Certificate> chain) -> keep(key, chain);
            case Reply.Refused<List<X509Certificate>> no -> new Outcome.Refused(no.type(), no.detail());
            case Reply.NoAnswer<List<X509Certificate>> none -> new Outcome.Failed("the backend gave no answer ("
                    + none.detail() + "); look at backend.url and the network, then give the same code again");
        };
    }

    private Outcome keep(TerminalKey key, List<X509Certificate> chain) {
        var wrong = Issued.complaint(key, chain, terminalId);
        if (wrong.isPresent()) {
            return new Outcome.Failed(wrong.get());
        }
        var fresh = new Credential(key, chain);
        Written kept = credentials.keepNext(fresh);
        return switch (kept instanceof Written.Safe ? credentials.promoteNext() : kept) {
            case Written.Safe safe -> new Outcome.Paired(fresh);
            case Written.NotWritten(String detail) -> new Outcome.Failed(detail);
        };
    }
}
