package cn.banshi.vision.opencv;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A sheet on a document camera's plate, made of numbers: nobody's document.
 *
 * @param seed of print, noise and perspective
 * @param turn degrees
 * @param size of the sheet's height, in parts of the picture's
 * @param shift to the right, in parts of the picture's width
 * @param light 1 is good
 * @param blur radius in pixels
 * @param glare whether a lamp is mirrored
 * @param print whether anything stands on the sheet
 */
record Scene(int seed, double turn, double size, double shift, double light, double blur, boolean glare,
        boolean print) {

    static final int WIDTH = 1_920;
    static final int HEIGHT = 1_080;

    /** Corners carry these colours, clockwise from the top left. */
    static final Color[] CORNERS = {Color.RED, new Color(0, 160, 0), Color.BLUE, Color.BLACK};

    private static final int SHEET_WIDTH = 1_000;
    private static final int SHEET_HEIGHT = 1_414;
    private static final int MARK = 60;

    static Scene good(int seed) {
        return new Scene(seed, new Random(seed).nextDouble(-25, 25), 0.8, 0, 1, 0, false, true);
    }

    Scene turned(double degrees) {
        return new Scene(seed, degrees, size, shift, light, blur, glare, print);
    }

    Scene sized(double part) {
        return new Scene(seed, turn, part, shift, light, blur, glare, print);
    }

    Scene shifted(double part) {
        return new Scene(seed, turn, size, part, light, blur, glare, print);
    }

    Scene lit(double part) {
        return new Scene(seed, turn, size, shift, part, blur, glare, print);
    }

    Scene blurred(double radius) {
        return new Scene(seed, turn, size, shift, light, radius, glare, print);
    }

    Scene glaring() {
        return new Scene(seed, turn, size, shift, light, blur, true, print);
    }

    Scene blank() {
        return new Scene(seed, turn, size, shift, light, blur, glare, false);
    }

    Picture picture() {
        var random = new Random(seed);
        var scene = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, new Scalar(70, 80, 75));
        lay(sheet(random), scene, random);
        if (glare) {
            Imgproc.circle(scene, new Point(WIDTH * (0.5 + shift), HEIGHT * 0.5), 90, new Scalar(255, 255, 255), -1);
        }
        scene.convertTo(scene, -1, light, 0);
        if (blur > 0) {
            Imgproc.GaussianBlur(scene, scene, new Size(0, 0), blur);
        }
        var noise = new Mat(scene.size(), CvType.CV_16SC3);
        Core.setRNGSeed(seed);
        Core.randn(noise, 0, 3);
        Core.add(scene, noise, scene, new Mat(), CvType.CV_8UC3);
        return new Picture(scene);
    }

    /** On the plate, with a perspective of its own. */
    private void lay(BufferedImage sheet, Mat scene, Random random) {
        double height = size * HEIGHT;
        double width = height * SHEET_WIDTH / SHEET_HEIGHT;
        var to = new Point[4];
        double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        double angle = Math.toRadians(turn);
        for (int corner = 0; corner < 4; corner++) {
            double x = corners[corner][0] * width / 2 + random.nextDouble(-0.02, 0.02) * width;
            double y = corners[corner][1] * height / 2 + random.nextDouble(-0.02, 0.02) * height;
            to[corner] = new Point(WIDTH * (0.5 + shift) + x * Math.cos(angle) - y * Math.sin(angle),
                    HEIGHT * 0.5 + x * Math.sin(angle) + y * Math.cos(angle));
        }
        var from = new MatOfPoint2f(new Point(0, 0), new Point(SHEET_WIDTH, 0), new Point(SHEET_WIDTH, SHEET_HEIGHT),
                new Point(0, SHEET_HEIGHT));
        Mat view = Imgproc.getPerspectiveTransform(from, new MatOfPoint2f(to));
        var pixels = new Mat(SHEET_HEIGHT, SHEET_WIDTH, CvType.CV_8UC3);
        pixels.put(0, 0, ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData());
        Imgproc.warpPerspective(pixels, scene, view, scene.size(), Imgproc.INTER_AREA, Core.BORDER_TRANSPARENT);
    }

    /** Strokes in lines where a form has text, and a mark in every corner. */
    private BufferedImage sheet(Random random) {
        var sheet = new BufferedImage(SHEET_WIDTH, SHEET_HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(222, 224, 226));
        pen.fillRect(0, 0, SHEET_WIDTH, SHEET_HEIGHT);
        if (print) {
            pen.setColor(new Color(40, 40, 45));
            for (int line = 150; line < SHEET_HEIGHT - 150; line += 45) {
                for (int at = 110; at < SHEET_WIDTH - 110; at += 6 + random.nextInt(14)) {
                    pen.fillRect(at, line + random.nextInt(12), 3 + random.nextInt(9), 3);
                    pen.fillRect(at, line, 3, 10 + random.nextInt(14));
                }
            }
            for (int corner = 0; corner < 4; corner++) {
                pen.setColor(CORNERS[corner]);
                pen.fillRect(corner == 0 || corner == 3 ? 20 : SHEET_WIDTH - 20 - MARK,
                        corner < 2 ? 20 : SHEET_HEIGHT - 20 - MARK, MARK, MARK);
            }
        }
        pen.dispose();
        return sheet;
    }
}
