package cn.banshi.vision.liveness;

import cn.banshi.device.face.FaceCamera.Doubt;
import cn.banshi.device.face.FaceCamera.Prompt;
import cn.banshi.vision.liveness.Sight.Box;
import cn.banshi.vision.liveness.Sight.Face;
import cn.banshi.vision.liveness.Sight.Pose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A person proving by movements that they are alive; a value that {@link #next} replaces for every picture. Before each movement
 * the face has to look straight into the camera for some pictures, so that a movement begins when it is asked for and not
 * before. Nothing here knows the time; it comes with each picture.
 *
 * @param order the movements, in the order they are asked for
 * @param stage how far it has come
 * @param last the face seen last, empty before the first
 * @param at when that was, in the caller's time
 */
public record Proof(List<Prompt> order, Limits limits, Stage stage, Optional<Box> last, Duration at) {

    /** Of a proof that {@link #begin begins} here. */
    public static final int MOVEMENTS = 3;

    /** How far a proof has come. */
    public sealed interface Stage {

        /**
         * Faces the camera.
         *
         * @param index of the movement that comes next
         * @param since when this began, in the caller's time
         * @param steady pictures in a row that were good
         * @param eyes sum of their opening in these pictures
         * @param wrong other movements made so far
         */
        record Facing(int index, Duration since, int steady, double eyes, int wrong) implements Stage {}

        /**
         * Makes a movement.
         *
         * @param eyes the person's own opening of the eyes
         * @param made whether it was made and only its way back is missing
         */
        record Moving(int index, Duration since, double eyes, boolean made, int wrong) implements Stage {}

        record Alive() implements Stage {}

        record Doubtful(Doubt doubt) implements Stage {}
    }

    /**
     * A proof of three movements: a blink, an open mouth and a turn to one side, shuffled.
     *
     * @param random not to be foreseen, see {@link java.security.SecureRandom}
     * @param now in the caller's time
     */
    public static Proof begin(RandomGenerator random, Limits limits, Duration now) {
        List<Prompt> order = new ArrayList<>(List.of(Prompt.BLINK, Prompt.OPEN_MOUTH,
                random.nextBoolean() ? Prompt.TURN_LEFT : Prompt.TURN_RIGHT));
        for (int left = order.size(); left > 1; left--) {
            Collections.swap(order, left - 1, random.nextInt(left));
        }
        return of(order, limits, now);
    }

    /** A proof of these movements. */
    public static Proof of(List<Prompt> order, Limits limits, Duration now) {
        return new Proof(List.copyOf(order), limits, new Stage.Facing(0, now, 0, 0, 0), Optional.empty(), now);
    }

    /** What the person is to do now. */
    public Prompt prompt() {
        return switch (stage) {
            case Stage.Moving moving -> order.get(moving.index());
            case Stage.Facing facing -> Prompt.FACE_THE_CAMERA;
            case Stage.Alive alive -> Prompt.FACE_THE_CAMERA;
            case Stage.Doubtful doubtful -> Prompt.FACE_THE_CAMERA;
        };
    }

    /** How many movements were made; 0 of what is not believed. */
    public int made() {
        return switch (stage) {
            case Stage.Facing facing -> facing.index();
            case Stage.Moving moving -> moving.index();
            case Stage.Alive alive -> order.size();
            case Stage.Doubtful doubtful -> 0;
        };
    }

    /**
     * The proof after one more picture.
     *
     * @param now when it was taken, in the caller's time; never earlier than the one before
     */
    public Proof next(Sight sight, Duration now) {
        if (stage instanceof Stage.Alive || stage instanceof Stage.Doubtful) {
            return this;
        }
        return switch (sight) {
            case Sight.Nobody nobody -> without(Doubt.FACE_LOST, now);
            case Sight.Several several -> without(Doubt.NOT_ALONE, now);
            case Face(Box box, Pose pose) -> jumped(box) ? doubtful(Doubt.FACE_CHANGED)
                    : new Proof(order, limits, moved(pose, now), Optional.of(box), now);
        };
    }

    /** No picture of one face alone. */
    private Proof without(Doubt doubt, Duration now) {
        if (last.isEmpty()) {
            return this; // nobody has come yet; how long to wait for somebody is the caller's deadline
        }
        return now.minus(at).compareTo(limits.lost()) > 0 ? doubtful(doubt) : this;
    }

    private boolean jumped(Box box) {
        return last.filter(before -> Math.hypot(box.x() - before.x(), box.y() - before.y()) > limits.jump()
                * before.size() || Math.abs(Math.log(box.size() / before.size())) > limits.jump())
                .isPresent();
    }

    private Stage moved(Pose pose, Duration now) {
        return switch (stage) {
            case Stage.Facing facing -> faced(facing, pose, now);
            case Stage.Moving moving -> moved(moving, pose, now);
            case Stage.Alive alive -> alive;
            case Stage.Doubtful doubtful -> doubtful;
        };
    }

    private Stage faced(Stage.Facing facing, Pose pose, Duration now) {
        if (last.isPresent() && late(facing.since(), now)) {
            return new Stage.Doubtful(Doubt.TOO_SLOW);
        }
        Duration since = last.isPresent() ? facing.since() : now;
        boolean neutral = Math.abs(pose.yaw()) < limits.straight() && pose.mouth() < limits.shut();
        // a blink of their own must not become the measure of open eyes
        boolean open = facing.steady() == 0 || pose.eyes() > limits.opened() * facing.eyes() / facing.steady();
        if (!neutral || !open) {
            return new Stage.Facing(facing.index(), since, 0, 0, facing.wrong());
        }
        int steady = facing.steady() + 1;
        double eyes = facing.eyes() + pose.eyes();
        return steady < limits.steady() ? new Stage.Facing(facing.index(), since, steady, eyes, facing.wrong())
                : new Stage.Moving(facing.index(), now, eyes / steady, false, facing.wrong());
    }

    private Stage moved(Stage.Moving moving, Pose pose, Duration now) {
        if (late(moving.since(), now)) {
            return new Stage.Doubtful(Doubt.TOO_SLOW);
        }
        Prompt asked = order.get(moving.index());
        if (otherThan(asked, pose)) {
            return moving.wrong() >= limits.wrong() ? new Stage.Doubtful(Doubt.WRONG_MOVEMENT)
                    : new Stage.Facing(moving.index(), now, 0, 0, moving.wrong() + 1);
        }
        if (!moving.made()) {
            return new Stage.Moving(moving.index(), moving.since(), moving.eyes(), made(asked, pose, moving.eyes()),
                    moving.wrong());
        }
        if (!back(asked, pose, moving.eyes())) {
            return moving;
        }
        int next = moving.index() + 1;
        return next == order.size() ? new Stage.Alive() : new Stage.Facing(next, now, 0, 0, moving.wrong());
    }

    private boolean late(Duration since, Duration now) {
        return now.minus(since).compareTo(limits.movement()) > 0;
    }

    private boolean made(Prompt movement, Pose pose, double eyes) {
        return switch (movement) {
            case BLINK -> pose.eyes() < limits.closed() * eyes;
            case TURN_LEFT -> pose.yaw() > limits.turned();
            case TURN_RIGHT -> pose.yaw() < -limits.turned();
            case OPEN_MOUTH -> pose.mouth() > limits.wide();
            case FACE_THE_CAMERA -> true;
        };
    }

    private boolean back(Prompt movement, Pose pose, double eyes) {
        return switch (movement) {
            case BLINK -> pose.eyes() > limits.opened() * eyes;
            case TURN_LEFT, TURN_RIGHT -> Math.abs(pose.yaw()) < limits.straight();
            case OPEN_MOUTH -> pose.mouth() < limits.shut();
            case FACE_THE_CAMERA -> true;
        };
    }

    /** Nobody can help blinking; everything else is done on purpose, or by a recording. */
    private boolean otherThan(Prompt asked, Pose pose) {
        return List.of(Prompt.TURN_LEFT, Prompt.TURN_RIGHT, Prompt.OPEN_MOUTH)
                .stream()
                .anyMatch(other -> other != asked && made(other, pose, 0));
    }

    private Proof doubtful(Doubt doubt) {
        return new Proof(order, limits, new Stage.Doubtful(doubt), last, at);
    }
}
