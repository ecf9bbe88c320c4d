package cn.banshi.core.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A suite's block cipher in Galois/Counter mode (NIST SP 800-38D): what it opens is what was sealed, under the same
 * context. Nonces of 96 random bits, as §8.2.2 has them; a key seals far fewer than the 2^32 messages of §8.3.
 */
final class Gcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static int keyBytes(Suite suite) {
        return switch (suite) {
            case INTERNATIONAL -> 32;
            case SM -> 16;
        };
    }

    /** @return ciphertext and tag */
    static byte[] seal(Suite suite, byte[] key, byte[] nonce, byte[] clear, byte[] context) {
        try {
            return run(suite, Cipher.ENCRYPT_MODE, key, nonce, clear, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("both libraries seal with any key of the right length", e);
        }
    }

    /** @throws GeneralSecurityException when key, nonce, bytes or context are not those of sealing */
    static byte[] open(Suite suite, byte[] key, byte[] nonce, byte[] bytes, byte[] context)
            throws GeneralSecurityException {
        if (nonce.length != NONCE_BYTES || bytes.length < TAG_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        return run(suite, Cipher.DECRYPT_MODE, key, nonce, bytes, context);
    }

    private static byte[] run(Suite suite, int mode, byte[] key, byte[] nonce, byte[] bytes, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = cipher(suite);
        cipher.init(mode, new SecretKeySpec(key, suite == Suite.SM ? "SM4" : "AES"),
                new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(context);
        return cipher.doFinal(bytes);
    }

    private static Cipher cipher(Suite suite) throws GeneralSecurityException {
        return switch (suite) {
            case INTERNATIONAL -> Cipher.getInstance("AES/GCM/NoPadding");
            case SM -> Cipher.getInstance("SM4/GCM/NoPadding", Bouncy.PROVIDER);
        };
    }
}
