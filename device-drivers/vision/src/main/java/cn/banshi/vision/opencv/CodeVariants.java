package cn.banshi.vision.opencv;

import cn.banshi.vision.qr.Grey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.wechat_qrcode.WeChatQRCode;

/** A frame in the changes that a reader of QR codes tries, and the second reader. */
public final class CodeVariants {

    /** What is enlarged, or read slowly, is the middle, where people hold a code; all of a large frame would take ten times as long. */
    private static final int MIDDLE_WIDTH = 640;
    private static final int MIDDLE_HEIGHT = 480;

    /** Side of the square, in pixels, whose mean a pixel is compared with: two or three modules of a code. */
    private static final int NEIGHBOURS = 31;
    private static final double DARKER = 5;

    private final WeChatQRCode second = new WeChatQRCode();

    /** As it is; enlarged, for small ones; smoothed and stretched, for noise; black and white by neighbourhood, for shadows. */
    public static List<Supplier<Grey>> of(Picture picture) {
        return List.of(() -> changed(picture, CodeVariants::same), () -> changed(picture, CodeVariants::enlarged),
                () -> changed(picture, CodeVariants::stretched), () -> changed(picture, CodeVariants::blackAndWhite));
    }

    /** A change in place, or into a new picture. */
    @FunctionalInterface
    private interface Change {

        Mat of(Mat grey);
    }

    private static Grey changed(Picture picture, Change change) {
        var grey = new Mat();
        Imgproc.cvtColor(picture.pixels(), grey, Imgproc.COLOR_BGR2GRAY);
        Mat changed = change.of(grey);
        var result = new Grey(Shades.bytes(changed), changed.cols(), changed.rows());
        grey.release();
        changed.release();
        return result;
    }

    private static Mat same(Mat grey) {
        return grey;
    }

    private static Mat enlarged(Mat grey) {
        Mat middle = middle(grey);
        var large = new Mat();
        Imgproc.resize(middle, large, new Size(), 2, 2, Imgproc.INTER_CUBIC);
        middle.release();
        return large;
    }

    private static Mat middle(Mat frame) {
        int width = Math.min(MIDDLE_WIDTH, frame.cols());
        int height = Math.min(MIDDLE_HEIGHT, frame.rows());
        return frame.submat(new Rect((frame.cols() - width) / 2, (frame.rows() - height) / 2, width, height));
    }

    private static Mat stretched(Mat grey) {
        Imgproc.GaussianBlur(grey, grey, new Size(3, 3), 0);
        Imgproc.equalizeHist(grey, grey);
        return grey;
    }

    private static Mat blackAndWhite(Mat grey) {
        Imgproc.adaptiveThreshold(grey, grey, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY, NEIGHBOURS,
                DARKER);
        return grey;
    }

    /** WeChat's reader without its neural networks; it reads some that ZXing does not, for ten times the time. */
    public Optional<String> slow(Picture picture) {
        var places = new ArrayList<Mat>();
        Mat middle = middle(picture.pixels());
        List<String> texts = second.detectAndDecode(middle, places);
        middle.release();
        places.forEach(Mat::release);
        return texts.stream().filter(text -> !text.isEmpty()).findFirst();
    }
}
