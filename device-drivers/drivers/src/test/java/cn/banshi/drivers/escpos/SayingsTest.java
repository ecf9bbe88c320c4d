package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingsTest {

    /**
     * 10 or 14 begins an automatic status of four bytes; 11 and 13 are flow control and may stand anywhere, and so may an
     * answer.
     */
    @ParameterizedTest
    @CsvSource({"12, ANSWER", "1A, ANSWER", "00, MARKER", "0F, MARKER", "11, OTHER", "13, OTHER",
        "10 00 00 00 00, OTHER OTHER OTHER STATUS MARKER", "14 00 0C 00 12, OTHER OTHER OTHER STATUS ANSWER",
        "10 00 11 00 13 00 00, OTHER OTHER OTHER OTHER OTHER STATUS MARKER",
        "10 00 12 00 00 00, OTHER OTHER ANSWER OTHER STATUS MARKER",
        "10 10 00 00 00 00, OTHER OTHER OTHER OTHER STATUS MARKER"})
    void tellsApartWhatAPrinterSays(String bytes, String sayings) {
        var all = new Sayings();
        List<String> told = new ArrayList<>();
        for (byte next : HexFormat.ofDelimiter(" ").parseHex(bytes)) {
            told.add(all.take(next).name());
        }
        assertThat(String.join(" ", told)).isEqualTo(sayings);
    }
}
