package cn.banshi.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.Sealing.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opens is what was sealed, together with what it was sealed with; everything else is a named result. */
class SealerTest {

    private static final byte[] CLEAR = "an application".getBytes(StandardCharsets.UTF_8);
    private static final List<String> CONTEXT = List.of("key", "0007", "fund");

    @TempDir
    private Path dir;

    /** RFC 8998, appendix A.1, for SM4; McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16, for AES. */
    @Test
    void sealsAsTheStandardsShow() throws GeneralSecurityException {
        check(Suite.SM, "0123456789abcdeffedcba9876543210", "00001234567800000000abcd",
                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffff"
                        + "eeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15"
                        + "a56834cbcf98c397b4024a2691233b8d" + "83de3541e4c2b58177e065a9bf7b62ec");
        check(Suite.INTERNATIONAL, "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                "cafebabefacedbaddecaf888",
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                        + "b16aedf5aa0de657ba637b39",
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                        + "c5f61e6393ba7a0abcc9f662" + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    private static void check(Suite suite, String key, String nonce, String clear, String sealed)
            throws GeneralSecurityException {
        HexFormat hex = HexFormat.of();
        byte[] context = hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] bytes = Gcm.seal(suite, hex.parseHex(key), hex.parseHex(nonce), hex.parseHex(clear), context);
        assertThat(hex.formatHex(bytes)).isEqualTo(sealed);
        assertThat(hex.formatHex(Gcm.open(suite, hex.parseHex(key), hex.parseHex(nonce), bytes, context)))
                .isEqualTo(clear);
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatItSealedAndNeverSealsTheSameWayTwice(Suite suite) {
        Sealed one = sealed(suite);
        Sealed two = sealed(suite);

        assertThat(opened(one)).isEqualTo(CLEAR);
        assertThat(opened(two)).isEqualTo(CLEAR);
        assertThat(one.bytes()).isNotEqualTo(two.bytes()).hasSize(CLEAR.length + 16);
        assertThat(one.wrappedKey()).isNotEqualTo(two.wrappedKey());
        assertThat(one.nonce()).isNotEqualTo(two.nonce());
    }

    @Test
    void opensWhatTheOtherSuiteSealed() {
        Sealed old = sealed(Suite.INTERNATIONAL);

        assertThat(sealer(Suite.SM).open(old, CONTEXT)).isInstanceOf(Sealing.Done.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryOtherContext(Suite suite) {
        Sealed sealed = sealed(suite);
        for (List<String> other : List.of(List.of("key", "0007", "funds"), List.of("key", "0008", "fund"),
                List.of("key0", "007", "fund"), List.of("key", "0007"), List.of("key", "0007", "fund", ""),
                List.<String>of())) {
            assertThat(sealer(suite).open(sealed, other)).as("%s", other).isEqualTo(changed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEverySingleChangedBit(Suite suite) {
        Sealed sealed = sealed(suite);
        for (int part = 0; part < 3; part++) {
            int bits = List.of(sealed.wrappedKey(), sealed.nonce(), sealed.bytes()).get(part).length * 8;
            for (int bit = 0; bit < bits; bit++) {
                assertThat(sealer(suite).open(flipped(sealed, part, bit), CONTEXT)).isEqualTo(changed());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatWasCutOrExchanged(Suite suite) {
        Sealed sealed = sealed(suite);
        Sealed other = sealed(suite);
        String its = suite.word();
        String others = suite == Suite.SM ? "international" : "sm";
        byte[] none = {};
        for (Sealed wrong : List.of(new Sealed(its, sealed.vaultKey(), none, sealed.nonce(), sealed.bytes()),
                new Sealed(its, sealed.vaultKey(), sealed.wrappedKey(), none, sealed.bytes()),
                new Sealed(its, sealed.vaultKey(), sealed.wrappedKey(), sealed.nonce(), none),
                new Sealed(its, sealed.vaultKey(), other.wrappedKey(), sealed.nonce(), sealed.bytes()),
                new Sealed("rot13", sealed.vaultKey(), sealed.wrappedKey(), sealed.nonce(), sealed.bytes()))) {
            assertThat(sealer(suite).open(wrong, CONTEXT)).isEqualTo(changed());
        }
        var exchanged = new Sealed(others, sealed.vaultKey(), sealed.wrappedKey(), sealed.nonce(), sealed.bytes());
        assertThat(sealer(suite).open(exchanged, CONTEXT)).isEqualTo(new Sealing.Refused<>(Reason.OTHER_KEY));
    }

    @Test
    void saysNothingOfWhatItHolds() {
        Sealed sealed = sealed(Suite.SM);

        assertThat(sealed).hasToString("Sealed[sm]");
        assertThat(sealer(Suite.SM).open(sealed, CONTEXT)).hasToString("Done");
    }

    private static Sealing<byte[]> changed() {
        return new Sealing.Refused<>(Reason.CHANGED);
    }

    private static Sealed flipped(Sealed sealed, int part, int bit) {
        return new Sealed(sealed.suite(), sealed.vaultKey(), flipped(sealed.wrappedKey(), part == 0, bit),
                flipped(sealed.nonce(), part == 1, bit), flipped(sealed.bytes(), part == 2, bit));
    }

    private static byte[] flipped(byte[] bytes, boolean really, int bit) {
        byte[] copy = bytes.clone();
        if (really) {
            copy[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return copy;
    }

    private Sealer sealer(Suite suite) {
        return new Sealer(new VaultFile(dir), suite);
    }

    private Sealed sealed(Suite suite) {
        return switch (sealer(suite).seal(CLEAR, CONTEXT)) {
            case Sealing.Done<Sealed>(Sealed sealed) -> sealed;
            case Sealing.NoVault<Sealed> none -> throw new AssertionError(none);
            case Sealing.Refused<Sealed> refused -> throw new AssertionError(refused);
        };
    }

    private byte[] opened(Sealed sealed) {
        return switch (sealer(Suite.INTERNATIONAL).open(sealed, CONTEXT)) {
            case Sealing.Done<byte[]>(byte[] clear) -> clear;
            case Sealing.NoVault<byte[]> none -> throw new AssertionError(none);
            case Sealing.Refused<byte[]> refused -> throw new AssertionError(refused);
        };
    }
}
