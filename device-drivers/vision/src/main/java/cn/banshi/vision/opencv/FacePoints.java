package cn.banshi.vision.opencv;

import cn.banshi.vision.liveness.FaceShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/** Puts points on a face that was found, with MediaPipe's face mesh (Kartynnik et al., arXiv:1907.06724). */
final class FacePoints {

    private static final int SIDE = 192;

    /** The mesh wants the whole head. */
    private static final double MARGIN = 1.5;

    private static final double SURE = 0.5;

    private final Net net = ModelFile.POINTS.load();
    private final List<String> outputs = net.getUnconnectedOutLayersNames();

    /** @return empty when the mesh finds no face where the finder did */
    Optional<FaceShape> of(Picture picture, FaceFinder.Found face) {
        Mat upright = upright(picture, face, SIDE, MARGIN);
        Mat input = Dnn.blobFromImage(upright, 1 / 255.0, new Size(SIDE, SIDE), new Scalar(0, 0, 0), true, false);
        net.setInput(input);
        var answers = new ArrayList<Mat>();
        net.forward(answers, outputs);
        Optional<float[]> points = Optional.empty();
        boolean sure = false;
        for (Mat answer : answers) { // told apart by their size: their order is the file's affair
            float[] values = FaceFinder.floats(answer);
            if (values.length == FaceShape.NUMBERS) {
                points = Optional.of(values);
            } else if (values.length == 1) {
                sure = 1 / (1 + Math.exp(-values[0])) >= SURE;
            }
            answer.release();
        }
        upright.release();
        input.release();
        return sure ? points.map(FaceShape::new) : Optional.empty();
    }

    /**
     * A face cut out and turned so that its eyes are level.
     *
     * @param side of the result, in pixels
     * @param margin how much larger than the box that was found
     */
    static Mat upright(Picture picture, FaceFinder.Found face, int side, double margin) {
        double angle = Math.toDegrees(Math.atan2(face.leftEye().y - face.rightEye().y,
                face.leftEye().x - face.rightEye().x));
        var middle = new Point(face.box().x(), face.box().y());
        double scale = side / (face.box().size() * margin);
        Mat view = Imgproc.getRotationMatrix2D(middle, angle, scale);
        view.put(0, 2, view.get(0, 2)[0] + side / 2.0 - middle.x);
        view.put(1, 2, view.get(1, 2)[0] + side / 2.0 - middle.y);
        var upright = new Mat();
        Imgproc.warpAffine(picture.pixels(), upright, view, new Size(side, side), Imgproc.INTER_LINEAR,
                Core.BORDER_REPLICATE);
        view.release();
        return upright;
    }
}
