package cn.banshi.vision.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/**
 * Finds faces with BlazeFace (Bazarevsky et al., arXiv:1907.05047), short range. It looks at 128 pixels, so the middle square
 * of a wide frame is looked at first, where a citizen's face is largest, and the whole frame when nobody stands there.
 */
final class FaceFinder {

    private static final int SIDE = 128;
    private static final double HALF_RANGE = 127.5;

    /** Anchors: two for each cell of 16 × 16, six for each of 8 × 8; each gives a box and six key points. */
    private static final int[][] GRIDS = {{16, 2}, {8, 6}};
    private static final int NUMBERS = 16;
    private static final int RIGHT_EYE = 4;
    private static final int LEFT_EYE = 6;

    private static final double SURE = 0.6;
    /** Boxes that share so much of their area are one face. */
    private static final double SAME = 0.3;

    private final Net net = ModelFile.FACES.load();
    private final List<String> outputs = List.of("regressors", "classificators");

    /**
     * A face, in pixels of the picture.
     *
     * @param box around brows, chin and cheeks
     * @param rightEye the person's own
     * @param leftEye the person's own
     */
    record Found(double score, Box box, Point rightEye, Point leftEye) {}

    /** @param size of a side */
    record Box(double x, double y, double size) {

        private double shared(Box other) {
            double wide = Math.min(right(), other.right()) - Math.max(x - size / 2, other.x - other.size / 2);
            double high = Math.min(bottom(), other.bottom()) - Math.max(y - size / 2, other.y - other.size / 2);
            double both = Math.max(0, wide) * Math.max(0, high);
            return both / (size * size + other.size * other.size - both);
        }

        private double right() {
            return x + size / 2;
        }

        private double bottom() {
            return y + size / 2;
        }
    }

    /** Largest first. */
    List<Found> find(Picture picture) {
        int side = Math.min(picture.width(), picture.height());
        var middle = new Rect((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
        List<Found> found = find(picture, middle);
        boolean wholeSeen = picture.width() == picture.height();
        return found.isEmpty() && !wholeSeen ? find(picture, new Rect(0, 0, picture.width(), picture.height())) : found;
    }

    private List<Found> find(Picture picture, Rect part) {
        double scale = (double) SIDE / Math.max(part.width, part.height);
        Mat square = square(picture, part, scale);
        Mat input = Dnn.blobFromImage(square, 1 / HALF_RANGE, new Size(SIDE, SIDE),
                new Scalar(HALF_RANGE, HALF_RANGE, HALF_RANGE), true, false);
        net.setInput(input);
        var answers = new ArrayList<Mat>();
        net.forward(answers, outputs);
        float[] numbers = floats(answers.get(0));
        float[] scores = floats(answers.get(1));
        answers.forEach(Mat::release);
        square.release();
        input.release();
        return largestFirst(decode(numbers, scores, 1 / scale, part));
    }

    private static Mat square(Picture picture, Rect part, double scale) {
        Mat view = picture.pixels().submat(part);
        var small = new Mat();
        Imgproc.resize(view, small, new Size(), scale, scale, Imgproc.INTER_LINEAR);
        Core.copyMakeBorder(small, small, 0, SIDE - small.rows(), 0, SIDE - small.cols(), Core.BORDER_CONSTANT,
                new Scalar(0, 0, 0));
        view.release();
        return small;
    }

    static float[] floats(Mat answer) {
        Mat row = answer.reshape(1, 1);
        float[] values = new float[(int) row.total()];
        row.get(0, 0, values);
        row.release();
        return values;
    }

    private static List<Found> decode(float[] numbers, float[] scores, double scale, Rect part) {
        var found = new ArrayList<Found>();
        int anchor = 0;
        for (int[] grid : GRIDS) {
            for (int cell = 0; cell < grid[0] * grid[0]; cell++) {
                int row = cell / grid[0];
                double x = (cell - row * grid[0] + 0.5) / grid[0] * SIDE;
                double y = (row + 0.5) / grid[0] * SIDE;
                for (int each = 0; each < grid[1]; each++, anchor++) {
                    double score = 1 / (1 + Math.exp(-scores[anchor]));
                    if (score >= SURE) {
                        found.add(face(numbers, anchor * NUMBERS, score, place(x, y, scale, part)));
                    }
                }
            }
        }
        return found;
    }

    /** From the network's pixels to the picture's. */
    @FunctionalInterface
    private interface Place {

        Point of(double dx, double dy);
    }

    private static Place place(double x, double y, double scale, Rect part) {
        return (dx, dy) -> new Point((x + dx) * scale + part.x, (y + dy) * scale + part.y);
    }

    private static Found face(float[] numbers, int at, double score, Place place) {
        Point middle = place.of(numbers[at], numbers[at + 1]);
        Point corner = place.of(numbers[at] + numbers[at + 2], numbers[at + 1] + numbers[at + 3]);
        double size = Math.max(corner.x - middle.x, corner.y - middle.y);
        return new Found(score, new Box(middle.x, middle.y, size),
                place.of(numbers[at + RIGHT_EYE], numbers[at + RIGHT_EYE + 1]),
                place.of(numbers[at + LEFT_EYE], numbers[at + LEFT_EYE + 1]));
    }

    private static List<Found> largestFirst(List<Found> all) {
        all.sort(Comparator.comparingDouble(Found::score).reversed());
        var distinct = new ArrayList<Found>();
        for (Found each : all) {
            if (distinct.stream().noneMatch(better -> better.box().shared(each.box()) > SAME)) {
                distinct.add(each);
            }
        }
        distinct.sort(Comparator.comparingDouble((Found each) -> each.box().size()).reversed());
        return distinct;
    }
}
