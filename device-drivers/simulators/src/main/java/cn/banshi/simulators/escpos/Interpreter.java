package cn.banshi.simulators.escpos;

import cn.banshi.simulators.escpos.Printed.Align;
import cn.banshi.simulators.escpos.Printed.Characters;
import cn.banshi.simulators.escpos.Printed.Piece;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Executes tokens as a printer in standard mode does, onto a list instead of paper. */
final class Interpreter {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset LATIN = Charset.forName("IBM437");
    /** One sixth of an inch at 203 dpi. */
    private static final int DEFAULT_LINE_HEIGHT = 34;
    private static final int RASTER_HEAD = 8;

    private final List<Printed> printed = new ArrayList<>();
    private final List<Piece> line = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final QrMemory qr = new QrMemory();
    private Align align = Align.LEFT;
    private int lineHeight = DEFAULT_LINE_HEIGHT;
    private int width = 1;
    private int height = 1;
    private boolean bold;
    private boolean underline;
    private boolean reverse;

    Paper paper() {
        return new Paper(List.copyOf(printed));
    }

    void take(byte[] token) {
        int first = token[0] & 0xFF;
        switch (first) {
            case 0x1B -> escape(token);
            case 0x1C -> fs(token);
            case 0x1D -> gs(token);
            case 0x0A -> endLine();
            case 0x10, 0x0D, 0x18, 0x0C -> {
            } // real-time commands and what standard mode ignores
            default -> character(token, first);
        }
    }

    private void character(byte[] token, int first) {
        if (first < 0x20 && first != 0x09) {
            unknown(token);
        } else if (token.length == 4) {
            run.append('\uFFFD'); // no printer of the trade is known to have four-byte characters
        } else {
            run.append(new String(token, token.length == 2 ? GBK : LATIN));
        }
    }

    private void escape(byte[] token) {
        int n = token.length > 2 ? token[2] & 0xFF : 0;
        switch (token[1]) {
            case 0x40 -> initialise();
            case 0x21 -> printMode(n);
            case 0x45 -> style(() -> bold = (n & 1) == 1);
            case 0x2D -> style(() -> underline = n % 48 > 0);
            case 0x61 -> align = switch (n % 48) {
                case 1 -> Align.CENTRE;
                case 2 -> Align.RIGHT;
                default -> Align.LEFT;
            };
            case 0x33 -> lineHeight = n;
            case 0x32 -> lineHeight = DEFAULT_LINE_HEIGHT;
            case 0x64 -> {
                flushLine();
                printed.add(new Printed.Feed(n * lineHeight));
            }
            case 0x4A -> {
                flushLine();
                printed.add(new Printed.Feed(n));
            }
            case 0x2A -> columnPicture(token);
            case 0x69, 0x6D -> cut(false, 0);
            case 0x4D, 0x74, 0x52, 0x20, 0x7B, 0x47, 0x56, 0x63, 0x70 -> {
            } // fonts, tables, drawers: nothing on paper
            default -> unknown(token);
        }
    }

    private void initialise() {
        line.clear(); // a line without its end is lost
        run.setLength(0);
        align = Align.LEFT;
        lineHeight = DEFAULT_LINE_HEIGHT;
        width = 1;
        height = 1;
        bold = false;
        underline = false;
        reverse = false;
    }

    private void printMode(int n) {
        style(() -> {
            bold = (n & 8) != 0;
            height = (n & 16) != 0 ? 2 : 1;
            width = (n & 32) != 0 ? 2 : 1;
            underline = (n & 128) != 0;
        });
    }

    private void fs(byte[] token) {
        int n = token.length > 2 ? token[2] & 0xFF : 0;
        switch (token[1]) {
            case 0x26, 0x2E, 0x53, 0x43 -> {
            } // the splitter follows the mode
            case 0x21 -> style(() -> {
                width = (n & 4) != 0 ? 2 : 1;
                height = (n & 8) != 0 ? 2 : 1;
                underline = (n & 128) != 0;
            });
            case 0x2D -> style(() -> underline = n % 48 > 0);
            default -> unknown(token);
        }
    }

    private void gs(byte[] token) {
        int n = token[2] & 0xFF;
        switch (token[1]) {
            case 0x21 -> style(() -> {
                width = (n >> 4) + 1;
                height = (n & 15) + 1;
            });
            case 0x42 -> style(() -> reverse = (n & 1) == 1);
            case 0x56 -> cut(n == 0 || n == 48 || n == 65 || n == 97 || n == 103,
                    token.length > 3 ? token[3] & 0xFF : 0);
            case 0x76 -> raster(token);
            case 0x28 -> function(token);
            case 0x72, 0x61, 0x49, 0x4C, 0x57, 0x68, 0x77, 0x48, 0x66, 0x50 -> {
            } // questions and settings
            default -> unknown(token);
        }
    }

    private void function(byte[] token) {
        if (token[2] != 0x6B) {
            unknown(token);
        } else if (qr.take(token)) {
            flushLine();
            printed.add(qr.symbol(align));
        }
    }

    private void raster(byte[] token) {
        if (token.length < RASTER_HEAD) {
            unknown(token);
            return;
        }
        flushLine();
        int stride = word(token, 4);
        byte[] rows = Arrays.copyOfRange(token, RASTER_HEAD, token.length);
        printed.add(new Printed.Raster(new Printed.Picture(stride * 8, word(token, 6), rows), align));
    }

    private void columnPicture(byte[] token) {
        style(() -> {});
        int columns = word(token, 3);
        int bands = token[2] >= 32 ? 3 : 1;
        int stride = (columns + 7) / 8;
        byte[] rows = new byte[stride * bands * 8];
        for (int x = 0; x < columns; x++) {
            for (int y = 0; y < bands * 8; y++) {
                if ((token[5 + x * bands + y / 8] & (0x80 >> (y % 8))) != 0) {
                    rows[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        line.add(new Printed.Picture(columns, bands * 8, rows));
    }

    private void cut(boolean full, int feed) {
        flushLine();
        if (feed > 0) {
            printed.add(new Printed.Feed(feed));
        }
        printed.add(new Printed.Cut(full));
    }

    /** Characters before keep the style they were sent in. */
    private void style(Runnable change) {
        if (!run.isEmpty()) {
            line.add(new Characters(run.toString(), width, height, bold, underline, reverse));
            run.setLength(0);
        }
        change.run();
    }

    private void flushLine() {
        if (!run.isEmpty() || !line.isEmpty()) {
            endLine();
        }
    }

    private void endLine() {
        style(() -> {});
        printed.add(new Printed.Line(List.copyOf(line), align, lineHeight));
        line.clear();
    }

    private void unknown(byte[] token) {
        printed.add(new Printed.Unknown(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(token)));
    }

    private static int word(byte[] token, int index) {
        return (token[index] & 0xFF) | ((token[index + 1] & 0xFF) << 8);
    }
}
