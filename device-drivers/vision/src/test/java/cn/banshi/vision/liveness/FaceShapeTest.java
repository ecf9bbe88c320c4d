package cn.banshi.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banshi.vision.liveness.Sight.Pose;
import org.junit.jupiter.api.Test;

/** A face of the eighteen points that matter, drawn with numbers. */
class FaceShapeTest {

    private final float[] points = new float[FaceShape.NUMBERS];

    private void put(int point, double x, double y) {
        points[3 * point] = (float) x;
        points[3 * point + 1] = (float) y;
    }

    /** An eye 20 wide. */
    private void eye(int[] eye, double middle, double height) {
        put(eye[0], middle - 10, 60);
        put(eye[3], middle + 10, 60);
        put(eye[1], middle - 4, 60 - height / 2);
        put(eye[5], middle - 4, 60 + height / 2);
        put(eye[2], middle + 4, 60 - height / 2);
        put(eye[4], middle + 4, 60 + height / 2);
    }

    private Pose pose(double eyes, double nose, double mouth) {
        eye(new int[]{33, 160, 158, 133, 153, 144}, 70, eyes);
        eye(new int[]{362, 385, 387, 263, 373, 380}, 130, eyes);
        put(1, nose, 100);
        put(234, 50, 90);
        put(454, 150, 90);
        put(78, 85, 130);
        put(308, 115, 130);
        put(13, 100, 130 - mouth / 2);
        put(14, 100, 130 + mouth / 2);
        return new FaceShape(points).pose();
    }

    @Test
    void eyesAreOpenAsFarAsTheirHeightByTheirWidth() {
        assertThat(pose(6, 100, 0).eyes()).isCloseTo(0.3, within(1e-6));
        assertThat(pose(1, 100, 0).eyes()).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void mouthIsOpenAsFarAsItsHeightByItsWidth() {
        assertThat(pose(6, 100, 0).mouth()).isZero();
        assertThat(pose(6, 100, 18).mouth()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void noseBetweenTheCheeksTellsWhereTheHeadIsTurned() {
        assertThat(pose(6, 100, 0).yaw()).isCloseTo(0, within(1e-6));
        assertThat(pose(6, 125, 0).yaw()).as("to their own left, which is the picture's right")
                .isCloseTo(0.5, within(1e-6));
        assertThat(pose(6, 75, 0).yaw()).isCloseTo(-0.5, within(1e-6));
    }

    @Test
    void pointsThatAllFallTogetherAreNoMovement() {
        assertThat(new FaceShape(new float[FaceShape.NUMBERS]).pose()).isEqualTo(new Pose(0, -1, 0));
    }
}
