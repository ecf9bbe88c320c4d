package cn.banshi.simulators.escpos;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sets text in a printer's cells: one for ASCII, two for everything else. */
final class CellFont {

    /** Of the cell's height; printers' own characters leave a dot or two of air. */
    private static final float EM = 0.94f;

    private final List<Font> fonts = new ArrayList<>();
    private final int height;

    CellFont(List<Path> files, int height) {
        this.height = height;
        for (Path file : files) {
            fonts.add(load(file).deriveFont(height * EM));
        }
        fonts.add(new Font(Font.MONOSPACED, Font.PLAIN, height).deriveFont(height * EM));
    }

    private static Font load(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException | IOException unreadable) {
            throw new IllegalArgumentException("no font: " + file, unreadable);
        }
    }

    static int cells(int codePoint) {
        return codePoint < 0x80 ? 1 : 2;
    }

    /** With the upper left corner at the origin. */
    void draw(Graphics2D graphics, String text) {
        int left = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int width = cells(codePoint) * height / 2;
            character(graphics, codePoint, left, width);
            left += width;
        }
    }

    private void character(Graphics2D graphics, int codePoint, int left, int width) {
        Font font = fonts.stream().filter(each -> each.canDisplay(codePoint)).findFirst().orElse(fonts.getFirst());
        graphics.setFont(font);
        FontMetrics metrics = graphics.getFontMetrics();
        String character = Character.toString(codePoint);
        double natural = metrics.getStringBounds(character, graphics).getWidth();
        double squeeze = Math.min(1, width / Math.max(natural, 1));
        double baseline = (double) height * metrics.getAscent() / (metrics.getAscent() + metrics.getDescent());
        Graphics2D cell = (Graphics2D) graphics.create();
        cell.translate(left + (width - natural * squeeze) / 2, baseline);
        cell.scale(squeeze, 1);
        cell.drawString(character, 0, 0);
        cell.dispose();
    }
}
