package cn.banshi.device.face;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera;

/**
 * A camera towards the citizen. It asks for movements in an order nobody knows before, which a photograph cannot make, and
 * compares faces. Neither is certified against deliberate deceit: a verdict is a number or a word for whoever decides.
 */
public interface FaceCamera extends Camera {

    /**
     * Has the citizen prove by movements that a living person stands there.
     *
     * @param watcher is told what to show; called on the calling thread, many times a second, and has to return at once
     * @param deadline when to give up
     * @param cancellation ends it early
     */
    ProofResult prove(Watcher watcher, Deadline deadline, Cancellation cancellation);

    /** How many movements a proof asks for, 1 to 8. */
    int movements();

    /**
     * Name and version of what judges the movements, such as {@code movements-1}; stands in the record of a proof. At most 40
     * lower-case letters, digits, dots and hyphens, a letter first.
     */
    String method();

    /**
     * Compares the faces of two pictures; needs no camera.
     *
     * @param reference JPEG or PNG, such as the photograph of an identity card
     * @param live JPEG or PNG, such as {@link ProofResult.Alive#picture}
     */
    CompareResult compare(byte[] reference, byte[] live, Deadline deadline);

    /** Sees a proof go on. */
    @FunctionalInterface
    interface Watcher {

        /**
         * @param prompt what the citizen is to do now
         * @param made movements made so far, of {@link FaceCamera#movements}
         * @param frame what the camera saw, for the citizen to find themselves in; from now on the watcher's, who overwrites it
         */
        void sees(Prompt prompt, int made, FrameResult.Frame frame);
    }

    /** What the citizen is to do now. */
    enum Prompt {
        /** Come alone, near, into the middle, and look into the camera. */
        FACE_THE_CAMERA,
        /** Close both eyes and open them. */
        BLINK,
        /** Turn the head to their own left and back. */
        TURN_LEFT,
        /** Turn the head to their own right and back. */
        TURN_RIGHT,
        /** Open the mouth wide and close it. */
        OPEN_MOUTH
    }

    /** Why a proof failed. */
    enum Doubt {
        /** A movement was not made in the time given for it. */
        TOO_SLOW,
        /** Another movement was made than was asked for, as a recording would. */
        WRONG_MOVEMENT,
        /** The face was out of sight for too long. */
        FACE_LOST,
        /** Another face stood there from one picture to the next. */
        FACE_CHANGED,
        /** More than one face was near for too long. */
        NOT_ALONE
    }

    /** Outcome of {@link #prove}. */
    sealed interface ProofResult {

        /** @param picture the face from the front with open eyes, taken between two movements */
        record Alive(FrameResult.Frame picture) implements ProofResult {}

        record Doubtful(Doubt doubt) implements ProofResult {}

        record Failed(Failure failure) implements ProofResult {}
    }

    /** Outcome of {@link #compare}. */
    sealed interface CompareResult {

        /** @param score from 0 (nothing in common) to 1 (the same picture); where "same" begins is configuration */
        record Compared(double score) implements CompareResult {}

        /** @param which in which picture there was not exactly one face */
        record NoFace(Which which) implements CompareResult {}

        /** No comparison model is configured on this terminal. */
        record NoModel() implements CompareResult {}

        record Failed(Failure failure) implements CompareResult {}
    }

    /** One of the two pictures of a comparison. */
    enum Which {
        REFERENCE, LIVE
    }
}
