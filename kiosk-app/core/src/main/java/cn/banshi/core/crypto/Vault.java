package cn.banshi.core.crypto;

/**
 * Wraps the keys of what the terminal seals, under a key that stays where it is: in a file, or in a device that never
 * lets it out (PKCS#11, GM/T 0018). Thread-safe. A vault that cannot be reached is asked again at every use.
 */
public interface Vault {

    /**
     * A few milliseconds.
     *
     * @param key as long as the suite's cipher has it
     * @param context needed again to unwrap
     */
    Sealing<Wrapped> wrap(Suite suite, byte[] key, byte[] context);

    Sealing<byte[]> unwrap(Suite suite, Wrapped wrapped, byte[] context);

    /** @param vaultKey names the key that wrapped; stable for as long as that key lives */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Wrapped(String vaultKey, byte[] bytes) {}
}
