package cn.banshi.drivers.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws with font files through AWT, which is loaded at the first character a printer lacks and needs no display.
 * Thread-safe.
 */
final class FontGlyphs implements Glyphs {

    /** Darker than this becomes black; thin strokes of a 24-dot character survive. */
    private static final int THRESHOLD = 150;

    /** A little air between characters, as in a printer's own. */
    private static final float EM = 0.94f;

    private final List<Path> files;
    private @Nullable List<Font> fonts;

    /** @param files fonts in order of preference; those that cannot be read are passed over */
    FontGlyphs(List<Path> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public synchronized Optional<Bitmap> draw(String text, int height, boolean bold) {
        try {
            int[] codePoints = text.codePoints().toArray();
            List<Font> chosen = new ArrayList<>();
            for (int codePoint : codePoints) {
                fonts().stream()
                        .filter(font -> font.canDisplay(codePoint))
                        .findFirst()
                        .ifPresent(font -> chosen.add(font.deriveFont(height * EM)));
            }
            return chosen.size() < codePoints.length
                    ? Optional.empty()
                    : Optional.of(draw(codePoints, chosen, height, bold));
        } catch (InternalError noFontSystem) {
            // Java reports a system without any fontconfig this way
            fonts = List.of();
            return Optional.empty();
        }
    }

    private List<Font> fonts() {
        List<Font> loaded = fonts;
        if (loaded == null) {
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            loaded = new ArrayList<>();
            for (Path file : files) {
                load(file).ifPresent(loaded::add);
            }
            fonts = loaded;
        }
        return loaded;
    }

    private static Optional<Font> load(Path file) {
        try {
            return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
        } catch (FontFormatException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Every character in the middle of the cell the printer's own would have. */
    private static Bitmap draw(int[] codePoints, List<Font> fonts, int height, boolean bold) {
        int cells = Arrays.stream(codePoints).map(Columns::width).sum();
        BufferedImage image = new BufferedImage(cells * height / 2, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int left = 0;
        for (int i = 0; i < codePoints.length; i++) {
            int width = Columns.width(codePoints[i]) * height / 2;
            graphics.setFont(fonts.get(i));
            character(graphics, Character.toString(codePoints[i]), new Cell(left, width, height), bold);
            left += width;
        }
        graphics.dispose();
        return threshold(image);
    }

    private record Cell(int left, int width, int height) {}

    private static void character(Graphics2D graphics, String character, Cell cell, boolean bold) {
        FontMetrics metrics = graphics.getFontMetrics();
        // The em box, not the taller line box of Chinese fonts, fills the cell.
        float baseline = (float) cell.height() * metrics.getAscent() / (metrics.getAscent() + metrics.getDescent());
        float start = cell.left() + (cell.width() - metrics.stringWidth(character)) / 2f;
        graphics.drawString(character, start, baseline);
        graphics.drawString(character, bold ? start + 1 : start, baseline);
    }

    private static Bitmap threshold(BufferedImage image) {
        Bitmap bitmap = Bitmap.blank(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) < THRESHOLD) {
                    bitmap.blacken(x, y);
                }
            }
        }
        return bitmap;
    }
}
