package cn.banshi.simulators.camera;

/** What can happen to a camera, by name. */
public enum CameraFault {
    /** Hardly any light. */
    DARK(Kind.OPTICS),
    /** Out of focus. */
    BLURRED(Kind.OPTICS),
    /** A lamp is mirrored in what lies there. */
    GLARE(Kind.OPTICS),
    /** Pictures of another size than before. */
    WRONG_SIZE(Kind.OPTICS),
    /** The same picture again and again. */
    FROZEN(Kind.OPTICS),
    /** Pictures begin and do not end. */
    TORN(Kind.WIRE),
    /** Pictures begin and end, and hold none. */
    GARBLED(Kind.WIRE),
    /** It is there and sends nothing. */
    SILENT(Kind.WIRE),
    /** The connection breaks in the middle of a picture. */
    CUT(Kind.WIRE),
    /** It answers, and refuses. */
    REFUSED(Kind.WIRE);

    private final Kind kind;

    CameraFault(Kind kind) {
        this.kind = kind;
    }

    enum Kind {
        /** Shows in the picture. */
        OPTICS,
        /** Befalls its way to the host. */
        WIRE
    }

    Kind kind() {
        return kind;
    }
}
