package cn.banshi.vision.opencv;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A face made of ellipses: nobody's.
 *
 * @param eyes opening, 1 usual, 0 shut
 * @param mouth opening, 0 shut, 1 wide
 * @param turn of the features across the head, -1 to 1
 */
public record FaceDrawing(double eyes, double mouth, double turn) {

    static final int WIDTH = 1_280;
    static final int HEIGHT = 720;

    private static final Color SKIN = new Color(224, 178, 150);
    private static final Color SHADE = new Color(168, 118, 92);
    private static final Color HAIR = new Color(38, 30, 28);

    /** As a camera sends it. */
    public byte[] jpeg() {
        try (Picture picture = picture()) {
            return picture.jpeg();
        }
    }

    /** A frame with this face in its middle. */
    Picture picture() {
        return picture(WIDTH / 2.0);
    }

    /** @param faces where each stands, in pixels from the left */
    Picture picture(double... faces) {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = frame.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(170, 178, 186));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (double face : faces) {
            draw((Graphics2D) pen.create(), face, 340);
        }
        pen.dispose();
        var pixels = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
        pixels.put(0, 0, ((DataBufferByte) frame.getRaster().getDataBuffer()).getData());
        Imgproc.GaussianBlur(pixels, pixels, new Size(0, 0), 2);
        return new Picture(pixels);
    }

    /** In a head 240 wide and 320 high. */
    private void draw(Graphics2D pen, double x, double y) {
        pen.translate(x, y);
        body(pen);
        for (int side = -1; side <= 1; side += 2) {
            eye(pen, side * 52 + turn * 40, side);
        }
        double nose = turn * 60;
        pen.setColor(SHADE);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var bridge = new Path2D.Double();
        bridge.moveTo(nose - 10, -30);
        bridge.quadTo(nose - 16, 20, nose - 24, 38);
        bridge.quadTo(nose, 54, nose + 24, 38);
        pen.draw(bridge);
        oval(pen, new Color(90, 50, 42), nose - 11, 42, 7, 4);
        oval(pen, new Color(90, 50, 42), nose + 11, 42, 7, 4);
        double lips = turn * 46;
        oval(pen, new Color(176, 84, 80), lips, 92 + mouth * 14, 44, 13 + mouth * 30);
        oval(pen, new Color(60, 16, 18), lips, 92 + mouth * 14, 34, 2 + mouth * 24);
        pen.dispose();
    }

    private static void body(Graphics2D pen) {
        oval(pen, new Color(60, 80, 120), 0, 330, 250, 150);
        oval(pen, SHADE, 0, 160, 60, 80);
        oval(pen, HAIR, 0, -40, 135, 150);
        pen.setPaint(new RadialGradientPaint(0, -10, 190, new float[]{0, 0.6f, 1},
                new Color[]{SKIN.brighter(), SKIN, SHADE}));
        pen.fill(new Ellipse2D.Double(-116, -140, 232, 300));
        pen.setColor(HAIR);
        var fringe = new Path2D.Double();
        fringe.moveTo(-120, -60);
        fringe.quadTo(-60, -130, 0, -110);
        fringe.quadTo(60, -130, 120, -60);
        fringe.quadTo(90, -190, 0, -190);
        fringe.quadTo(-90, -190, -120, -60);
        pen.fill(fringe);
    }

    private void eye(Graphics2D pen, double x, int side) {
        pen.setColor(HAIR);
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var brow = new Path2D.Double();
        brow.moveTo(x - 30, -62 + side * 2);
        brow.quadTo(x, -78, x + 30, -62 - side * 2);
        pen.draw(brow);
        double high = 1 + 11 * eyes;
        oval(pen, SHADE, x, -30, 34, high + 5);
        oval(pen, new Color(245, 242, 240), x, -30, 29, high);
        if (eyes > 0.3) {
            oval(pen, new Color(40, 24, 18), x, -30, 12, Math.min(high, 12));
            oval(pen, Color.WHITE, x + 4, -34, 3, 3);
        }
        pen.setColor(new Color(50, 34, 30));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var lid = new Path2D.Double();
        lid.moveTo(x - 31, -28);
        lid.quadTo(x, -30 - 2 * high, x + 31, -28);
        pen.draw(lid);
    }

    private static void oval(Graphics2D pen, Color colour, double x, double y, double wide, double high) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high));
    }
}
