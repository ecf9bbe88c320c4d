package cn.banshi.core.crypto;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.HexFormat;

/** Checks signatures of one key. Thread-safe. */
public record Verifier(Suite suite, PublicKey publicKey) {

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
