package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedDocumentCamera;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.plugin.Plugins;
import cn.banshi.simulators.camera.CameraFault;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.View;
import cn.banshi.vision.Vision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A document camera whose plug is pulled, and whose worker is killed, as on a terminal. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SupervisedCameraTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    @TempDir
    Path folder;
    private MjpegCameraSimulator simulator;
    private Vision vision;
    private Path cache;
    private Attended<DocumentCamera> camera;

    @BeforeEach
    void start() throws Exception {
        simulator = new MjpegCameraSimulator(0, Duration.ofMillis(20));
        simulator.lay(View.SHEET);
        Path natives = Files.createDirectories(Path.of("target", "natives").toAbsolutePath());
        cache = Files.createSymbolicLink(folder.resolve("natives"), natives); // by which this test knows its worker
        vision = Vision.delivered(cache, true);
        try (var first = vision.camera(simulator.address())) {
            assertThat(first.frame(Deadline.after(LONG))).as("the worker runs").isInstanceOf(FrameResult.Frame.class);
        }
        var drivers = new Drivers("test", vision::open, new Plugins(Optional.empty()), List.of(), Optional.empty());
        camera = new Attended<>(simulator.address(), () -> drivers.open(DeviceClass.DOCUMENT_CAMERA,
                Wiring.at(simulator.address())),
                supervised -> new SupervisedDocumentCamera(supervised, "visit"));
        camera.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        camera.close();
        vision.close();
        simulator.close();
    }

    @Test
    void losesAFrameAtMostWhenItsWorkerIsKilled() throws Exception {
        for (int round = 0; round < 3; round++) {
            kill();
            FrameResult first = camera.device().frame(Deadline.after(LONG));
            if (first instanceof FrameResult.Failed lost) {
                assertThat(lost.failure().code()).isEqualTo("vision.died");
            }
            assertThat(camera.device().page(Deadline.after(LONG))).isInstanceOf(PageResult.Accepted.class);
            camera.awaitState(DeviceState.ONLINE);
        }
    }

    @Test
    void isMissedAndWelcomedBackByItself() throws InterruptedException {
        simulator.unplug();
        camera.awaitState(DeviceState.NO_DEVICE);
        simulator.plugIn();
        camera.awaitState(DeviceState.ONLINE);
    }

    @Test
    void isFoundDeadThoughItAnswers() throws InterruptedException {
        simulator.failAlways(CameraFault.SILENT);
        camera.awaitState(DeviceState.OFFLINE);
        simulator.clear();
        camera.awaitState(DeviceState.ONLINE);
    }

    private void kill() {
        List<ProcessHandle> found = Workers.of(cache);
        assertThat(found).as("workers of this test").hasSize(1);
        found.forEach(Workers::kill);
    }
}
