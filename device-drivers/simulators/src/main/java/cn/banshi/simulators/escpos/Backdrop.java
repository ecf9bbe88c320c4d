package cn.banshi.simulators.escpos;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Paper on a table: a straight edge above, the comb of the knife below, a soft shadow around. */
final class Backdrop {

    private static final int ROOM = 72;
    private static final int TOOTH = 8;
    private static final int SHADOW = 36;
    private static final Color TABLE = new Color(0xE6, 0xE9, 0xEE);
    private static final Color PAPER = new Color(0xFE, 0xFE, 0xFC);
    private static final Color PAPER_BELOW = new Color(0xF7, 0xF7, 0xF3);

    private Backdrop() {}

    /** @param content draws onto the paper, the origin in its upper left corner */
    static BufferedImage around(int width, int height, Consumer<Graphics2D> content) {
        BufferedImage image = new BufferedImage(width + 2 * ROOM, height + 2 * ROOM, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(TABLE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        shadow(graphics, width, height);
        graphics.translate(ROOM, ROOM);
        graphics.setPaint(new GradientPaint(0, 0, PAPER, 0, height, PAPER_BELOW));
        graphics.fill(sheet(width, height));
        graphics.setColor(Color.BLACK);
        content.accept(graphics);
        graphics.dispose();
        return image;
    }

    private static void shadow(Graphics2D graphics, int width, int height) {
        for (int spread = SHADOW; spread > 0; spread -= 2) {
            graphics.setColor(new Color(0, 0, 0, 2)); // without a tint, which rounding would exaggerate
            graphics.fillRoundRect(ROOM - spread, ROOM - spread + 8, width + 2 * spread, height + 2 * spread,
                    2 * spread,
                    2 * spread);
        }
    }

    private static Path2D sheet(int width, int height) {
        Path2D sheet = new Path2D.Double();
        sheet.moveTo(0, 0);
        sheet.lineTo(width, 0);
        sheet.lineTo(width, height);
        for (int x = width; x > 0; x -= TOOTH) {
            sheet.lineTo(Math.max(0, x - TOOTH / 2.0), height + TOOTH / 2.0);
            sheet.lineTo(Math.max(0, x - TOOTH), height);
        }
        sheet.closePath();
        return sheet;
    }
}
