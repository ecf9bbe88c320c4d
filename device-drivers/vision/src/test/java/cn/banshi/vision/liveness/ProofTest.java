package cn.banshi.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.face.FaceCamera.Doubt;
import cn.banshi.device.face.FaceCamera.Prompt;
import cn.banshi.vision.liveness.Proof.Stage;
import cn.banshi.vision.liveness.Sight.Box;
import cn.banshi.vision.liveness.Sight.Pose;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People and what they are not, as series of numbers, ten pictures a second. */
class ProofTest {

    private static final Duration STEP = Duration.ofMillis(100);
    private static final Box PLACE = new Box(0.5, 0.3, 0.2);
    private static final Pose STILL = new Pose(0.3, 0, 0.02);
    private static final Pose SHUT_EYES = new Pose(0.08, 0, 0.02);
    private static final Pose LEFT = new Pose(0.3, 0.5, 0.02);
    private static final Pose RIGHT = new Pose(0.3, -0.5, 0.02);
    private static final Pose WIDE = new Pose(0.3, 0, 0.7);

    private Duration now = Duration.ofHours(9);
    private Proof proof = of(Prompt.BLINK, Prompt.TURN_LEFT, Prompt.OPEN_MOUTH);

    private Proof of(Prompt... order) {
        return Proof.of(List.of(order), Limits.USUAL, now);
    }

    private void see(Sight sight, int pictures) {
        for (int picture = 0; picture < pictures; picture++) {
            now = now.plus(STEP);
            proof = proof.next(sight, now);
        }
    }

    private void see(Pose pose, int pictures) {
        see(new Sight.Face(PLACE, pose), pictures);
    }

    private void make(Pose movement) {
        see(STILL, 4);
        see(movement, 2);
        see(STILL, 1);
    }

    private void assertDoubt(Doubt doubt) {
        assertThat(proof.stage()).isEqualTo(new Stage.Doubtful(doubt));
    }

    @Test
    void whoMakesEveryMovementAsAskedIsAlive() {
        make(SHUT_EYES);
        make(LEFT);
        make(WIDE);
        assertThat(proof.stage()).isEqualTo(new Stage.Alive());
    }

    @Test
    void asksForEachMovementOnlyWhenTheFaceLooksStraightIntoTheCamera() {
        see(LEFT, 10);
        assertThat(proof.prompt()).isEqualTo(Prompt.FACE_THE_CAMERA);
        see(STILL, 4);
        assertThat(proof.prompt()).isEqualTo(Prompt.BLINK);
    }

    @Test
    void movementCountsOnlyWhenItIsTakenBack() {
        make(SHUT_EYES);
        make(LEFT);
        see(STILL, 4);
        see(WIDE, 20);
        assertThat(proof.stage()).isInstanceOf(Stage.Moving.class);
        see(STILL, 1);
        assertThat(proof.stage()).isEqualTo(new Stage.Alive());
    }

    @Test
    void photographIsTooSlow() {
        see(STILL, 100);
        assertDoubt(Doubt.TOO_SLOW);
    }

    @Test
    void maskWithHolesThatBlinksAndNoMoreIsTooSlow() {
        make(SHUT_EYES);
        see(STILL, 100);
        assertDoubt(Doubt.TOO_SLOW);
    }

    @Test
    void whoWillNotFaceTheCameraAgainIsTooSlow() {
        make(SHUT_EYES);
        see(LEFT, 100);
        assertDoubt(Doubt.TOO_SLOW);
    }

    @Test
    void waitsForTheFirstPersonAsLongAsItsCallerDoes() {
        see(new Sight.Nobody(), 1_000);
        see(new Sight.Several(), 1_000);
        make(SHUT_EYES);
        make(LEFT);
        make(WIDE);
        assertThat(proof.stage()).isEqualTo(new Stage.Alive());
    }

    @Test
    void recordingThatMakesEveryMovementAllTheTimeIsFoundOut() {
        for (int round = 0; round < 5; round++) {
            make(WIDE);
            make(LEFT);
        }
        assertDoubt(Doubt.WRONG_MOVEMENT);
    }

    @Test
    void mixingUpLeftAndRightOnceIsForgivenAndAskedAgain() {
        proof = of(Prompt.TURN_LEFT);
        make(RIGHT);
        assertThat(proof.stage()).isInstanceOf(Stage.Facing.class);
        make(LEFT);
        assertThat(proof.stage()).isEqualTo(new Stage.Alive());
    }

    @Test
    void blinkingWhileAnotherMovementIsAskedForIsHuman() {
        proof = of(Prompt.OPEN_MOUTH);
        see(STILL, 4);
        see(SHUT_EYES, 1);
        see(STILL, 2);
        see(WIDE, 2);
        see(STILL, 1);
        assertThat(proof.stage()).isEqualTo(new Stage.Alive());
    }

    @Test
    void narrowEyesBlinkByTheirOwnMeasure() {
        proof = of(Prompt.BLINK);
        var narrow = new Pose(0.16, 0, 0);
        see(narrow, 10);
        assertThat(proof.stage()).as("open narrow eyes are not shut").isInstanceOf(Stage.Moving.class);
        see(new Pose(0.07, 0, 0), 1);
        see(narrow, 1);
        assertThat(proof.stage()).isEqualTo(new Stage.Alive());
    }

    @Test
    void blinkWhileFacingTheCameraDoesNotBecomeTheMeasureOfOpenEyes() {
        proof = of(Prompt.BLINK);
        see(STILL, 3);
        see(SHUT_EYES, 1);
        assertThat(proof.stage()).isInstanceOf(Stage.Facing.class);
        see(STILL, 4);
        assertThat(proof.stage()).isInstanceOfSatisfying(Stage.Moving.class,
                moving -> assertThat(moving.eyes()).isEqualTo(0.3));
    }

    @Test
    void faceThatIsAwayForAMomentMayGoOnButNotOneThatIsAwayForLong() {
        see(STILL, 4);
        see(new Sight.Nobody(), 10);
        assertThat(proof.stage()).isInstanceOf(Stage.Moving.class);
        see(STILL, 1);
        see(new Sight.Nobody(), 13);
        assertDoubt(Doubt.FACE_LOST);
    }

    @Test
    void whoIsNotAloneForLongIsDoubtful() {
        see(STILL, 4);
        see(new Sight.Several(), 13);
        assertDoubt(Doubt.NOT_ALONE);
    }

    @Test
    void faceThatJumpsIsAnotherOne() {
        see(STILL, 4);
        see(new Sight.Face(new Box(0.7, 0.3, 0.2), STILL), 1);
        assertDoubt(Doubt.FACE_CHANGED);
    }

    @Test
    void faceThatGrowsAtOnceIsAnotherOne() {
        see(STILL, 4);
        see(new Sight.Face(new Box(0.5, 0.3, 0.4), STILL), 1);
        assertDoubt(Doubt.FACE_CHANGED);
    }

    @Test
    void verdictStays() {
        see(STILL, 100);
        make(SHUT_EYES);
        make(LEFT);
        make(WIDE);
        assertDoubt(Doubt.TOO_SLOW);
    }

    @Test
    void everyOrderOfABlinkAnOpenMouthAndATurnComesUp() {
        Set<List<Prompt>> orders = new HashSet<>();
        var random = new Random(7);
        for (int visit = 0; visit < 1_000; visit++) {
            Proof begun = Proof.begin(random, Limits.USUAL, now);
            assertThat(begun.order()).hasSize(3).contains(Prompt.BLINK, Prompt.OPEN_MOUTH);
            orders.add(begun.order());
        }
        assertThat(orders).as("two sides, six orders").hasSize(12);
    }
}
