package cn.banshi.core.crypto;

/**
 * Bytes under a key of their own. Everything here may lie in the open; without the wrapped key the bytes are gone.
 *
 * @param suite word of the {@link Suite}
 * @param vaultKey which key of the vault wrapped theirs
 * @param nonce 12 bytes
 * @param bytes ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent") // handed from vault to disk and back, never compared
public record Sealed(String suite, String vaultKey, byte[] wrappedKey, byte[] nonce, byte[] bytes) {

    @Override
    public String toString() {
        return "Sealed[" + suite + "]";
    }
}
