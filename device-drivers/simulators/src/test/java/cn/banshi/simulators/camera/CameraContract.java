package cn.banshi.simulators.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.Camera;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.vision.Vision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link Camera} and {@link DocumentCamera} promises, whatever its pictures come by. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class CameraContract {

    /** Far beyond what a worker needs on a machine that is busy with other things. */
    static final Duration LONG = Duration.ofMinutes(4);

    private CameraSimulator simulator;
    private DocumentCamera camera;

    /** A camera above an empty plate. */
    abstract CameraSimulator simulator();

    /** One for all tests of a class, as on a terminal: its commands take turns. */
    abstract Vision vision();

    static Vision delivered() {
        return Vision.delivered(Path.of("target", "natives").toAbsolutePath(), true);
    }

    @BeforeEach
    void start() {
        simulator = simulator();
        camera = vision().documentCamera(simulator.address());
    }

    @AfterEach
    void stop() {
        camera.close();
        simulator.close();
    }

    final DocumentCamera camera() {
        return camera;
    }

    static Deadline soon() {
        return Deadline.after(LONG);
    }

    /** What is before the lens from now on, and no picture from before. */
    final void lay(View view) {
        simulator.lay(view);
        camera.reopen();
    }

    private void fail(CameraFault fault) {
        simulator.failAlways(fault);
        camera.reopen();
    }

    final void clear() {
        simulator.clear();
        camera.reopen();
    }

    static Failure failure(FrameResult result) {
        return switch (result) {
            case FrameResult.Failed(Failure failure) -> failure;
            case FrameResult.Frame frame -> throw new AssertionError("a frame came: " + frame.width());
        };
    }

    @Test
    void givesTheNewestFrameWithItsSize() {
        assertThat(camera.frame(soon())).isInstanceOfSatisfying(FrameResult.Frame.class, frame -> {
            assertThat(frame.width()).isEqualTo(Lens.WIDTH);
            assertThat(frame.height()).isEqualTo(Lens.HEIGHT);
            assertThat(frame.jpeg()).startsWith(0xFF, 0xD8);
        });
        assertThat(camera.status().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void flattensAndCropsTheSheetThatLiesThere() {
        lay(View.SHEET);
        assertThat(camera.page(soon())).isInstanceOfSatisfying(PageResult.Accepted.class,
                page -> assertThat((double) page.page().height() / page.page().width()).isCloseTo(1.414,
                        within(0.05)));
    }

    @ParameterizedTest
    @CsvSource({"PLATE, NO_PAGE", "BACK, BLANK", "SMALL_SHEET, TOO_SMALL", "SHEET_CUT_OFF, CUT_OFF"})
    void saysWhatIsWrongWithWhatLiesThere(View view, Flaw flaw) {
        lay(view);
        assertThat(camera.page(soon())).isEqualTo(new PageResult.Rejected(flaw));
        assertThat(camera.status().state()).as("the camera itself").isEqualTo(DeviceState.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"DARK, TOO_DARK", "BLURRED, BLURRED", "GLARE, GLARE"})
    void saysWhatIsWrongWithLightAndLensAndAcceptsTheSheetAfterwards(CameraFault fault, Flaw flaw) {
        simulator.lay(View.SHEET);
        fail(fault);
        assertThat(camera.page(soon())).isEqualTo(new PageResult.Rejected(flaw));
        clear();
        assertThat(camera.page(soon())).isInstanceOf(PageResult.Accepted.class);
    }

    @Test
    void saysHowLargeAPictureIsThatChangedItsSize() {
        fail(CameraFault.WRONG_SIZE);
        assertThat(camera.frame(soon())).isInstanceOfSatisfying(FrameResult.Frame.class,
                frame -> assertThat(frame.width()).isEqualTo(Lens.WIDTH / 4));
    }

    @Test
    void readsACodeThatIsHeldBeforeIt() {
        simulator.show("https://platform.example/case/0007-00042-7");
        try (BarcodeReader reader = vision().barcodeReader(simulator.address())) {
            assertThat(reader.scan(soon(), new Cancellation()))
                    .isEqualTo(new ScanResult.Scanned("QR", "https://platform.example/case/0007-00042-7"));
        }
    }

    @Test
    void isNoDeviceWhileItIsUnpluggedAndIsBackByItself() {
        for (int round = 0; round < 2; round++) {
            assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.ONLINE);
            simulator.unplug();
            camera.reopen();
            assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.NO_DEVICE);
            simulator.plugIn();
        }
    }

    @Test
    void isAFaultOfTheHardwareAsLongAsItsPicturesHoldNone() {
        fail(CameraFault.GARBLED);
        assertThat(failure(camera.frame(soon())).code()).isEqualTo("camera.broken-frame");
        assertThat(camera.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        clear();
        assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"SILENT", "CUT", "REFUSED"})
    void failsByItsDeadlineAndIsWellAfterwards(CameraFault fault) {
        assertThat(camera.frame(soon())).as("the worker runs").isInstanceOf(FrameResult.Frame.class);
        fail(fault);
        assertThat(camera.frame(Deadline.after(Duration.ofSeconds(1)))).isInstanceOf(FrameResult.Failed.class);
        assertThat(camera.status().usable()).isFalse();
        clear();
        assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void endsWithItsOwner() {
        camera.close();
        assertThat(failure(camera.frame(soon())).cause()).isEqualTo(Cause.CANCELLED);
        assertThat(camera.status().state()).isEqualTo(DeviceState.OFFLINE);
    }
}
