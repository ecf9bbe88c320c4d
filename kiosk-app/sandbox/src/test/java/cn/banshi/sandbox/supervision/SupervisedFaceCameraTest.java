package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedFaceCamera;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.face.FaceCamera.ProofResult;
import cn.banshi.device.face.FaceCamera.Prompt;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.Movement;
import cn.banshi.vision.Vision;
import cn.banshi.vision.liveness.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A camera towards the citizen whose plug is pulled, and whose worker is killed, in the midst of a proof. */
@Timeout(value = 9, unit = TimeUnit.MINUTES)
class SupervisedFaceCameraTest {

    private static final Duration LONG = Duration.ofMinutes(4);
    /** The usual limits, but for the time a machine may take that is busy with other things. */
    private static final Limits PATIENT = new Limits(LONG, LONG, LONG, 4, 0.6, 0.8, 0.35, 0.18, 0.45, 0.2, 0.6, 1);

    @TempDir
    Path folder;
    private final MjpegCameraSimulator simulator = new MjpegCameraSimulator(0, Duration.ofMillis(50));
    private Vision vision;
    private Path cache;
    private Attended<FaceCamera> camera;

    @BeforeEach
    void start() throws Exception {
        Path natives = Files.createDirectories(Path.of("target", "natives").toAbsolutePath());
        cache = Files.createSymbolicLink(folder.resolve("natives"), natives); // by which this test knows its worker
        vision = Vision.delivered(cache, true);
        camera = new Attended<>(simulator.address(),
                () -> new Opening.Ready<>(vision.faceCamera(simulator.address(), PATIENT)),
                supervised -> new SupervisedFaceCamera(supervised, "visit"));
        simulator.stand("BANSHI-BADGE:410199198506150015");
    }

    @AfterEach
    void stop() {
        camera.close();
        vision.close();
        simulator.close();
    }

    private ProofResult proof(FaceCamera.Watcher happens) {
        var seen = new int[1];
        return camera.device().prove((prompt, made, frame) -> {
            if (prompt != Prompt.FACE_THE_CAMERA && seen[0]++ % 30 == 0) {
                simulator.move(Movement.valueOf(prompt.name()));
            }
            happens.sees(prompt, made, frame);
        }, Deadline.after(LONG), new Cancellation());
    }

    @Test
    void killedWorkerCostsTheCitizenNothing() {
        var killed = new boolean[1];
        assertThat(proof((prompt, made, frame) -> {
            if (made == 1 && !killed[0]) {
                killed[0] = true;
                List<ProcessHandle> workers = Workers.of(cache);
                assertThat(workers).hasSize(1);
                workers.forEach(Workers::kill);
            }
        })).isInstanceOf(ProofResult.Alive.class);
        assertThat(killed[0]).isTrue();
    }

    @Test
    void pulledCameraEndsTheProofAndIsWelcomedBack() throws InterruptedException {
        assertThat(proof((prompt, made, frame) -> simulator.unplug())).isInstanceOfSatisfying(
                ProofResult.Failed.class, failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.NOT_READY));
        camera.awaitState(DeviceState.NO_DEVICE);
        simulator.plugIn();
        camera.awaitState(DeviceState.ONLINE);
    }
}
