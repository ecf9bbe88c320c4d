package cn.banshi.core.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
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

    /** 32 bytes in either suite. */
    public byte[] digest(byte[] bytes) {
        return switch (this) {
            case INTERNATIONAL -> sha256().digest(bytes);
            case SM -> new SM3.Digest().digest(bytes);
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
