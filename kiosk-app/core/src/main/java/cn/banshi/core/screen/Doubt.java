package cn.banshi.core.screen;

/** Why a face did not prove the person. */
public enum Doubt {
    /** A movement was not made in time, or nobody came. */
    TOO_SLOW,
    /** Another movement than the one asked for. */
    WRONG_MOVEMENT,
    /** The face was out of sight. */
    FACE_LOST,
    /** Another face stood there. */
    FACE_CHANGED,
    /** More than one face was near. */
    NOT_ALONE,
    /** The platform found another person. */
    NOT_MATCHED,
    /** The camera gave up. */
    NO_CAMERA,
    /** The platform said nothing. */
    NO_ANSWER
}
