package cn.banshi.core.screen;

/** What a citizen before the camera is to do now. */
public enum Asked {
    /** Nothing yet: the camera is not ready. */
    STARTING,
    /** Come alone, near, into the middle, and look. */
    FACE_THE_CAMERA, BLINK,
    /** To their own left. */
    TURN_LEFT,
    /** To their own right. */
    TURN_RIGHT, OPEN_MOUTH,
    /** Nothing more: the platform compares. */
    COMPARING
}
