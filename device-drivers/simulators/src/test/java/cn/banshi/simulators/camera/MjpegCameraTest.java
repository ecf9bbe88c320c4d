package cn.banshi.simulators.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.DeviceState;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.vision.Vision;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Motion JPEG over HTTP. */
class MjpegCameraTest extends CameraContract {

    private static final Vision VISION = delivered();

    private final MjpegCameraSimulator simulator = new MjpegCameraSimulator(0, Duration.ofMillis(20));

    @AfterAll
    static void endWorker() {
        VISION.close();
    }

    @Override
    Vision vision() {
        return VISION;
    }

    @Override
    CameraSimulator simulator() {
        return simulator;
    }

    @Test
    void passesOverAPictureThatWasTorn() {
        simulator.failNext(CameraFault.TORN);
        assertThat(camera().frame(soon())).isInstanceOf(FrameResult.Frame.class);
    }

    @Test
    void opensAConnectionAnewThatBroke() {
        simulator.failNext(CameraFault.CUT);
        assertThat(failure(camera().frame(soon())).code()).isIn("camera.ended", "camera.gone");
        assertThat(camera().frame(soon())).isInstanceOf(FrameResult.Frame.class);
    }

    @Test
    void saysThatTheCameraRefused() {
        simulator.failNext(CameraFault.REFUSED);
        assertThat(failure(camera().frame(soon())).detail()).contains("HTTP 503");
        assertThat(camera().status().state()).isEqualTo(DeviceState.NO_DEVICE);
        assertThat(camera().frame(soon())).isInstanceOf(FrameResult.Frame.class);
    }

    /** A limit: it looks like a hall where nothing moves. */
    @Test
    void takesAFrozenPictureForAStillHall() {
        simulator.failAlways(CameraFault.FROZEN);
        assertThat(camera().frame(soon())).isInstanceOf(FrameResult.Frame.class);
        assertThat(camera().check(soon()).state()).isEqualTo(DeviceState.ONLINE);
    }
}
