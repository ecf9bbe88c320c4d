package cn.banshi.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SuiteTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    /** FIPS 180-4, example 1; GB/T 32905-2016, annex A.1. */
    @Test
    void digestsAsTheStandardsShow() {
        assertThat(HexFormat.of().formatHex(Suite.INTERNATIONAL.digest(ABC)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(HexFormat.of().formatHex(Suite.SM.digest(ABC)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void isNamedInWhatItMade() {
        for (Suite suite : Suite.values()) {
            assertThat(Suite.of(suite.word())).isEqualTo(suite);
        }
    }
}
