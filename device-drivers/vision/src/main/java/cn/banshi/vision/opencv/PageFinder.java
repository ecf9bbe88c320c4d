package cn.banshi.vision.opencv;

import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the sheet in a picture: the largest shape with four straight edges. Edges are looked for in a small copy, the sheet is
 * flattened from the full one.
 */
public final class PageFinder {

    /** Long side of the copy, in pixels: edges of a sheet need no more. */
    private static final double SMALL = 960;

    /** Weak and strong edges of Canny's method; a white sheet on a light plate still has 40. */
    private static final double WEAK_EDGE = 40;
    private static final double STRONG_EDGE = 120;

    /** In the dark a sheet is looked for as if there were light, so that the light can be complained of. */
    private static final double WELL_LIT = 220;
    private static final double MOST_GAIN = 5;

    /** How far a straight edge may be bent, in parts of the sheet's outline. */
    private static final double BEND = 0.02;

    /** Smallest shape that is taken for a sheet at all, and smallest sheet that is of use, in parts of the picture. */
    private static final double LEAST_SHAPE = 0.02;
    private static final double LEAST_SHEET = 0.12;

    /** Shortest long side of a flattened sheet, in pixels: an identity card at 140 dots an inch. */
    private static final double LEAST_SIDE = 480;

    /** A corner so near to the picture's edge, in pixels of the copy, may lie outside. */
    private static final double EDGE = 4;

    private PageFinder() {}

    /** What was found. */
    public sealed interface Finding {

        /** @param sheet flattened and judged good */
        record Page(Picture sheet) implements Finding {}

        record Flawed(Flaw flaw) implements Finding {}
    }

    public static Finding find(Picture picture) {
        double scale = Math.min(1, SMALL / Math.max(picture.width(), picture.height()));
        Optional<Point[]> found = corners(picture, scale);
        if (found.isEmpty()) {
            return new Finding.Flawed(Flaw.NO_PAGE);
        }
        Point[] corners = inOrder(found.get());
        return misplaced(corners, picture.width() * scale, picture.height() * scale)
                .<Finding>map(Finding.Flawed::new)
                .orElseGet(() -> flattened(picture, corners, scale));
    }

    private static Finding flattened(Picture picture, Point[] corners, double scale) {
        for (Point corner : corners) {
            corner.x /= scale;
            corner.y /= scale;
        }
        double width = Math.max(distance(corners[0], corners[1]), distance(corners[3], corners[2]));
        double height = Math.max(distance(corners[1], corners[2]), distance(corners[0], corners[3]));
        if (Math.max(width, height) < LEAST_SIDE) {
            return new Finding.Flawed(Flaw.TOO_SMALL);
        }
        double fit = Math.min(1, DocumentCamera.LONGEST_SIDE / Math.max(width, height));
        var sheet = new Picture(flat(picture, corners, new Size(Math.round(width * fit), Math.round(height * fit))));
        Optional<Flaw> flaw = PageJudge.flaw(sheet);
        flaw.ifPresent(bad -> sheet.close());
        return flaw.<Finding>map(Finding.Flawed::new).orElse(new Finding.Page(sheet));
    }

    private static Mat flat(Picture picture, Point[] corners, Size size) {
        var from = new MatOfPoint2f(corners);
        var to = new MatOfPoint2f(new Point(0, 0), new Point(size.width, 0), new Point(size.width, size.height),
                new Point(0, size.height));
        Mat view = Imgproc.getPerspectiveTransform(from, to);
        var flat = new Mat();
        Imgproc.warpPerspective(picture.pixels(), flat, view, size, Imgproc.INTER_LINEAR);
        release(from, to, view);
        return flat;
    }

    private static Optional<Flaw> misplaced(Point[] corners, double width, double height) {
        for (Point corner : corners) {
            if (corner.x < EDGE || corner.y < EDGE || corner.x > width - EDGE || corner.y > height - EDGE) {
                return Optional.of(Flaw.CUT_OFF);
            }
        }
        return area(corners) < LEAST_SHEET * width * height ? Optional.of(Flaw.TOO_SMALL) : Optional.empty();
    }

    private static Optional<Point[]> corners(Picture picture, double scale) {
        Mat edges = edges(picture, scale);
        List<MatOfPoint> outlines = new ArrayList<>();
        var tree = new Mat();
        Imgproc.findContours(edges, outlines, tree, Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
        double least = LEAST_SHAPE * edges.cols() * edges.rows();
        Optional<Point[]> largest = outlines.stream()
                .map(PageFinder::quadrilateral)
                .flatMap(Optional::stream)
                .filter(corners -> area(corners) >= least)
                .max(Comparator.comparingDouble(PageFinder::area));
        outlines.forEach(Mat::release);
        release(edges, tree);
        return largest;
    }

    private static Mat edges(Picture picture, double scale) {
        var small = new Mat();
        Imgproc.resize(picture.pixels(), small, new Size(), scale, scale, Imgproc.INTER_AREA);
        Imgproc.cvtColor(small, small, Imgproc.COLOR_BGR2GRAY);
        Imgproc.GaussianBlur(small, small, new Size(5, 5), 0);
        double brightest = Math.max(1, Shades.of(small).below(0.99));
        small.convertTo(small, -1, Math.clamp(WELL_LIT / brightest, 1, MOST_GAIN), 0);
        Imgproc.Canny(small, small, WEAK_EDGE, STRONG_EDGE);
        Mat brush = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
        Imgproc.dilate(small, small, brush);
        brush.release();
        return small;
    }

    /** The four corners of an outline's hull; a finger or a paper clip on an edge does not hide it. */
    private static Optional<Point[]> quadrilateral(MatOfPoint outline) {
        var hull = new MatOfInt();
        Imgproc.convexHull(outline, hull);
        Point[] all = outline.toArray();
        var around = new MatOfPoint2f(
                Arrays.stream(hull.toArray()).mapToObj(index -> all[index]).toArray(Point[]::new));
        var straight = new MatOfPoint2f();
        Imgproc.approxPolyDP(around, straight, BEND * Imgproc.arcLength(around, true), true);
        Point[] corners = straight.toArray();
        release(hull, around, straight);
        return corners.length == 4 ? Optional.of(corners) : Optional.empty();
    }

    /** Clockwise on the screen, from the corner nearest to the picture's own top left. */
    private static Point[] inOrder(Point[] corners) {
        double middleX = Arrays.stream(corners).mapToDouble(corner -> corner.x).average().orElse(0);
        double middleY = Arrays.stream(corners).mapToDouble(corner -> corner.y).average().orElse(0);
        List<Point> around = new ArrayList<>(List.of(corners));
        around.sort(Comparator.comparingDouble(corner -> Math.atan2(corner.y - middleY, corner.x - middleX)));
        Point first = around.stream().min(Comparator.comparingDouble(corner -> corner.x + corner.y)).orElseThrow();
        Collections.rotate(around, -around.indexOf(first));
        return around.toArray(Point[]::new);
    }

    /** Of a polygon, by the trapezium rule. */
    private static double area(Point[] corners) {
        double twice = 0;
        for (int index = 0; index < corners.length; index++) {
            Point here = corners[index];
            Point next = corners[(index + 1) % corners.length];
            twice += here.x * next.y - next.x * here.y;
        }
        return Math.abs(twice) / 2;
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x - other.x, one.y - other.y);
    }

    private static void release(Mat... mats) {
        for (Mat mat : mats) {
            mat.release();
        }
    }
}
