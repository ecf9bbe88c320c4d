package cn.banshi.vision.liveness;

/** What one frame shows of the person before the camera, as numbers. Of people they tell nothing but a pose. */
public sealed interface Sight {

    /**
     * One face.
     *
     * @param box where it is
     * @param pose how it looks
     */
    record Face(Box box, Pose pose) implements Sight {}

    /** Nobody near. */
    record Nobody() implements Sight {}

    /** More than one face near the camera. */
    record Several() implements Sight {}

    /**
     * A square around a face, in parts of the frame's width, so that it does not depend on the camera's resolution.
     *
     * @param x middle, 0 left to 1 right
     * @param y middle, 0 top downwards
     * @param size of a side
     */
    record Box(double x, double y, double size) {}

    /**
     * What a face does.
     *
     * @param eyes height of the eyes' opening by their width, mean of both: about 0.3 open, below 0.15 closed
     * @param yaw where the nose stands between the cheeks: 0 straight ahead, towards 1 as the person turns to their own left,
     *     towards -1 to their own right
     * @param mouth height of the mouth's opening by its width: about 0 closed, above 0.5 wide open
     */
    record Pose(double eyes, double yaw, double mouth) {}
}
