package cn.banshi.simulators.escpos;

import cn.banshi.simulators.escpos.Printed.Align;
import cn.banshi.simulators.escpos.Printed.Characters;
import cn.banshi.simulators.escpos.Printed.Piece;
import cn.banshi.simulators.escpos.Printed.Picture;
import cn.banshi.simulators.qr.DrawnQr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws paper as a thermal printer of 203 dpi does: 576 dots on a roll of 80 mm, characters in cells of 12 × 24 dots.
 * Needs no display.
 */
public final class PaperPainter {

    private static final int DOTS = 576;
    /** Unprinted paper left and right: 4 mm each. */
    private static final int MARGIN = 32;
    /** Above the first line, from the knife of the receipt before to the head. */
    private static final int HEAD = 72;
    private static final int KNIFE = 96;
    private static final int CELL = 24;
    /** Pixels for a dot; two show the fonts' curves and keep rasters exact. */
    private static final int SCALE = 2;
    private static final Color INK = new Color(0x22, 0x22, 0x26);

    private final CellFont font;

    /** @param fonts font files in order of preference; the first should be a Chinese one */
    public PaperPainter(List<Path> fonts) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        this.font = new CellFont(fonts, CELL);
    }

    /** Writes a PNG. */
    public void write(Paper paper, Path file) throws IOException {
        BufferedImage image = draw(paper);
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    BufferedImage draw(Paper paper) {
        int height = HEAD + paper.printed().stream().mapToInt(PaperPainter::height).sum();
        return Backdrop.around((DOTS + 2 * MARGIN) * SCALE, Math.max(height, 2 * HEAD) * SCALE, graphics -> {
            graphics.scale(SCALE, SCALE);
            graphics.setColor(INK);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            int y = HEAD;
            for (Printed printed : paper.printed()) {
                draw(graphics, printed, y);
                y += height(printed);
            }
        });
    }

    private static int height(Printed printed) {
        return switch (printed) {
            case Printed.Line line -> Math.max(line.lineHeight(), tallest(line) + line.lineHeight() - CELL);
            case Printed.Qr qr -> DrawnQr.of(qr.content(), qr.level()).size() * qr.moduleDots();
            case Printed.Raster raster -> raster.picture().height();
            case Printed.Feed feed -> feed.dots();
            case Printed.Cut cut -> KNIFE;
            case Printed.Unknown unknown -> 0;
        };
    }

    private static int tallest(Printed.Line line) {
        return line.pieces().stream().mapToInt(piece -> switch (piece) {
            case Characters characters -> characters.height() * CELL;
            case Picture picture -> picture.height();
        }).max().orElse(0);
    }

    private void draw(Graphics2D graphics, Printed printed, int y) {
        switch (printed) {
            case Printed.Line line -> line(graphics, line, y);
            case Printed.Qr qr -> qr(graphics, qr, y);
            case Printed.Raster(Picture picture, Align align) -> picture(graphics, picture,
                    left(align, picture.width()), y);
            case Printed.Feed feed -> {
            }
            case Printed.Cut cut -> {
            }
            case Printed.Unknown unknown -> {
            }
        }
    }

    private void line(Graphics2D graphics, Printed.Line line, int y) {
        int width = line.pieces().stream().mapToInt(PaperPainter::width).sum();
        int x = left(line.align(), width);
        int base = y + tallest(line);
        for (Piece piece : line.pieces()) {
            switch (piece) {
                case Characters characters -> characters(graphics, characters, x, base);
                case Picture picture -> picture(graphics, picture, x, base - picture.height());
            }
            x += width(piece);
        }
    }

    private static int width(Piece piece) {
        return switch (piece) {
            case Characters characters -> characters.text().codePoints().map(CellFont::cells).sum() * CELL / 2
                    * characters.width();
            case Picture picture -> picture.width();
        };
    }

    private void characters(Graphics2D graphics, Characters characters, int x, int base) {
        int top = base - characters.height() * CELL;
        if (characters.reverse()) {
            graphics.fillRect(x, top, width(characters), characters.height() * CELL);
            graphics.setColor(Color.WHITE);
        }
        Graphics2D scaled = (Graphics2D) graphics.create();
        scaled.translate(x, top);
        scaled.scale(characters.width(), characters.height());
        font.draw(scaled, characters.text());
        if (characters.bold()) { // printers strike twice, one dot apart
            scaled.translate(0.7, 0);
            font.draw(scaled, characters.text());
        }
        scaled.dispose();
        graphics.setColor(INK);
        if (characters.underline()) {
            graphics.fillRect(x, base, width(characters), 2);
        }
    }

    private static void qr(Graphics2D graphics, Printed.Qr qr, int y) {
        DrawnQr symbol = DrawnQr.of(qr.content(), qr.level());
        int module = qr.moduleDots();
        int x = left(qr.align(), symbol.size() * module);
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                if (symbol.dark(column, row)) {
                    graphics.fillRect(x + column * module, y + row * module, module, module);
                }
            }
        }
    }

    private static void picture(Graphics2D graphics, Picture picture, int x, int y) {
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                if (picture.black(column, row)) {
                    graphics.fillRect(x + column, y + row, 1, 1);
                }
            }
        }
    }

    private static int left(Align align, int width) {
        int room = Math.max(0, DOTS - width);
        return MARGIN + switch (align) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
    }
}
