package cn.banshi.vision.opencv;

import cn.banshi.device.Deadline;
import cn.banshi.vision.qr.QrLadder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What a look costs, on one core: {@code installer/measure devices}. Not run with the tests, because it asserts nothing. */
@Timeout(600)
class LookCost {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;

    @BeforeAll
    static void loadOpenCv() {
        Natives.load();
    }

    /** One look at an encoded frame. */
    @FunctionalInterface
    private interface Look {

        Object at(Picture picture);
    }

    private static void cost(String what, byte[] jpeg, Look look) {
        double[] times = new double[ROUNDS];
        Object last = "";
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try (Picture picture = Picture.decode(jpeg).orElseThrow()) {
                last = look.at(picture);
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf("%-52s median %6.1f ms   95 %% %6.1f ms   -> %s%n", what, times[ROUNDS / 2],
                times[ROUNDS * 95 / 100], last);
    }

    private static byte[] jpeg(Picture picture) {
        try (picture) {
            return picture.jpeg();
        }
    }

    /** A drawing without a camera's noise would be decoded far too fast. */
    private static byte[] grainy(Picture drawing) {
        var grain = new Mat(drawing.pixels().size(), CvType.CV_16SC3);
        Core.randn(grain, 0, 4);
        Core.add(drawing.pixels(), grain, drawing.pixels(), new Mat(), CvType.CV_8UC3);
        return jpeg(drawing);
    }

    private static byte[] page(int height) {
        try (Picture large = Scene.good(4).picture()) {
            var small = new Mat();
            Imgproc.resize(large.pixels(), small, new Size(height * 16.0 / 9, height), 0, 0, Imgproc.INTER_AREA);
            return jpeg(new Picture(small));
        }
    }

    @Test
    void printsWhatALookCosts() {
        byte[] face = grainy(new FaceDrawing(1, 0, 0).picture());
        var finder = new FaceFinder();
        var watch = new FaceWatch();
        cost("720p: decoded", face, Picture::width);
        cost("720p: decoded, face box (aim < 30 ms)", face, picture -> finder.find(picture).size() + " face");
        cost("720p: decoded, face box, 468 points, pose", face,
                picture -> watch.look(picture).getClass().getSimpleName());
        for (int height : new int[]{720, 1_080}) {
            cost(height + "p: decoded, page flattened and judged (aim < 60 ms)", page(height), LookCost::flatten);
        }
        var ladder = new QrLadder();
        cost("720p: decoded, no QR code, all rungs", face,
                picture -> ladder.read(CodeVariants.of(picture), Optional::empty, Deadline.after(Duration.ofHours(1))));
        var codes = new CodeVariants();
        cost("720p: decoded, no QR code, slow reader", face, codes::slow);
    }

    private static String flatten(Picture picture) {
        return switch (PageFinder.find(picture)) {
            case PageFinder.Finding.Flawed flawed -> flawed.flaw().toString();
            case PageFinder.Finding.Page page -> {
                try (Picture sheet = page.sheet()) {
                    yield sheet.width() + " x " + sheet.height();
                }
            }
        };
    }
}
