package cn.banshi.drivers.ipp.pwg;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.ipp.pwg.PwgPage.Area;
import cn.banshi.drivers.ipp.pwg.PwgPage.Feed;
import cn.banshi.drivers.ipp.pwg.PwgPage.Ink;
import cn.banshi.drivers.ipp.pwg.PwgPage.Side;
import cn.banshi.drivers.ipp.pwg.PwgPage.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows to bytes, case by case; headers by the offsets of the standard. */
class PwgWriterTest {

    private static final int SYNC = 4;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PwgWriter writer = new PwgWriter((bytes, length) -> written.write(bytes, 0, length));

    static List<Case> rows() {
        return Case.in(PwgWriterTest.class, "rows.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void packsRows(Case given) {
        List<byte[]> rows = Arrays.stream(given.text("rows").split("/")).map(PwgWriterTest::bytes).toList();
        Ink ink = given.has("colour") ? Ink.COLOUR : Ink.GREY;
        writer.page(page(ink, rows.getFirst().length / ink.bytes(), rows.size(), Feed.STRAIGHT));
        rows.forEach(writer::row);
        writer.end();
        byte[] all = written.toByteArray();
        assertThat(Arrays.copyOfRange(all, SYNC + PwgPage.HEADER, all.length)).isEqualTo(given.bytes("packed"));
    }

    @Test
    void countsNoMoreThan256RowsAtOnce() {
        writer.page(page(Ink.GREY, 1, 300, Feed.STRAIGHT));
        for (int row = 0; row < 300; row++) {
            writer.row(new byte[]{9});
        }
        writer.end();
        byte[] all = written.toByteArray();
        assertThat(Arrays.copyOfRange(all, SYNC + PwgPage.HEADER, all.length))
                .isEqualTo(bytes("ff 00 09 2b 00 09"));
    }

    @Test
    void saysInTheHeaderWhatThePageIs() {
        byte[] header = page(Ink.COLOUR, 2_480, 3_507, Feed.TURNED).header();
        assertThat(header).hasSize(1_796);
        assertThat(new String(header, 0, 10, StandardCharsets.US_ASCII)).isEqualTo("PwgRaster\0");
        assertThat(hex(header, 272, 4)).as("Duplex").isEqualTo("00000001");
        assertThat(hex(header, 276, 8)).as("HWResolution").isEqualTo("0000012c0000012c");
        assertThat(hex(header, 340, 4)).as("NumCopies").isEqualTo("00000000");
        assertThat(hex(header, 352, 8)).as("PageSize").isEqualTo("0000025300000349");
        assertThat(hex(header, 372, 8)).as("Width, Height").isEqualTo("000009b000000db3");
        assertThat(hex(header, 384, 12)).as("Bits, BytesPerLine").isEqualTo("000000080000001800001d10");
        assertThat(hex(header, 400, 4)).as("ColorSpace").isEqualTo("00000013");
        assertThat(hex(header, 420, 4)).as("NumColors").isEqualTo("00000003");
        assertThat(hex(header, 452, 12)).as("TotalPageCount, transforms").isEqualTo("00000002ffffffffffffffff");
        assertThat(new String(header, 1_732, 17, StandardCharsets.US_ASCII))
                .isEqualTo("iso_a4_210x297mm\0");
    }

    private static PwgPage page(Ink ink, int width, int height, Feed feed) {
        return new PwgPage(ink, new Area(width, height, 300, 300), new Side(true, feed),
                new Size("iso_a4_210x297mm", 595, 841), 2);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String hex(byte[] bytes, int from, int length) {
        return HexFormat.of().formatHex(bytes, from, from + length);
    }
}
