package cn.banshi.drivers.escpos;

import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;

/**
 * Writes lines of text: characters the printer has as GBK, which every Chinese printer keeps in its ROM, the others as
 * pictures. Four-byte characters of GB18030 are never sent; no manual of a cheap printer promises them.
 */
final class LineEncoder {

    private static final Charset GBK = Charset.forName("GBK");
    /** 〓 stands for a character that can neither be sent nor drawn. */
    private static final String GETA = "〓";
    private static final int CELL = 24;
    /** Default line spacing less the height of a character; pictures have none of their own. */
    private static final int LEADING = 10;

    private final ByteArrayOutputStream bytes;
    private final Glyphs glyphs;
    private final CharsetEncoder encoder = GBK.newEncoder();
    // the printer's state after it was initialised
    private Align align = Align.LEFT;
    private Size size = Size.NORMAL;
    private boolean bold;

    LineEncoder(ByteArrayOutputStream bytes, Glyphs glyphs) {
        this.bytes = bytes;
        this.glyphs = glyphs;
    }

    /** Holds for the lines that follow; at the start of a line only. */
    void style(Align nextAlign, Size nextSize, boolean nextBold) {
        if (nextAlign != align) {
            bytes.writeBytes(Command.align(nextAlign));
        }
        if (nextSize != size) {
            int scale = nextSize == Size.DOUBLE ? 2 : 1;
            bytes.writeBytes(Command.size(scale, scale));
        }
        if (nextBold != bold) {
            bytes.writeBytes(Command.bold(nextBold));
        }
        align = nextAlign;
        size = nextSize;
        bold = nextBold;
    }

    void line(String text) {
        if (size == Size.DOUBLE && !encoder.canEncode(text)) {
            // inline pictures are not scaled by the printer, so the whole line becomes one
            Optional<Bitmap> picture = glyphs.draw(text, 2 * CELL, bold);
            if (picture.isPresent()) {
                bytes.writeBytes(Command.raster(picture.get()));
                bytes.writeBytes(Command.feedDots(LEADING));
                return;
            }
        }
        text.codePoints().forEach(this::character);
        bytes.writeBytes(Command.LINE_FEED);
    }

    private void character(int codePoint) {
        String character = Character.toString(codePoint);
        if (encoder.canEncode(character)) {
            bytes.writeBytes(character.getBytes(GBK));
        } else {
            bytes.writeBytes(glyphs.draw(character, CELL, bold)
                    .filter(drawn -> size == Size.NORMAL)
                    .map(Command::inline)
                    .orElseGet(() -> GETA.getBytes(GBK)));
        }
    }
}
