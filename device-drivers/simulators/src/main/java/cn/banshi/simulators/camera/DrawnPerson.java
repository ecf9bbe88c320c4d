package cn.banshi.simulators.camera;

import cn.banshi.simulators.qr.DrawnQr;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Somebody who does not exist, made of shapes, with a badge on their chest: faces that are drawn are all alike, and a badge is
 * what tells whom one stands for. Immutable.
 *
 * @param badge content of a QR code
 */
record DrawnPerson(DrawnQr badge) {

    private static final Color WALL = new Color(172, 180, 188);
    private static final Color COAT = new Color(64, 84, 122);
    private static final Color SKIN = new Color(226, 182, 154);
    private static final Color LIGHT_SKIN = new Color(246, 212, 188);
    private static final Color SHADE = new Color(166, 118, 94);
    private static final Color HAIR = new Color(40, 32, 30);
    private static final Color LIPS = new Color(176, 84, 82);
    private static final Color DARK = new Color(58, 18, 20);
    private static final Color PAPER = new Color(238, 238, 236);
    private static final int MODULE = 5;
    private static final int BADGE_X = 160;
    private static final int BADGE_Y = 268;
    /** How far eyes, nose and mouth shift across a head that is turned. */
    private static final double SHIFT_EYES = 32;
    private static final double SHIFT_NOSE = 50;
    private static final double SHIFT_LIPS = 38;

    /** Draws around the middle of a picture, which is a little below the middle of the face. */
    void draw(Graphics2D pen, Optional<Movement> now) {
        pen.setColor(WALL);
        pen.fillRect(-Lens.WIDTH, -Lens.HEIGHT, 2 * Lens.WIDTH, 2 * Lens.HEIGHT);
        body(pen);
        head(pen);
        double turn = turn(now);
        boolean shut = now.filter(Movement.BLINK::equals).isPresent();
        eye(pen, turn * SHIFT_EYES - 52, shut);
        eye(pen, turn * SHIFT_EYES + 52, shut);
        nose(pen, turn * SHIFT_NOSE);
        mouth(pen, turn * SHIFT_LIPS, now.filter(Movement.OPEN_MOUTH::equals).isPresent());
        badge(pen);
    }

    /** Nobody's camera is a mirror: their left is on the right of the picture. */
    private static double turn(Optional<Movement> now) {
        return now.map(movement -> switch (movement) {
            case TURN_LEFT -> 1.0;
            case TURN_RIGHT -> -1.0;
            case BLINK, OPEN_MOUTH -> 0.0;
        }).orElse(0.0);
    }

    private static void body(Graphics2D pen) {
        oval(pen, COAT, 0, 312, 300, 160);
        pen.setPaint(new GradientPaint(0, 90, SHADE, 0, 230, SKIN));
        pen.fill(new Ellipse2D.Double(-58, 70, 116, 150));
    }

    private static void head(Graphics2D pen) {
        oval(pen, HAIR, 0, -56, 136, 152);
        oval(pen, SKIN, -118, -20, 14, 34);
        oval(pen, SKIN, 118, -20, 14, 34);
        var face = new Ellipse2D.Double(-117, -162, 234, 302);
        pen.setPaint(new RadialGradientPaint(0, -34, 190, new float[]{0, 0.62f, 1},
                new Color[]{LIGHT_SKIN, SKIN, SHADE}));
        pen.fill(face);
        var hair = new Area(new Ellipse2D.Double(-132, -214, 264, 230));
        hair.intersect(new Area(new Rectangle2D.Double(-140, -220, 280, 96)));
        pen.setColor(HAIR);
        pen.fill(hair);
    }

    private static void eye(Graphics2D pen, double x, boolean shut) {
        stroke(pen, HAIR, 9, curve(x, -84, 31, -12));
        double high = shut ? 1 : 12;
        oval(pen, SHADE, x, -50, 34, high + 5);
        oval(pen, PAPER, x, -50, 29, high);
        if (!shut) {
            oval(pen, DARK, x, -50, 12, 12);
            oval(pen, Color.WHITE, x + 4, -54, 3, 3);
        }
        stroke(pen, HAIR, 4, curve(x, -48, 31, -2 - 2 * high));
    }

    private static void nose(Graphics2D pen, double x) {
        var bridge = new GeneralPath();
        bridge.moveTo(x - 9, -50);
        bridge.quadTo(x - 16, 0, x - 24, 18);
        bridge.quadTo(x, 34, x + 24, 18);
        stroke(pen, SHADE, 5, bridge);
        oval(pen, DARK, x - 11, 22, 6, 4);
        oval(pen, DARK, x + 11, 22, 6, 4);
    }

    private static void mouth(Graphics2D pen, double x, boolean open) {
        double more = open ? 1 : 0;
        oval(pen, LIPS, x, 72 + 14 * more, 44, 13 + 30 * more);
        oval(pen, DARK, x, 72 + 14 * more, 34, 2 + 24 * more);
    }

    private void badge(Graphics2D pen) {
        int side = badge.size() * MODULE;
        pen.translate(BADGE_X - side / 2, BADGE_Y - side / 2);
        pen.setColor(PAPER);
        pen.fillRect(-4 * MODULE, -4 * MODULE, side + 8 * MODULE, side + 8 * MODULE);
        Lens.modules(pen, badge, MODULE, HAIR);
    }

    private static GeneralPath curve(double x, double y, double half, double rise) {
        var curve = new GeneralPath();
        curve.moveTo(x - half, y);
        curve.quadTo(x, y + rise, x + half, y);
        return curve;
    }

    private static void stroke(Graphics2D pen, Color colour, float wide, GeneralPath path) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    private static void oval(Graphics2D pen, Color colour, double x, double y, double half, double tall) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x - half, y - tall, 2 * half, 2 * tall));
    }
}
