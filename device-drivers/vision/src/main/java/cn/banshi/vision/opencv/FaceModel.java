package cn.banshi.vision.opencv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * A model that turns a face into numbers, so that faces of one person lie near each other. None is delivered; a city that
 * has licensed one describes it in a properties file:
 *
 * <pre>
 * model=face.onnx        the network, beside this file
 * sha256=…               of the network: another file is not loaded
 * side=112               of its square input, in pixels
 * mean=127.5             taken from every colour
 * scale=0.0078125        what that is multiplied by
 * order=rgb              or bgr
 * margin=1.3             how much larger than the detected box the input is
 * measure=cosine         or euclidean
 * </pre>
 */
final class FaceModel {

    private static final int LARGEST_SIDE = 512;

    private final Net net;
    private final int side;
    private final double mean;
    private final double scale;
    private final double margin;
    private final boolean rgb;
    private final boolean cosine;

    private FaceModel(Net net, Properties description) {
        this.net = net;
        this.side = Integer.parseInt(value(description, "side"));
        this.mean = Double.parseDouble(value(description, "mean"));
        this.scale = Double.parseDouble(value(description, "scale"));
        this.margin = Double.parseDouble(value(description, "margin"));
        this.rgb = choice(value(description, "order"), "rgb", "bgr");
        this.cosine = choice(value(description, "measure"), "cosine", "euclidean");
        if (side < 1 || side > LARGEST_SIDE || !(margin > 0)) {
            throw new IllegalArgumentException("side or margin");
        }
    }

    /** Outcome of {@link #load}. */
    sealed interface Loading {

        record Loaded(FaceModel model) implements Loading {}

        /** @param problem one English sentence: the file, what is wrong with it */
        record Unusable(String problem) implements Loading {}
    }

    static Loading load(Path file) {
        var description = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            description.load(in);
            byte[] bytes = Files.readAllBytes(file.resolveSibling(description.getProperty("model", "")));
            if (!ModelFile.sha256(bytes).equalsIgnoreCase(description.getProperty("sha256", ""))) {
                return unusable(file, "the network's SHA-256 is not the one that is written down");
            }
            return new Loading.Loaded(new FaceModel(network(bytes), description));
        } catch (IOException missing) {
            return unusable(file, "it or the network it names cannot be read");
        } catch (IllegalArgumentException wrong) { // of numbers too
            return unusable(file, "a number or a choice in it is missing or wrong");
        } catch (CvException refused) {
            return unusable(file, "the network is none that OpenCV can run");
        }
    }

    private static Net network(byte[] bytes) {
        var network = new MatOfByte(bytes);
        try {
            return Dnn.readNetFromONNX(network);
        } finally {
            network.release();
        }
    }

    private static boolean choice(String value, String yes, String no) {
        if (!yes.equals(value) && !no.equals(value)) {
            throw new IllegalArgumentException(value);
        }
        return yes.equals(value);
    }

    private static String value(Properties description, String name) {
        return description.getProperty(name, "");
    }

    private static Loading unusable(Path file, String why) {
        return new Loading.Unusable("face comparison model " + file + ": " + why);
    }

    float[] numbers(Picture picture, FaceFinder.Found face) {
        Mat upright = FacePoints.upright(picture, face, side, margin);
        Mat input = Dnn.blobFromImage(upright, scale, new Size(side, side), new Scalar(mean, mean, mean), rgb, false);
        net.setInput(input);
        Mat answer = net.forward();
        try {
            return FaceFinder.floats(answer);
        } finally {
            upright.release();
            input.release();
            answer.release();
        }
    }

    /** 1 for the same numbers, 0 for the most different ones. */
    double score(float[] one, float[] other) {
        return Math.clamp(cosine ? (1 + Vectors.cosine(one, other)) / 2 : 1 - Vectors.distance(one, other) / 2, 0, 1);
    }
}
