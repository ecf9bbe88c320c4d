package cn.banshi.simulators.camera;

import static cn.banshi.simulators.camera.CameraContract.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.face.FaceCamera.Doubt;
import cn.banshi.device.face.FaceCamera.ProofResult;
import cn.banshi.device.face.FaceCamera.Prompt;
import cn.banshi.simulators.qr.SeenQr;
import cn.banshi.vision.Vision;
import cn.banshi.vision.liveness.Limits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real networks look at the drawn person, who does what they are asked. */
@Timeout(value = 9, unit = TimeUnit.MINUTES)
class DrawnPersonTest {

    private static final String BADGE = "BANSHI-BADGE:410199198506150015";
    /** The usual limits, but for the time a machine may take that is busy with other things. */
    private static final Limits PATIENT = new Limits(LONG, LONG, LONG, 4, 0.6, 0.8, 0.35, 0.18, 0.45, 0.2, 0.6, 1);
    private static final Vision VISION = CameraContract.delivered();

    private final MjpegCameraSimulator simulator = new MjpegCameraSimulator(0, Duration.ofMillis(50));
    private final FaceCamera camera = VISION.faceCamera(simulator.address(), PATIENT);

    @AfterAll
    static void endWorker() {
        VISION.close();
    }

    @AfterEach
    void stop() {
        camera.close();
        simulator.close();
    }

    @Test
    void isAliveAndCanBeToldByTheBadge() {
        simulator.stand(BADGE);
        assertThat(proof(Map.of(Prompt.BLINK, Movement.BLINK, Prompt.OPEN_MOUTH, Movement.OPEN_MOUTH,
                Prompt.TURN_LEFT, Movement.TURN_LEFT, Prompt.TURN_RIGHT, Movement.TURN_RIGHT)))
                .isInstanceOfSatisfying(ProofResult.Alive.class,
                        alive -> assertThat(SeenQr.in(alive.picture().jpeg())).contains(BADGE));
    }

    @Test
    void whoAlwaysDoesTheSameIsNotBelieved() {
        simulator.stand(BADGE);
        assertThat(proof(Map.of(Prompt.BLINK, Movement.OPEN_MOUTH, Prompt.OPEN_MOUTH, Movement.TURN_LEFT,
                Prompt.TURN_LEFT, Movement.OPEN_MOUTH, Prompt.TURN_RIGHT, Movement.OPEN_MOUTH)))
                .isEqualTo(new ProofResult.Doubtful(Doubt.WRONG_MOVEMENT));
    }

    /** @param habits what this person does when asked for each movement; now and again, until something else is asked */
    private ProofResult proof(Map<Prompt, Movement> habits) {
        var seen = new EnumMap<Prompt, Integer>(Prompt.class);
        return camera.prove((prompt, made, frame) -> {
            if (prompt != Prompt.FACE_THE_CAMERA && seen.merge(prompt, 1, Integer::sum) % 30 == 1) {
                simulator.move(Objects.requireNonNull(habits.get(prompt)));
            }
        }, Deadline.after(LONG), new Cancellation());
    }
}
