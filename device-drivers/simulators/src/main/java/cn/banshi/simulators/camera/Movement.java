package cn.banshi.simulators.camera;

/** What a person before the camera does when asked to; left and right are their own. */
public enum Movement {
    BLINK, TURN_LEFT, TURN_RIGHT, OPEN_MOUTH
}
