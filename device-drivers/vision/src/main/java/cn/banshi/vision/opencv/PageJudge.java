package cn.banshi.vision.opencv;

import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Whether a flattened sheet is of use to whoever has to read it. All thresholds are of a sheet brought to one size, so that they
 * do not depend on the camera.
 */
final class PageJudge {

    /** Long side at which a sheet is judged, in pixels; smaller ones as they are. */
    private static final double SIZE = 1_600;

    /** What is left of each side: the rim holds the plate and the sheet's shadow. */
    private static final double RIM = 0.05;

    /** The brightest tenth of a sheet in good light is well above this grey. */
    private static final int DARK = 70;

    /** So much darker than the paper around it is ink, in grey levels; noise is less. */
    private static final int INK = 12;

    /** Smallest part of a sheet that is ink when something stands on it: three short lines on A4. */
    private static final double LEAST_INK = 0.001;

    /** Pixels over which a sharp stroke's edge may stretch; beyond, strokes of small print run into each other. */
    private static final double BLUR = 5.0;

    /** A pixel so bright in every colour holds nothing any more, and paper that has it all over is only overexposed. */
    private static final int BURNT = 250;

    /** Smallest reflection that hides a word, in parts of the sheet. */
    private static final double LEAST_GLARE = 0.005;

    private static final double STRONGEST = 0.995;

    private PageJudge() {}

    static Optional<Flaw> flaw(Picture sheet) {
        Mat inner = inner(sheet.pixels());
        var grey = new Mat();
        Imgproc.cvtColor(inner, grey, Imgproc.COLOR_BGR2GRAY);
        Mat ink = ink(grey);
        try {
            Shades light = Shades.of(grey);
            if (light.below(0.9) < DARK) {
                return Optional.of(Flaw.TOO_DARK);
            }
            if (light.below(0.5) < BURNT && glaring(inner)) {
                return Optional.of(Flaw.GLARE);
            }
            Shades depth = Shades.of(ink);
            if (depth.partFrom(INK) < LEAST_INK) {
                return Optional.of(Flaw.BLANK);
            }
            return edge(grey, depth) > BLUR ? Optional.of(Flaw.BLURRED) : Optional.empty();
        } finally {
            inner.release();
            grey.release();
            ink.release();
        }
    }

    private static Mat inner(Mat sheet) {
        int x = (int) (sheet.cols() * RIM);
        int y = (int) (sheet.rows() * RIM);
        Mat part = sheet.submat(new Rect(x, y, sheet.cols() - 2 * x, sheet.rows() - 2 * y));
        double scale = Math.min(1, SIZE / Math.max(sheet.cols(), sheet.rows()));
        var inner = new Mat();
        Imgproc.resize(part, inner, new Size(), scale, scale, Imgproc.INTER_AREA);
        part.release();
        return inner;
    }

    /** How much darker each pixel is than the paper around it; light that falls off over the sheet is not ink. */
    private static Mat ink(Mat grey) {
        var smooth = new Mat();
        Imgproc.GaussianBlur(grey, smooth, new Size(3, 3), 0);
        var paper = new Mat();
        Imgproc.resize(smooth, paper, new Size(), 0.125, 0.125, Imgproc.INTER_AREA);
        Mat brush = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9));
        Imgproc.dilate(paper, paper, brush);
        Imgproc.GaussianBlur(paper, paper, new Size(9, 9), 0);
        Imgproc.resize(paper, paper, smooth.size(), 0, 0, Imgproc.INTER_LINEAR);
        Core.subtract(paper, smooth, smooth);
        paper.release();
        brush.release();
        return smooth;
    }

    /** Over how many pixels the sharpest strokes go from paper to ink. */
    private static double edge(Mat grey, Shades depth) {
        var across = new Mat();
        var down = new Mat();
        // a quarter of Sobel's sum is the step from a pixel to the one after the next, halved again below
        Imgproc.Sobel(grey, across, CvType.CV_16S, 1, 0, 3, 0.25);
        Imgproc.Sobel(grey, down, CvType.CV_16S, 0, 1, 3, 0.25);
        Core.convertScaleAbs(across, across);
        Core.convertScaleAbs(down, down);
        Core.max(across, down, across);
        double steepest = Shades.of(across).below(STRONGEST) / 2.0;
        across.release();
        down.release();
        return depth.below(STRONGEST) / Math.max(steepest, 1);
    }

    private static boolean glaring(Mat sheet) {
        var small = new Mat();
        Imgproc.resize(sheet, small, new Size(), 0.25, 0.25, Imgproc.INTER_AREA);
        var burnt = new Mat();
        Core.inRange(small, new Scalar(BURNT, BURNT, BURNT), new Scalar(255, 255, 255), burnt);
        var labels = new Mat();
        var sizes = new Mat();
        var middles = new Mat();
        int spots = Imgproc.connectedComponentsWithStats(burnt, labels, sizes, middles);
        double least = LEAST_GLARE * small.cols() * small.rows();
        boolean glaring = false;
        for (int spot = 1; spot < spots; spot++) { // 0 is everything else
            glaring |= sizes.get(spot, Imgproc.CC_STAT_AREA)[0] >= least;
        }
        for (Mat each : new Mat[]{small, burnt, labels, sizes, middles}) {
            each.release();
        }
        return glaring;
    }
}
