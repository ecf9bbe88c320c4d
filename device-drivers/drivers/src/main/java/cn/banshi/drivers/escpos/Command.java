package cn.banshi.drivers.escpos;

import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Align;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** ESC/POS commands as bytes (Epson ESC/POS command reference; Citizen and Bixolon manuals agree). */
final class Command {

    static final byte[] INITIALISE = {0x1B, 0x40};
    /** FS &amp;: bytes from 0x81 begin a Chinese character. Initialising may have turned it off. */
    static final byte[] CHINESE_ON = {0x1C, 0x26};
    static final byte[] LINE_FEED = {0x0A};
    /** GS r 1: roll paper sensor, answered in its turn behind everything printed before. */
    static final byte[] MARKER = {0x1D, 0x72, 1};

    /** GS a 0E: says by itself when its cover, roll, knife or readiness changes, and once at once; the drawer is nobody's concern. */
    static final byte[] AUTOMATIC_STATUS = {0x1D, 0x61, 0x0E};
    /** DLE ENQ 1, obeyed at once: tries the knife again and goes on in the line where it stuck. */
    static final byte[] GO_ON = {0x10, 0x05, 1};
    /** DLE ENQ 2, obeyed at once: tries the knife again and forgets what has not been printed. */
    static final byte[] START_AFRESH = {0x10, 0x05, 2};

    private static final int QR_HEAD = 3;

    private Command() {}

    /** DLE EOT n, answered at once. */
    static byte[] status(int n) {
        return new byte[]{0x10, 0x04, (byte) n};
    }

    /** At the start of a line only. */
    static byte[] align(Align align) {
        byte place = switch (align) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        };
        return new byte[]{0x1B, 0x61, place};
    }

    /** GS !: scales Chinese and Latin characters alike, which ESC ! does not. */
    static byte[] size(int width, int height) {
        return new byte[]{0x1D, 0x21, (byte) ((width - 1) << 4 | (height - 1))};
    }

    static byte[] bold(boolean on) {
        return new byte[]{0x1B, 0x45, (byte) (on ? 1 : 0)};
    }

    static byte[] feed(int lines) {
        return new byte[]{0x1B, 0x64, (byte) lines};
    }

    static byte[] feedDots(int dots) {
        return new byte[]{0x1B, 0x4A, (byte) dots};
    }

    /** GS V 65 or 66: feeds to the knife, then cuts. */
    static byte[] cut(boolean partial) {
        return new byte[]{0x1D, 0x56, (byte) (partial ? 66 : 65), 0};
    }

    static byte[] obsoleteCut() {
        return new byte[]{0x1B, 0x69};
    }

    /** GS v 0: a picture of its own; Epson calls it obsolete, elsewhere it is the one command everybody has. */
    static byte[] raster(Bitmap bitmap) {
        ByteBuffer command = ByteBuffer.allocate(8 + bitmap.rows().length);
        command.put(new byte[]{0x1D, 0x76, 0x30, 0, (byte) bitmap.stride(), (byte) (bitmap.stride() >> 8),
            (byte) bitmap.height(), (byte) (bitmap.height() >> 8)});
        return command.put(bitmap.rows()).array();
    }

    /** ESC * 33: a picture 24 dots high that stands within a line of text. */
    static byte[] inline(Bitmap bitmap) {
        ByteBuffer command = ByteBuffer.allocate(5 + bitmap.width() * 3);
        command.put(new byte[]{0x1B, 0x2A, 33, (byte) bitmap.width(), (byte) (bitmap.width() >> 8)});
        for (int x = 0; x < bitmap.width(); x++) {
            for (int band = 0; band < 24; band += 8) {
                command.put(column(bitmap, x, band));
            }
        }
        return command.array();
    }

    private static byte column(Bitmap bitmap, int x, int top) {
        int bits = 0;
        for (int y = top; y < top + 8; y++) {
            bits = bits << 1 | (y < bitmap.height() && bitmap.black(x, y) ? 1 : 0);
        }
        return (byte) bits;
    }

    /** Model 2, error correction M; {@code moduleSize} in dots, 1 to 16. */
    static byte[] qr(String content, int moduleSize) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        ByteBuffer command = ByteBuffer.allocate(9 + 8 + 8 + 8 + data.length + 8);
        command.put(new byte[]{0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 50, 0});
        command.put(new byte[]{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte) moduleSize});
        command.put(new byte[]{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 49});
        int length = data.length + QR_HEAD;
        command.put(new byte[]{0x1D, 0x28, 0x6B, (byte) length, (byte) (length >> 8), 0x31, 0x50, 0x30}).put(data);
        return command.put(new byte[]{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30}).array();
    }
}
