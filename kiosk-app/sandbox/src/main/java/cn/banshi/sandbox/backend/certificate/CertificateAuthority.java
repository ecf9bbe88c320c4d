package cn.banshi.sandbox.backend.certificate;

import cn.banshi.core.crypto.Certificates;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.CredentialFile;
import cn.banshi.core.crypto.SigningOperator;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** Issues certificates of one suite; its own key lies in the data folder, so that a restart changes nothing. Thread-safe. */
public final class CertificateAuthority {

    private static final Duration OWN_LIFE = Duration.ofDays(3650);
    /** Two machines' clocks are never the same. */
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 120;

    private final Suite suite;
    private final Clock clock;
    private final Credential root;
    private final SecureRandom random = new SecureRandom();

    /** @param folder of the platform's data */
    public CertificateAuthority(Suite suite, Path folder, Clock clock) {
        this.suite = suite;
        this.clock = clock;
        var file = new CredentialFile(folder.resolve("authority-" + suite.word() + ".pem"));
        root = switch (file.read()) {
            case CredentialFile.Read.Usable(Credential there) -> there;
            case CredentialFile.Read.Missing none -> founded(file);
            case CredentialFile.Read.Unusable(String detail) -> throw new IllegalStateException(detail);
        };
    }

    private Credential founded(CredentialFile file) {
        TerminalKey key = TerminalKey.make(suite);
        var made = new Credential(key, List.of(issue(key, key.publicKey(), "Banshi sandbox authority " + suite.word(),
                new Terms(clock.instant().minus(GRACE), clock.instant().plus(OWN_LIFE), new GeneralName[0], true))));
        if (file.write(made) instanceof CredentialFile.Written.NotWritten(String detail)) {
            throw new IllegalStateException(detail);
        }
        return made;
    }

    /** The certificate terminals are told to trust. */
    public X509Certificate certificate() {
        return root.chain().getFirst();
    }

    /** The same as PEM, for a terminal's {@code trust}. */
    public String pem() {
        return Certificates.write(root.chain());
    }

    /** For a terminal, from now on. */
    public List<X509Certificate> issue(PublicKey key, String name, Duration life) {
        return issue(key, name, clock.instant().minus(GRACE), clock.instant().plus(life));
    }

    public List<X509Certificate> issue(PublicKey key, String name, Instant from, Instant until) {
        return List.of(issue(root.key(), key, name, new Terms(from, until, new GeneralName[0], false)));
    }

    /** For a server at these addresses, with a key of its own. */
    public Credential server(Instant from, Instant until, String... addresses) {
        TerminalKey key = TerminalKey.make(suite);
        GeneralName[] names = new GeneralName[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            boolean number = addresses[i].matches("[0-9.]+");
            names[i] = new GeneralName(number ? GeneralName.iPAddress : GeneralName.dNSName, addresses[i]);
        }
        return new Credential(key,
                List.of(issue(root.key(), key.publicKey(), "Banshi sandbox", new Terms(from, until, names, false))));
    }

    public Credential server() {
        Instant now = clock.instant();
        return server(now.minus(GRACE), now.plus(OWN_LIFE), "localhost", "127.0.0.1");
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Terms(Instant from, Instant until, GeneralName[] addresses, boolean authority) {}

    private X509Certificate issue(TerminalKey issuer, PublicKey key, String name, Terms terms) {
        X500Name by = terms.authority()
                ? new X500Name("CN=" + name)
                : X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
        var builder = new X509v3CertificateBuilder(by, new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                Date.from(terms.from()), Date.from(terms.until()), new X500Name("CN=" + name),
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(terms.authority()));
            if (terms.addresses().length > 0) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(terms.addresses()));
            }
            byte[] der = builder.build(new SigningOperator(issuer)).getEncoded();
            return Certificates.read(suite, der);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
