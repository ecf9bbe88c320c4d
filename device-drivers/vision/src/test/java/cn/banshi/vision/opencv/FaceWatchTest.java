package cn.banshi.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banshi.vision.liveness.Sight;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Drawn faces, and what the networks make of them. */
class FaceWatchTest {

    @BeforeAll
    static void loadOpenCv() {
        Natives.load();
    }

    private static Sight look(Picture picture) {
        try (picture) {
            return new FaceWatch().look(picture);
        }
    }

    private static void assertFace(FaceDrawing drawing, Consumer<Sight.Face> requirement) {
        assertThat(look(drawing.picture())).isInstanceOfSatisfying(Sight.Face.class, requirement);
    }

    @Test
    void faceIsFoundWhereItStands() {
        assertFace(new FaceDrawing(1, 0, 0), face -> {
            assertThat(face.box().x()).isCloseTo(0.5, within(0.02));
            assertThat(face.box().size()).isCloseTo(0.2, within(0.05));
        });
    }

    @Test
    void movementsShowInTheNumbers() {
        assertFace(new FaceDrawing(1, 0, 0), face -> {
            assertThat(face.pose().eyes()).isGreaterThan(0.25);
            assertThat(face.pose().yaw()).isBetween(-0.15, 0.15);
            assertThat(face.pose().mouth()).isLessThan(0.15);
        });
        assertFace(new FaceDrawing(0, 0, 0), face -> assertThat(face.pose().eyes()).isLessThan(0.22));
        assertFace(new FaceDrawing(1, 1, 0), face -> assertThat(face.pose().mouth()).isGreaterThan(0.5));
        assertFace(new FaceDrawing(1, 0, 0.8), face -> assertThat(face.pose().yaw()).isGreaterThan(0.4));
        assertFace(new FaceDrawing(1, 0, -0.8), face -> assertThat(face.pose().yaw()).isLessThan(-0.4));
    }

    @Test
    void twoPeopleSideBySideAreSeveral() {
        assertThat(look(new FaceDrawing(1, 0, 0).picture(480, 860))).isEqualTo(new Sight.Several());
    }

    @Test
    void personBesideTheMiddleOfAWideFrameIsSeenToo() {
        assertThat(look(new FaceDrawing(1, 0, 0).picture(1_150))).isInstanceOf(Sight.Face.class);
    }

    @Test
    void wallIsNobody() {
        assertThat(look(new Picture(new Mat(720, 1_280, CvType.CV_8UC3, new Scalar(180, 175, 170)))))
                .isEqualTo(new Sight.Nobody());
    }
}
