package cn.banshi.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.vision.opencv.PageFinder.Finding;
import java.awt.Color;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Sheets on a plate, good ones and those nobody at the office could work with. */
class PageFinderTest {

    @BeforeAll
    static void loadOpenCv() {
        Natives.load();
    }

    private static Finding find(Scene scene) {
        try (Picture picture = scene.picture()) {
            return PageFinder.find(picture);
        }
    }

    private static void assertFlaw(Scene scene, Flaw flaw) {
        assertThat(find(scene)).isEqualTo(new Finding.Flawed(flaw));
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sheetIsFlattenedAndCroppedWithItsCornersInItsCorners(int seed) {
        Scene scene = seed % 3 == 0 ? Scene.good(seed).lit(0.6) : Scene.good(seed);
        assertThat(find(scene)).isInstanceOfSatisfying(Finding.Page.class, page -> {
            try (Picture sheet = page.sheet()) {
                assertThat((double) sheet.height() / sheet.width()).isCloseTo(1.414, within(0.12));
                double mark = 50.0 / 1_000;
                assertColour(sheet, mark, mark / 1.414, 0);
                assertColour(sheet, 1 - mark, mark / 1.414, 1);
                assertColour(sheet, 1 - mark, 1 - mark / 1.414, 2);
                assertColour(sheet, mark, 1 - mark / 1.414, 3);
            }
        });
    }

    /** Whichever colour of the pixel is the strongest has to be the mark's. */
    private static void assertColour(Picture sheet, double x, double y, int corner) {
        double[] pixel = sheet.pixels().get((int) (y * sheet.height()), (int) (x * sheet.width()));
        Color mark = Scene.CORNERS[corner];
        int limit = 120;
        assertThat(pixel[2] > limit).as("red of corner %d", corner).isEqualTo(mark.getRed() > limit);
        assertThat(pixel[0] > limit).as("blue of corner %d", corner).isEqualTo(mark.getBlue() > limit);
    }

    /** As a camera of eight megapixels sees it; noise is what a JPEG can do least about. */
    @Test
    void pageOfALargePictureIsNoLargerThanTheOfficeNeeds() {
        try (Picture seen = new Picture(large())) {
            assertThat(PageFinder.find(seen)).isInstanceOfSatisfying(Finding.Page.class, page -> {
                try (Picture sheet = page.sheet()) {
                    assertThat(Math.max(sheet.width(), sheet.height())).isEqualTo(DocumentCamera.LONGEST_SIDE);
                    assertThat(sheet.jpeg().length).isGreaterThan(DocumentCamera.MOST_BYTES);
                    assertThat(sheet.jpegWithin(DocumentCamera.MOST_BYTES).length)
                            .isBetween(100_000, DocumentCamera.MOST_BYTES);
                }
            });
        }
    }

    /** A sheet full of print, 3,000 pixels high. */
    private static Mat large() {
        var large = new Mat(3_400, 4_600, CvType.CV_8UC3, new Scalar(75, 80, 70));
        Imgproc.rectangle(large, new Point(1_200, 200), new Point(3_321, 3_200), new Scalar(225, 225, 225), -1);
        for (int line = 400; line < 3_100; line += 70) {
            Imgproc.putText(large, "DEMONSTRATION 0123456789 demonstration 0123456789", new Point(1_350, line),
                    Imgproc.FONT_HERSHEY_SIMPLEX, 1.8, new Scalar(50, 45, 45), 4);
        }
        var noise = new Mat(large.size(), CvType.CV_8UC3);
        Core.randn(noise, 8, 8);
        Core.add(large, noise, large);
        noise.release();
        return large;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void blurredSheetIsRefused(int seed) {
        assertFlaw(Scene.good(seed).blurred(5), Flaw.BLURRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void mirroredLampIsRefused(int seed) {
        assertFlaw(Scene.good(seed).glaring(), Flaw.GLARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void sheetInTheDarkIsRefused(int seed) {
        assertFlaw(Scene.good(seed).lit(0.25), Flaw.TOO_DARK);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void backOfASheetIsRefused(int seed) {
        assertFlaw(Scene.good(seed).blank(), Flaw.BLANK);
    }

    @Test
    void sheetThatReachesOutOfThePictureIsRefused() {
        assertFlaw(Scene.good(1).turned(0).shifted(0.4), Flaw.CUT_OFF);
    }

    @Test
    void sheetFarAwayIsRefused() {
        assertFlaw(Scene.good(1).turned(10).sized(0.4), Flaw.TOO_SMALL);
    }

    @Test
    void emptyPlateIsNoPage() {
        try (var plate = new Picture(new Mat(720, 1_280, CvType.CV_8UC3, new Scalar(70, 80, 75)))) {
            assertThat(PageFinder.find(plate)).isEqualTo(new Finding.Flawed(Flaw.NO_PAGE));
        }
    }
}
