package cn.banshi.core.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** What a terminal asks a certificate authority with (PKCS#10, RFC 2986). */
public final class CertificateRequest {

    private CertificateRequest() {}

    /**
     * The key that a request asks a certificate for and was signed by.
     *
     * @throws GeneralSecurityException when it is no request, was signed by another key, or the key is of no suite
     */
    public static Verifier read(byte[] der) throws GeneralSecurityException {
        try {
            var request = new PKCS10CertificationRequest(der);
            Verifier key = Verifier.of(request.getSubjectPublicKeyInfo().getEncoded());
            if (!key.verifies(request.toASN1Structure().getCertificationRequestInfo().getEncoded(),
                    request.getSignature())) {
                throw new GeneralSecurityException("the request was signed by another key");
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw new GeneralSecurityException("no PKCS#10 request", e);
        }
    }

    /**
     * @param name the common name; the authority may give another
     * @return DER
     */
    public static byte[] of(TerminalKey key, String name) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        var info = SubjectPublicKeyInfo.getInstance(key.publicKey().getEncoded());
        try {
            return new PKCS10CertificationRequestBuilder(subject, info).build(new SigningOperator(key)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }
}
