package cn.banshi.vision;

import static cn.banshi.vision.Workers.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.face.FaceCamera.CompareResult;
import cn.banshi.device.face.FaceCamera.Doubt;
import cn.banshi.device.face.FaceCamera.ProofResult;
import cn.banshi.device.face.FaceCamera.Prompt;
import cn.banshi.vision.liveness.Limits;
import cn.banshi.vision.opencv.FaceDrawing;
import cn.banshi.vision.opencv.Natives;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every camera device through a real worker, with a folder of pictures before the lens. */
@Timeout(400)
class VisionTest {

    /** The usual limits, but for the time a machine may take that is busy with other things. */
    private static final Limits PATIENT = new Limits(LONG, LONG, LONG, 4, 0.6, 0.8, 0.35, 0.18, 0.45, 0.2, 0.6, 1);

    private static final Vision VISION = new Vision(Workers.command());

    @TempDir
    Path folder;

    @AfterAll
    static void endWorker() {
        VISION.close();
    }

    private String address() {
        return "images://" + folder;
    }

    private static Deadline soon() {
        return Deadline.after(LONG);
    }

    private void show(String text) throws IOException, WriterException {
        BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 300 * 300; at++) {
            image.setRGB(at % 300, at / 300, modules.get(at % 300, at / 300) ? 0x202020 : 0xE0E0E0);
        }
        ImageIO.write(image, "png", folder.resolve("code.png").toFile());
    }

    @Test
    void frameIsJpegWhateverTheCameraSends() throws Exception {
        show("42");
        try (var camera = VISION.camera(address())) {
            assertThat(camera.status().state()).isEqualTo(DeviceState.STARTING);
            assertThat(camera.frame(soon())).isInstanceOfSatisfying(FrameResult.Frame.class, frame -> {
                assertThat(frame.width()).isEqualTo(300);
                assertThat(frame.height()).isEqualTo(300);
                assertThat(frame.jpeg()).startsWith(0xFF, 0xD8);
            });
            assertThat(camera.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void missingCameraIsNoDeviceAndComesBackWhenItIsThere() throws Exception {
        Path missing = folder.resolve("later");
        try (var camera = VISION.camera("images://" + missing)) {
            assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.NO_DEVICE);
            Workers.picture(Files.createDirectory(missing));
            assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void missingVideoNodeIsNoDevice() {
        try (var camera = VISION.camera("v4l2:///dev/v4l/by-id/none")) {
            assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.NO_DEVICE);
            assertThat(camera.status().reason()).contains("plugged in");
        }
    }

    @Test
    void nodeThatIsNoCameraIsNoDevice() {
        try (var camera = VISION.camera("v4l2:///dev/null")) {
            assertThat(camera.check(soon()).state()).isEqualTo(DeviceState.NO_DEVICE);
            assertThat(camera.status().reason()).contains("no camera");
        }
    }

    @Test
    void brokenPictureIsAFaultOfTheHardwareAndTheNextOneIsSeen() throws Exception {
        Files.writeString(folder.resolve("a.jpg"), "no picture", StandardCharsets.US_ASCII);
        Workers.picture(folder);
        try (var camera = VISION.camera(address())) {
            assertThat(camera.frame(soon())).isInstanceOf(FrameResult.Failed.class);
            assertThat(camera.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
            assertThat(camera.frame(soon())).isInstanceOf(FrameResult.Frame.class);
            assertThat(camera.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    /** A citizen who sees a camera's lamp burn is looked at: a check must not leave it on. */
    @Test
    void checkLetsTheCameraGo() throws Exception {
        Files.writeString(folder.resolve("a.jpg"), "no picture", StandardCharsets.US_ASCII);
        Workers.picture(folder);
        try (var camera = VISION.camera(address())) {
            camera.check(soon());
            assertThat(camera.check(soon()).state()).as("the first picture again")
                    .isEqualTo(DeviceState.HARDWARE_ERROR);
        }
    }

    @Test
    void wrongAddressIsNamed() {
        try (var camera = VISION.camera("rtsp://10.0.0.7/")) {
            assertThat(camera.check(soon()).reason()).contains("rtsp://10.0.0.7/").contains("v4l2");
        }
    }

    @Test
    void folderIsNoCameraWhereItIsNotAllowed() throws Exception {
        Workers.picture(folder);
        var test = Workers.command();
        var field = new WorkerCommand(test.java(), test.classPath(), test.cache(), Optional.empty(), false);
        try (var vision = new Vision(field); var camera = vision.camera(address())) {
            assertThat(camera.frame(soon())).isInstanceOfSatisfying(FrameResult.Failed.class,
                    failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.UNSUPPORTED));
        }
    }

    @ParameterizedTest
    @MethodSource("seeing")
    void opensWhatACameraCanBe(DeviceClass<?> deviceClass) {
        assertThat(VISION.open(deviceClass, Wiring.at("v4l2:///dev/video0"))).get()
                .isInstanceOfSatisfying(Opening.Ready.class,
                        ready -> assertThat(ready.device()).isInstanceOf(deviceClass.type()));
        assertThat(VISION.open(deviceClass, Wiring.at("v4l2://dev/video0"))).get()
                .isInstanceOfSatisfying(Opening.Unusable.class,
                        wrong -> assertThat(wrong.problem()).startsWith("address 'v4l2://dev/video0': its path"));
    }

    static List<DeviceClass<?>> seeing() {
        return List.of(DeviceClass.CAMERA, DeviceClass.DOCUMENT_CAMERA, DeviceClass.BARCODE_READER);
    }

    @Test
    void leavesWhatIsNoCameraToOthers() {
        assertThat(VISION.open(DeviceClass.BARCODE_READER, Wiring.at("serial:///dev/ttyACM0"))).isEmpty();
        assertThat(VISION.open(DeviceClass.LIGHTS, Wiring.at("v4l2:///dev/video0"))).isEmpty();
    }

    @Test
    void videoNodeIsAttachedAsLongAsItExists() throws Exception {
        Path node = Files.createFile(folder.resolve("video0"));
        try (var camera = VISION.camera("v4l2://" + node); var away = VISION.camera("mjpeg:http://127.0.0.1:1/")) {
            assertThat(camera.attached()).isTrue();
            Files.delete(node);
            assertThat(camera.attached()).isFalse();
            assertThat(away.attached()).as("nobody can tell").isTrue();
        }
    }

    @Test
    void closedCameraSaysSo() throws Exception {
        Workers.picture(folder);
        var camera = VISION.camera(address());
        camera.close();
        assertThat(camera.frame(soon())).isInstanceOfSatisfying(FrameResult.Failed.class,
                failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.CANCELLED));
    }

    @Test
    void documentCameraRefusesAnEmptyPlate() throws Exception {
        Workers.picture(folder);
        try (var camera = VISION.documentCamera(address())) {
            assertThat(camera.page(soon())).isEqualTo(new PageResult.Rejected(Flaw.NO_PAGE));
        }
    }

    @Test
    void codeHeldInViewCountsOnceAndAnotherAtOnce() throws Exception {
        show("first");
        try (var reader = VISION.barcodeReader(address())) {
            assertThat(reader.scan(soon(), new Cancellation())).isEqualTo(new ScanResult.Scanned("QR", "first"));
            assertThat(reader.scan(Deadline.after(Duration.ofMillis(10)), new Cancellation()))
                    .as("the same code")
                    .isNotInstanceOf(ScanResult.Scanned.class);
            show("second");
            assertThat(reader.scan(soon(), new Cancellation())).isEqualTo(new ScanResult.Scanned("QR", "second"));
        }
    }

    @Test
    void scanCanBeEndedEarly() throws Exception {
        Workers.picture(folder);
        var cancellation = new Cancellation();
        cancellation.cancel();
        try (var reader = VISION.barcodeReader(address())) {
            assertThat(reader.scan(soon(), cancellation)).isInstanceOfSatisfying(ScanResult.Failed.class,
                    failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.CANCELLED));
        }
    }

    @Test
    void comparisonWithoutAModelSaysThatThereIsNone() {
        try (var camera = VISION.faceCamera(address(), PATIENT)) {
            assertThat(camera.compare(new byte[]{1}, new byte[]{2}, soon())).isEqualTo(new CompareResult.NoModel());
        }
    }

    /** A drawn face that does what it is asked for: the movement, and back in the next picture. */
    private void obey(Prompt prompt, boolean atRest) throws IOException {
        FaceDrawing face = !atRest ? new FaceDrawing(1, 0, 0) : switch (prompt) {
            case FACE_THE_CAMERA -> new FaceDrawing(1, 0, 0);
            case BLINK -> new FaceDrawing(0, 0, 0);
            case OPEN_MOUTH -> new FaceDrawing(1, 1, 0);
            case TURN_LEFT -> new FaceDrawing(1, 0, 0.8);
            case TURN_RIGHT -> new FaceDrawing(1, 0, -0.8);
        };
        Path next = folder.resolve("face.next");
        Files.write(next, face.jpeg());
        Files.move(next, folder.resolve("face.jpg"), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void faceThatMakesEveryMovementAskedForIsAlive() throws Exception {
        Natives.load();
        obey(Prompt.FACE_THE_CAMERA, true);
        Set<Prompt> asked = EnumSet.noneOf(Prompt.class);
        var pictures = new AtomicInteger();
        try (var camera = VISION.faceCamera(address(), PATIENT)) {
            assertThat(camera.prove((prompt, made, frame) -> {
                asked.add(prompt);
                try {
                    obey(prompt, pictures.incrementAndGet() % 2 == 0);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            }, soon(), new Cancellation())).isInstanceOfSatisfying(ProofResult.Alive.class,
                    alive -> assertThat(alive.picture().width()).isEqualTo(1_280));
        }
        assertThat(asked).contains(Prompt.FACE_THE_CAMERA, Prompt.BLINK, Prompt.OPEN_MOUTH).hasSize(4);
    }

    @Test
    void drawingThatOnlyLooksIntoTheCameraIsNotAlive() throws Exception {
        Natives.load();
        obey(Prompt.FACE_THE_CAMERA, true);
        var slow = new Limits(LONG, Duration.ofMillis(1), LONG, 1, 0.6, 0.8, 0.35, 0.18, 0.45, 0.2, 0.6, 1);
        try (var camera = VISION.faceCamera(address(), slow)) {
            assertThat(camera.prove((prompt, made, frame) -> {}, soon(), new Cancellation()))
                    .isEqualTo(new ProofResult.Doubtful(Doubt.TOO_SLOW));
        }
    }

    @Test
    void proofWithoutACameraFails() {
        try (var camera = VISION.faceCamera("images://" + folder.resolve("none"), PATIENT)) {
            assertThat(camera.prove((prompt, made, frame) -> {}, soon(), new Cancellation()))
                    .isInstanceOfSatisfying(ProofResult.Failed.class,
                            failed -> assertThat(failed.failure()).extracting(Failure::code).isEqualTo("images.gone"));
        }
    }

    @Test
    void proofBeforeNobodyEndsWithItsDeadline() throws Exception {
        Workers.picture(folder);
        try (var camera = VISION.faceCamera(address(), PATIENT)) {
            assertThat(camera.prove((prompt, made, frame) -> {}, Deadline.after(Duration.ZERO), new Cancellation()))
                    .isEqualTo(new ProofResult.Doubtful(Doubt.TOO_SLOW));
        }
    }
}
