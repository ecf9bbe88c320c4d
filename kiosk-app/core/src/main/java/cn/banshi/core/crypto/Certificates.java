package cn.banshi.core.crypto;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** X.509 certificates as PEM (RFC 7468). */
public final class Certificates {

    private static final String LABEL = "CERTIFICATE";

    private Certificates() {}

    /**
     * All certificates of a text, in its order.
     *
     * @throws GeneralSecurityException when one cannot be read
     */
    public static List<X509Certificate> read(Suite suite, String pem) throws GeneralSecurityException {
        try {
            return read(suite, Pem.read(pem));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("a certificate is no Base64", e);
        }
    }

    static List<X509Certificate> read(Suite suite, List<Pem.Block> blocks) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Pem.Block block : blocks) {
            if (block.label().equals(LABEL)) {
                certificates.add(read(suite, block.bytes()));
            }
        }
        return certificates;
    }

    /** @throws GeneralSecurityException when this is no certificate in DER */
    public static X509Certificate read(Suite suite, byte[] der) throws GeneralSecurityException {
        return (X509Certificate) suite.certificateFactory().generateCertificate(new ByteArrayInputStream(der));
    }

    public static String write(List<X509Certificate> certificates) {
        return Pem.write(certificates.stream().map(Pem::certificate).toList());
    }
}
