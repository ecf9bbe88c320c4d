package cn.banshi.core.crypto;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Checks signatures of one key. Thread-safe. */
public record Verifier(Suite suite, PublicKey publicKey) {

    /**
     * @param publicKeyInfo SubjectPublicKeyInfo in DER
     * @throws GeneralSecurityException when it is no key of either suite
     */
    public static Verifier of(byte[] publicKeyInfo) throws GeneralSecurityException {
        Suite suite = Suite.ofKey(publicKeyInfo);
        return new Verifier(suite, suite.keyFactory().generatePublic(new X509EncodedKeySpec(publicKeyInfo)));
    }

    /** The suite's digest of the key's SubjectPublicKeyInfo (RFC 5280 §4.1), 64 hexadecimal digits. */
    public String keyId() {
        return HexFormat.of().formatHex(suite.digest(publicKey.getEncoded()));
    }

    /** Whether the key made this signature over exactly these bytes; false for what is no signature at all. */
    public boolean verifies(byte[] bytes, byte[] signature) {
        try {
            Signature check = suite.signature();
            check.initVerify(publicKey);
            check.update(bytes);
            return check.verify(signature);
        } catch (SignatureException noSignature) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checked key verifies", e);
        }
    }

    @Override
    public String toString() {
        return "Verifier[" + keyId() + "]";
    }
}
