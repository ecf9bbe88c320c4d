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
            return fonts().stream()
                    .filter(font -> font.canDisplayUpTo(text) < 0)
                    .findFirst()
                    .map(font -> draw(text, font.deriveFont(height * EM), height, bold));
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
    private static Bitmap draw(String text, Font font, int height, boolean bold) {
        BufferedImage image = new BufferedImage(Columns.width(text) * height / 2, height,
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font);
        FontMetrics metrics = graphics.getFontMetrics();
        // The em box, not the taller line box of Chinese fonts, fills the cell.
        float baseline = (float) height * metrics.getAscent() / (metrics.getAscent() + metrics.getDescent());
        int cell = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int width = Columns.width(character) * height / 2;
            float left = cell + (width - metrics.stringWidth(character)) / 2f;
            graphics.drawString(character, left, baseline);
            graphics.drawString(character, bold ? left + 1 : left, baseline);
            cell += width;
        }
        graphics.dispose();
        return threshold(image);
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
