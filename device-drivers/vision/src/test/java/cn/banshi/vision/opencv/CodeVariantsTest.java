package cn.banshi.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.vision.qr.Grey;
import cn.banshi.vision.qr.QrLadder;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Codes as telephones show them to a camera, 640 by 480: each rung of the ladder is worth its time. */
class CodeVariantsTest {

    private static final String TEXT = "https://example.invalid/login?ticket=41019900000000000012";

    @BeforeAll
    static void loadOpenCv() {
        Natives.load();
    }

    /**
     * A code in the middle of a frame.
     *
     * @param module pixels a module
     * @param turn degrees
     */
    private static Mat code(double module, double turn) throws WriterException {
        BitMatrix modules = new QRCodeWriter().encode(TEXT, BarcodeFormat.QR_CODE, 1, 1);
        var small = new Mat(modules.getHeight(), modules.getWidth(), CvType.CV_8UC3);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                double shade = modules.get(x, y) ? 30 : 225;
                small.put(y, x, new double[]{shade, shade, shade});
            }
        }
        var large = new Mat();
        Imgproc.resize(small, large, new Size(), 8, 8, Imgproc.INTER_NEAREST);
        Mat view = Imgproc.getRotationMatrix2D(new Point(large.cols() / 2.0, large.rows() / 2.0), turn, module / 8);
        view.put(0, 2, view.get(0, 2)[0] + 320 - large.cols() / 2.0);
        view.put(1, 2, view.get(1, 2)[0] + 240 - large.rows() / 2.0);
        var frame = new Mat();
        Imgproc.warpAffine(large, frame, view, new Size(640, 480), Imgproc.INTER_AREA, Core.BORDER_CONSTANT,
                new Scalar(120, 120, 120));
        return frame;
    }

    private static Picture noisy(Mat frame, double light, double noise) {
        frame.convertTo(frame, -1, light, 0);
        var grain = new Mat(frame.size(), CvType.CV_16SC3);
        Core.setRNGSeed(3);
        Core.randn(grain, 0, noise);
        Core.add(frame, grain, frame, new Mat(), CvType.CV_8UC3);
        return new Picture(frame);
    }

    private static Optional<String> read(List<Supplier<Grey>> rungs) {
        return new QrLadder().read(rungs, Optional::empty, Deadline.after(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 200})
    void readsACodeHeldAtAnyAngle(double turn) throws WriterException {
        try (Picture picture = noisy(code(6, turn), 1, 3)) {
            assertThat(read(CodeVariants.of(picture))).contains(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 33, 70})
    void readsInTheDarkWhatThePlainFrameDoesNotShow(double turn) throws WriterException {
        try (Picture picture = noisy(code(5, turn), 0.15, 9)) {
            assertThat(read(CodeVariants.of(picture).subList(0, 1))).isEmpty();
            assertThat(read(CodeVariants.of(picture))).contains(TEXT);
        }
    }

    @Test
    void slowReaderReadsToo() throws WriterException {
        try (Picture picture = noisy(code(6, 10), 1, 3)) {
            assertThat(new CodeVariants().slow(picture)).contains(TEXT);
        }
    }

    @Test
    void frameWithoutACodeShowsNone() {
        try (Picture picture = noisy(new Mat(480, 640, CvType.CV_8UC3, new Scalar(90, 90, 90)), 1, 9)) {
            assertThat(read(CodeVariants.of(picture))).isEmpty();
            assertThat(new CodeVariants().slow(picture)).isEmpty();
        }
    }
}
