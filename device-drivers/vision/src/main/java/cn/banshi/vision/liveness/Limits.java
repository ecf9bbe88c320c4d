package cn.banshi.vision.liveness;

import java.time.Duration;

/**
 * What counts as a movement, and how long things may take. Configuration: nobody has certified these.
 *
 * @param frame how long one picture may take before it counts as lost
 * @param movement for one movement, and for facing the camera again before the next
 * @param lost how long the face may be out of sight, or not alone
 * @param steady pictures in a row in which the person faces the camera before a movement is asked for
 * @param closed below this part of their own opening the eyes are closed
 * @param opened above this part of it they are open again
 * @param turned yaw from which a head is turned
 * @param straight yaw below which it looks straight ahead
 * @param wide opening of the mouth from which it is wide open
 * @param shut opening below which it is shut
 * @param jump how far a face may move from one picture to the next, in parts of its size; beyond, it is another one
 * @param wrong other movements than the one asked for that are forgiven: people mix up left and right
 */
public record Limits(Duration frame, Duration movement, Duration lost, int steady, double closed, double opened,
        double turned,
        double straight, double wide, double shut, double jump, int wrong) {

    /** Drawn faces keep well clear of these: shut eyes 0.52 of open ones, turned heads 0.6, open mouths 0.7. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(8),
            Duration.ofMillis(1_200), 4, 0.6, 0.8, 0.35,
            0.18, 0.45, 0.2, 0.6, 1);
}
