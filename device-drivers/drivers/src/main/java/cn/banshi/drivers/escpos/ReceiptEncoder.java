package cn.banshi.drivers.escpos;

import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Pair;
import cn.banshi.device.receipt.ReceiptLine.Qr;
import cn.banshi.device.receipt.ReceiptLine.Rule;
import cn.banshi.device.receipt.ReceiptLine.Size;
import cn.banshi.device.receipt.ReceiptLine.Space;
import cn.banshi.device.receipt.ReceiptLine.Text;
import cn.banshi.drivers.qr.QrSymbol;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** Turns one receipt into the bytes for one model, cut included. One use. */
final class ReceiptEncoder {

    private static final int MOST_FEED = 10;
    /** About 30 mm at 203 dpi, what phones read at arm's length. */
    private static final int QR_DOTS = 240;
    private static final int SMALLEST_MODULE = 3;
    private static final int LARGEST_MODULE = 8;
    /** From the print head to the tear bar. */
    private static final int LINES_TO_TEAR = 5;
    /** A value beside its label needs this much, else it goes below. */
    private static final int NARROWEST_VALUE = 14;
    private static final int GAP = 2;

    private final PrinterModel model;
    private final LineEncoder text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ReceiptEncoder(PrinterModel model, Glyphs glyphs) {
        this.model = model;
        this.text = new LineEncoder(bytes, glyphs);
    }

    byte[] encode(List<ReceiptLine> receipt) {
        bytes.writeBytes(Command.INITIALISE);
        bytes.writeBytes(Command.CHINESE_ON);
        if (model.automaticStatus()) {
            bytes.writeBytes(Command.AUTOMATIC_STATUS);
        }
        receipt.forEach(this::line);
        finish();
        return bytes.toByteArray();
    }

    private void line(ReceiptLine line) {
        switch (line) {
            case Text(String content, Align align, Size size, boolean bold) -> {
                int columns = size == Size.DOUBLE ? model.columns() / 2 : model.columns();
                text.style(align, size, bold);
                Columns.wrap(content, columns).forEach(text::line);
            }
            case Pair(String label, String value) -> pair(label, value);
            case Rule() -> {
                text.style(Align.LEFT, Size.NORMAL, false);
                text.line("-".repeat(model.columns()));
            }
            case Space(int lines) -> bytes.writeBytes(Command.feed(Math.clamp(lines, 1, MOST_FEED)));
            case Qr(String content) -> qr(content);
        }
    }

    private void pair(String label, String value) {
        text.style(Align.LEFT, Size.NORMAL, false);
        String shownLabel = Columns.printable(label);
        int labelWidth = Columns.width(shownLabel);
        int room = model.columns() - labelWidth - GAP;
        if (room < NARROWEST_VALUE) {
            Columns.wrap(label, model.columns()).forEach(text::line);
            Columns.wrap(value, model.columns()).forEach(this::right);
            return;
        }
        List<String> values = Columns.wrap(value, room);
        if (values.size() == 1) {
            int gap = model.columns() - labelWidth - Columns.width(values.getFirst());
            text.line(shownLabel + Columns.blanks(gap) + values.getFirst());
        } else {
            text.line(shownLabel + Columns.blanks(GAP) + values.getFirst());
            values.stream().skip(1).forEach(more -> text.line(Columns.blanks(labelWidth + GAP) + more));
        }
    }

    private void right(String value) {
        text.line(Columns.blanks(model.columns() - Columns.width(value)) + value);
    }

    private void qr(String content) {
        Optional<QrSymbol> symbol = QrSymbol.of(content);
        if (symbol.isEmpty()) {
            throw new IllegalArgumentException("QR content of " + content.length() + " characters fits no symbol");
        }
        text.style(Align.CENTRE, Size.NORMAL, false);
        int module = Math.clamp(QR_DOTS / symbol.get().size(), SMALLEST_MODULE, LARGEST_MODULE);
        bytes.writeBytes(switch (model.qr()) {
            case NATIVE -> Command.qr(content, module);
            case RASTER -> Command.raster(picture(symbol.get(), module));
        });
    }

    private static Bitmap picture(QrSymbol symbol, int module) {
        Bitmap picture = Bitmap.blank(symbol.size() * module, symbol.size() * module);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (symbol.dark(x / module, y / module)) {
                    picture.blacken(x, y);
                }
            }
        }
        return picture;
    }

    private void finish() {
        switch (model.cut()) {
            case FULL -> bytes.writeBytes(Command.cut(false));
            case PARTIAL -> bytes.writeBytes(Command.cut(true));
            case OBSOLETE -> {
                bytes.writeBytes(Command.feed(LINES_TO_TEAR));
                bytes.writeBytes(Command.obsoleteCut());
            }
            case NONE -> bytes.writeBytes(Command.feed(LINES_TO_TEAR));
        }
    }
}
