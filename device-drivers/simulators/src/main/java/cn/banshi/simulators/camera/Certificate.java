package cn.banshi.simulators.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/**
 * What a certificate looks like from far away: a frame, a title, some lines, a place for a photo. It bears no seal and no name, and
 * its title reads 演示, for demonstration. Drawn without a font: not every machine has one.
 */
final class Certificate {

    /** Strokes on a grid of 100 by 100, each from point to point. */
    private static final int[][] SHOW = {{10, 18, 20, 28}, {6, 42, 16, 52}, {8, 88, 22, 64}, {62, 8, 62, 18},
        {36, 34, 36, 22, 92, 22, 88, 34}, {44, 38, 84, 38}, {42, 50, 86, 50, 86, 78, 42, 78, 42, 50}, {42, 64, 86, 64},
        {64, 38, 64, 78}, {54, 82, 40, 94}, {74, 82, 90, 94}};
    private static final int[][] ONLY = {{25, 16, 75, 16}, {10, 40, 90, 40}, {50, 40, 50, 90, 38, 82}, {30, 56, 14, 78},
        {70, 56, 86, 78}};

    private static final int TITLE = 84;
    private static final int MARGIN = 22;

    private Certificate() {}

    /** @param pen in the middle of the sheet */
    static void print(Graphics2D pen, int width, int height, Color ink) {
        pen.setColor(ink);
        int left = -width / 2;
        int top = -height / 2;
        frame(pen, left, top, width, height);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        character(pen, SHOW, -TITLE - 14, top + 66);
        character(pen, ONLY, 14, top + 66);
        pen.setStroke(new BasicStroke(2));
        pen.drawRect(width / 2 - 130, top + 190, 84, 108);
        lines(pen, left + 52, top + 200, width - 210, 6);
        lines(pen, left + 52, top + 340, width - 104, 7);
    }

    private static void frame(Graphics2D pen, int left, int top, int width, int height) {
        pen.setStroke(new BasicStroke(4));
        pen.drawRect(left + MARGIN, top + MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
        pen.setStroke(new BasicStroke(1));
        pen.drawRect(left + MARGIN + 8, top + MARGIN + 8, width - 2 * MARGIN - 16, height - 2 * MARGIN - 16);
    }

    private static void character(Graphics2D pen, int[][] strokes, int x, int y) {
        for (int[] stroke : strokes) {
            var path = new Path2D.Double();
            path.moveTo(x + stroke[0] * TITLE / 100.0, y + stroke[1] * TITLE / 100.0);
            for (int at = 2; at < stroke.length; at += 2) {
                path.lineTo(x + stroke[at] * TITLE / 100.0, y + stroke[at + 1] * TITLE / 100.0);
            }
            pen.draw(path);
        }
    }

    /** Strokes in the place of characters. */
    private static void lines(Graphics2D pen, int left, int top, int width, int count) {
        var random = new Random(2);
        for (int line = 0; line < count; line++) {
            int end = left + width - random.nextInt(width / 3);
            for (int at = left; at < end; at += 6 + random.nextInt(8)) {
                pen.fillRect(at, top + line * 24 + random.nextInt(8), 2 + random.nextInt(6), 2);
                pen.fillRect(at, top + line * 24, 2, 6 + random.nextInt(8));
            }
        }
    }
}
