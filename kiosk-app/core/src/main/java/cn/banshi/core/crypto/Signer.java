package cn.banshi.core.crypto;

/**
 * Signs with the terminal's own key, wherever that key lives: in a file, or in a device that never lets it out.
 * Thread-safe.
 */
public interface Signer {

    /** Names the key to whoever verifies; stable for as long as the key lives. */
    String keyId();

    Suite suite();

    /**
     * Over the exact bytes; a few milliseconds.
     *
     * @return ECDSA in ASN.1 DER, or SM2 in ASN.1 DER with the default user id of GB/T 35276-2017
     */
    byte[] sign(byte[] bytes);
}
