package cn.banshi.simulators.pinpad;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Blocks of ISO 9564-1, formats 0, 1 and 3, under the test key that every sheet on triple DES prints. */
public final class PinBlock {

    private static final String TEST_KEY = "0123456789ABCDEFFEDCBA9876543210";

    private PinBlock() {}

    /** @param format as the pad is told: blank 0, {@code !} 1, {@code #} 3 */
    static byte[] encrypted(char format, String pin, String account) {
        int number = format == ' ' ? 0 : format == '!' ? 1 : 3;
        // a real pad fills formats 1 and 3 by chance; this one with A, so that tests can tell
        String first = (number + Integer.toHexString(pin.length()) + pin + (number == 0 ? "F" : "A").repeat(14))
                .substring(0, 16);
        byte[] block = HexFormat.of().parseHex(first.toUpperCase(Locale.ROOT));
        if (number != 1) {
            byte[] second = HexFormat.of().parseHex("0000" + account);
            for (int i = 0; i < block.length; i++) {
                block[i] ^= second[i];
            }
        }
        return crypt(Cipher.ENCRYPT_MODE, block);
    }

    /** What a host with the same key finds in a block. */
    public static byte[] decrypted(byte[] block) {
        return crypt(Cipher.DECRYPT_MODE, block);
    }

    private static byte[] crypt(int mode, byte[] block) {
        byte[] twice = HexFormat.of().parseHex(TEST_KEY);
        byte[] key = Arrays.copyOf(twice, 24);
        System.arraycopy(twice, 0, key, 16, 8);
        try {
            Cipher cipher = Cipher.getInstance("DESede/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "DESede"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has triple DES", impossible);
        }
    }
}
