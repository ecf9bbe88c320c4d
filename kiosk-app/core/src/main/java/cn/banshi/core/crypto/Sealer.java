package cn.banshi.core.crypto;

import cn.banshi.core.crypto.Sealing.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Seals bytes, each time under a fresh key that the vault wraps. Opens what any suite of this program sealed. Thread-safe. */
public final class Sealer {

    private final Vault vault;
    private final Suite suite;

    /** @param suite of what is newly sealed */
    public Sealer(Vault vault, Suite suite) {
        this.vault = vault;
        this.suite = suite;
    }

    /** @param context stays in the clear, and is needed unchanged to open */
    public Sealing<Sealed> seal(byte[] clear, List<String> context) {
        byte[] bound = bytes(context);
        byte[] key = Gcm.random(Gcm.keyBytes(suite));
        try {
            return switch (vault.wrap(suite, key, bound)) {
                case Sealing.NoVault<Vault.Wrapped>(String detail) -> new Sealing.NoVault<>(detail);
                case Sealing.Refused<Vault.Wrapped>(Reason reason) -> new Sealing.Refused<>(reason);
                case Sealing.Done<Vault.Wrapped>(Vault.Wrapped wrapped) -> {
                    byte[] nonce = Gcm.random(Gcm.NONCE_BYTES);
                    yield new Sealing.Done<>(new Sealed(suite.word(), wrapped.vaultKey(), wrapped.bytes(), nonce,
                            Gcm.seal(suite, key, nonce, clear, bound)));
                }
            };
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    public Sealing<byte[]> open(Sealed sealed, List<String> context) {
        Optional<Suite> its = Arrays.stream(Suite.values())
                .filter(each -> each.word().equals(sealed.suite()))
                .findAny();
        if (its.isEmpty()) {
            return new Sealing.Refused<>(Reason.CHANGED);
        }
        byte[] bound = bytes(context);
        var wrapped = new Vault.Wrapped(sealed.vaultKey(), sealed.wrappedKey());
        return switch (vault.unwrap(its.get(), wrapped, bound)) {
            case Sealing.Done<byte[]>(byte[] key) -> open(its.get(), key, sealed, bound);
            case Sealing.NoVault<byte[]> none -> none;
            case Sealing.Refused<byte[]> refused -> refused;
        };
    }

    private static Sealing<byte[]> open(Suite suite, byte[] key, Sealed sealed, byte[] bound) {
        try {
            return new Sealing.Done<>(Gcm.open(suite, key, sealed.nonce(), sealed.bytes(), bound));
        } catch (GeneralSecurityException e) {
            return new Sealing.Refused<>(Reason.CHANGED);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Lengths before words: no two contexts give the same bytes. */
    private static byte[] bytes(List<String> context) {
        var bytes = new ByteArrayOutputStream();
        for (String word : context) {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }
}
