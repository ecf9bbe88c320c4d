package cn.banshi.core.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * A key pair in this process's memory, on P-256 or on SM2's curve. Thread-safe. Where a certified module must hold the
 * key, {@link Signer} is the border behind which it stands.
 */
public final class TerminalKey implements Signer {

    private final Suite suite;
    private final KeyPair pair;
    private final Verifier verifier;

    private TerminalKey(Suite suite, KeyPair pair) {
        this.suite = suite;
        this.pair = pair;
        this.verifier = new Verifier(suite, pair.getPublic());
    }

    /** A new pair from the JDK's strong source of randomness; some milliseconds. */
    public static TerminalKey make(Suite suite) {
        try {
            KeyPairGenerator generator = switch (suite) {
                case INTERNATIONAL -> KeyPairGenerator.getInstance("EC");
                case SM -> KeyPairGenerator.getInstance("EC", Bouncy.PROVIDER);
            };
            generator.initialize(new ECGenParameterSpec(suite.curve()));
            return new TerminalKey(suite, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("both libraries know their curves", e);
        }
    }

    /** @throws GeneralSecurityException when these are no keys of the suite, or not a pair */
    static TerminalKey of(Suite suite, byte[] pkcs8, PublicKey publicKey) throws GeneralSecurityException {
        KeyFactory factory = suite.keyFactory();
        var key = new TerminalKey(suite,
                new KeyPair(publicKey, factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8))));
        byte[] probe = {1};
        if (!key.verifier.verifies(probe, key.sign(probe))) {
            throw new GeneralSecurityException("private and public key are not a pair");
        }
        return key;
    }

    @Override
    public String keyId() {
        return verifier.keyId();
    }

    @Override
    public Suite suite() {
        return suite;
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = suite.signature();
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checked key signs", e);
        }
    }

    /** What verifies this key's signatures. */
    public Verifier verifier() {
        return verifier;
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    @Override
    public String toString() {
        return "TerminalKey[" + keyId() + "]";
    }
}
