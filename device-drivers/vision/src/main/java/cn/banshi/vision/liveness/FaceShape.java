package cn.banshi.vision.liveness;

import cn.banshi.vision.liveness.Sight.Pose;

/**
 * 468 points on a face, as MediaPipe's face mesh numbers them.
 *
 * @param points x to the right, y downwards, z away from the camera, one after the other, in any unit
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record FaceShape(float[] points) {

    /** How many numbers make a face. */
    public static final int NUMBERS = 3 * 468;

    /** Of each eye: outer corner, two points above, inner corner, two below (the six of the eye aspect ratio). */
    private static final int[] RIGHT_EYE = {33, 160, 158, 133, 153, 144};
    private static final int[] LEFT_EYE = {263, 387, 385, 362, 380, 373};

    private static final int NOSE = 1;
    private static final int RIGHT_CHEEK = 234;
    private static final int LEFT_CHEEK = 454;
    private static final int UPPER_LIP = 13;
    private static final int LOWER_LIP = 14;
    private static final int RIGHT_MOUTH = 78;
    private static final int LEFT_MOUTH = 308;

    /** The pose these points show. */
    public Pose pose() {
        return new Pose((opening(RIGHT_EYE) + opening(LEFT_EYE)) / 2, yaw(),
                ratio(distance(UPPER_LIP, LOWER_LIP), distance(RIGHT_MOUTH, LEFT_MOUTH)));
    }

    /** Soukupová and Čech, Real-Time Eye Blink Detection using Facial Landmarks, 2016. */
    private double opening(int[] eye) {
        return ratio(distance(eye[1], eye[5]) + distance(eye[2], eye[4]), 2 * distance(eye[0], eye[3]));
    }

    /** Where the nose stands on the line between the cheeks; the picture is not mirrored, so the person's left is right. */
    private double yaw() {
        double alongX = x(LEFT_CHEEK) - x(RIGHT_CHEEK);
        double alongY = y(LEFT_CHEEK) - y(RIGHT_CHEEK);
        double part = ratio((x(NOSE) - x(RIGHT_CHEEK)) * alongX + (y(NOSE) - y(RIGHT_CHEEK)) * alongY,
                alongX * alongX + alongY * alongY);
        return Math.clamp(2 * part - 1, -1, 1);
    }

    private double distance(int one, int other) {
        return Math.hypot(x(one) - x(other), y(one) - y(other));
    }

    /** 0 of points that fall together, which no face does. */
    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private double x(int point) {
        return points[3 * point];
    }

    private double y(int point) {
        return points[3 * point + 1];
    }
}
