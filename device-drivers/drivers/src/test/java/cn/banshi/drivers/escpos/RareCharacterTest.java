package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Size;
import cn.banshi.device.receipt.ReceiptLine.Text;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters outside GBK, drawn with the terminal's own font. 䶮 (U+4DAE) is such a character of living persons. */
class RareCharacterTest {

    private static final List<Path> FONTS = List.of(Path.of(System.getProperty("banshi.root", "."),
            "assets/fonts/NotoSansSC-Regular.ttf"));
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PrinterModel model = PrinterModels.find("generic-80").orElseThrow();
    private final Glyphs glyphs = new FontGlyphs(FONTS);

    @Test
    void standsInTheLineAsAPicture() {
        String bytes = HEX.formatHex(new ReceiptEncoder(model, glyphs).encode(List.of(Text.of("王䶮"))));
        // 王, then 24 columns of 3 bytes, then the end of the line
        assertThat(bytes).matches("1B401C26CDF51B2A211800[0-9A-F]{144}0A1D564200");
        Bitmap glyph = glyphs.draw("䶮", 24, false).orElseThrow();
        assertThat(ink(glyph)).isBetween(80, 400);
        assertThat(bytes).contains(HEX.formatHex(Command.inline(glyph)));
    }

    @Test
    void makesALargeLineAPictureAsAWhole() {
        Text name = new Text("王䶮", Align.LEFT, Size.DOUBLE, false);
        String bytes = HEX.formatHex(new ReceiptEncoder(model, glyphs).encode(List.of(name)));
        Bitmap line = glyphs.draw("王䶮", 48, false).orElseThrow();
        assertThat(line.width()).isEqualTo(96);
        assertThat(bytes).contains(HEX.formatHex(Command.raster(line))).doesNotContain("CDF5");
    }

    @Test
    void isDrawnBolderWhenBold() {
        assertThat(ink(glyphs.draw("䶮", 24, true).orElseThrow()))
                .isGreaterThan(ink(glyphs.draw("䶮", 24, false).orElseThrow()));
    }

    @Test
    void isReplacedWhenNoFontHasIt() {
        String bytes = HEX.formatHex(new ReceiptEncoder(model, Glyphs.NONE).encode(List.of(Text.of("王䶮"))));
        assertThat(bytes).isEqualTo("1B401C26CDF5A1FE0A1D564200");
        assertThat(glyphs.draw("\uE000", 24, false)).isEmpty();
    }

    @Test
    void passesOverFontsThatCannotBeRead() {
        assertThat(new FontGlyphs(List.of(Path.of("no-such-font.ttf"), FONTS.getFirst())).draw("䶮", 24, false))
                .isPresent();
        assertThat(new FontGlyphs(List.of(Path.of("no-such-font.ttf"))).draw("䶮", 24, false)).isEmpty();
    }

    private static int ink(Bitmap bitmap) {
        int black = 0;
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                black += bitmap.black(x, y) ? 1 : 0;
            }
        }
        return black;
    }
}
