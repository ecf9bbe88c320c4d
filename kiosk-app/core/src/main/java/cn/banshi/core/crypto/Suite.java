package cn.banshi.core.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** A family of algorithms. What was made with one names it, so that a terminal can change over and still read the old. */
public enum Suite {

    /** AES-256-GCM (NIST SP 800-38D), SHA-256 (FIPS 180-4), ECDSA on P-256 (FIPS 186-5). */
    INTERNATIONAL,

    /** SM4-GCM (GB/T 32907-2016), SM3 (GB/T 32905-2016), SM2 (GB/T 32918-2016). */
    SM;

    /** As stored and sent: {@code international} or {@code sm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word of a later version of this program */
    public static Suite of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * The suite whose curve a key lies on.
     *
     * @param publicKeyInfo SubjectPublicKeyInfo in DER
     * @throws GeneralSecurityException when it lies on no curve of ours
     */
    static Suite ofKey(byte[] publicKeyInfo) throws GeneralSecurityException {
        try {
            var curve = SubjectPublicKeyInfo.getInstance(publicKeyInfo).getAlgorithm().getParameters();
            if (SECObjectIdentifiers.secp256r1.equals(curve)) {
                return INTERNATIONAL;
            }
            if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
                return SM;
            }
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("the public key is no public key", e);
        }
        throw new GeneralSecurityException("the key lies neither on P-256 nor on SM2's curve");
    }

    /** 32 bytes in either suite. */
    public byte[] digest(byte[] bytes) {
        return switch (this) {
            case INTERNATIONAL -> sha256().digest(bytes);
            case SM -> new SM3.Digest().digest(bytes);
        };
    }

    /** Name of the elliptic curve of its keys. */
    String curve() {
        return switch (this) {
            case INTERNATIONAL -> "secp256r1";
            case SM -> "sm2p256v1";
        };
    }

    /** As JCA calls it; in SM2's the user id is the default one of GB/T 35276-2017. */
    public String signatureAlgorithm() {
        return switch (this) {
            case INTERNATIONAL -> "SHA256withECDSA";
            case SM -> "SM3withSM2";
        };
    }

    Signature signature() throws GeneralSecurityException {
        return switch (this) {
            case INTERNATIONAL -> Signature.getInstance(signatureAlgorithm());
            case SM -> Signature.getInstance(signatureAlgorithm(), Bouncy.PROVIDER);
        };
    }

    KeyFactory keyFactory() throws GeneralSecurityException {
        return switch (this) {
            case INTERNATIONAL -> KeyFactory.getInstance("EC");
            case SM -> KeyFactory.getInstance("EC", Bouncy.PROVIDER);
        };
    }

    CertificateFactory certificateFactory() throws GeneralSecurityException {
        return switch (this) {
            case INTERNATIONAL -> CertificateFactory.getInstance("X.509");
            case SM -> CertificateFactory.getInstance("X.509", Bouncy.PROVIDER);
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
