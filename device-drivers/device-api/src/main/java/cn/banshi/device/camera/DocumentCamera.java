package cn.banshi.device.camera;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;

/**
 * A camera above a plate on which a citizen lays a sheet. It judges by itself whether somebody at the office could work with
 * the picture, and hands out no other.
 */
public interface DocumentCamera extends Camera {

    /** Largest page handed out, as JPEG: what the service platform takes. */
    int MOST_BYTES = 512 << 10;

    /** Longest side of a page handed out, in pixels: A4 at 200 dots an inch. The office reads it on a screen. */
    int LONGEST_SIDE = 2_339;

    /**
     * Looks once for a sheet: its edges are found, it is flattened, cropped, and judged. Asked again and again while the
     * citizen moves the sheet.
     *
     * @param deadline when to give up
     */
    PageResult page(Deadline deadline);

    /** Outcome of {@link #page}. */
    sealed interface PageResult {

        /** @param page the sheet alone, seen from straight above; at most {@link #MOST_BYTES} and {@link #LONGEST_SIDE} */
        record Accepted(FrameResult.Frame page) implements PageResult {}

        /** A sheet or none was seen, but no picture that is of use. */
        record Rejected(Flaw flaw) implements PageResult {}

        record Failed(Failure failure) implements PageResult {}
    }

    /** What is wrong with what lies there; the citizen can cure each by hand. */
    enum Flaw {
        /** Nothing with four straight edges lies there. */
        NO_PAGE,
        /** A corner lies outside the picture, or so near its edge that it may. */
        CUT_OFF,
        /** So far away or so small that its print cannot be read. */
        TOO_SMALL,
        /** Too little light. */
        TOO_DARK,
        /** Moved while the picture was taken, or out of focus. */
        BLURRED,
        /** A lamp is mirrored in it; what lies under the reflection cannot be read. */
        GLARE,
        /** Nothing is on it: the back of a sheet. */
        BLANK
    }
}
