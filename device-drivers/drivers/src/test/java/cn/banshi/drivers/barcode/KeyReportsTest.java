package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** What reports of a keyboard mean; {@code /} parts them, zeros behind the last key are left out. */
class KeyReportsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final KeyReports keys = new KeyReports();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        02 00 04 / / 00 00 28,                                          A
        00 00 04 / 00 00 04 05 / 00 00 05 / / 00 00 28,                 ab
        00 00 04 / 00 00 04 / / 00 00 28,                               a
        00 00 04 / / 00 00 04 / / 00 00 28,                             aa
        00 00 01 01 01 01 01 01 / 00 00 1E / / 00 00 58,                1
        00 00 61 / / 00 00 28,                                          9
        04 00 62 / 04 / 04 00 5E / 04 / 04 00 5D / / 00 00 28,          A
        """)
    void readsKeys(String reports, String text) {
        assertThat(feed(reports)).isEqualTo(Progress.WHOLE);
        assertThat(keys.payload().bytes()).asString(StandardCharsets.US_ASCII).isEqualTo(text);
    }

    @Test
    void readsANumberAboveAByteAsTwoBytesOfGb18030() {
        assertThat(feed("04 00 5D / 04 / 04 00 5C / 04 / 04 00 61 / 04 / 04 00 61 / 04 / 04 00 5A / / 00 00 28")).as(
                "54992").isEqualTo(Progress.WHOLE);
        assertThat(keys.payload().bytes()).isEqualTo("中".getBytes(GB18030));
    }

    @Test
    void readsControlCodesUnderControl() {
        assertThat(feed("01 00 30 / / 00 00 28")).as("Ctrl ]").isEqualTo(Progress.WHOLE);
        assertThat(keys.payload().bytes()).containsExactly(0x1D);
    }

    @Test
    void waitsOnAtAnEnterBehindNothing() {
        assertThat(feed("00 00 28 / ")).isEqualTo(Progress.BETWEEN);
    }

    private Progress feed(String reports) {
        Progress progress = Progress.BETWEEN;
        for (String report : reports.split("/", -1)) {
            byte[] bytes = Arrays.copyOf(
                    HexFormat.ofDelimiter(" ").parseHex(report.strip()), 8);
            for (byte each : bytes) {
                progress = keys.feed(each);
            }
        }
        return progress;
    }
}
