package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.simulators.camera.CameraFault;
import cn.banshi.simulators.camera.CameraSimulator;
import cn.banshi.simulators.camera.FolderCameraSimulator;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The command line on cameras in software, through a real worker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CameraCommandTest {

    /** Seconds, for a machine that is busy with other things. */
    private static final String LONG = "240";

    @TempDir
    private Path directory;

    @Test
    void writesAFrameThatItsOwnerAloneMayRead() throws IOException {
        Path file = directory.resolve("frame.jpg");
        try (CameraSimulator camera = net()) {
            camera.lay(View.SHEET);
            Run run = run("photo", "--to", file.toString(), "--timeout", LONG, "--address", camera.address());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out().lines()).contains("format     JPEG", "width      1280", "height     720")
                    .anyMatch(line -> line.startsWith("sharpness  sharp; edges are "));
        }
        assertThat(Files.readAllBytes(file)).startsWith(0xFF, 0xD8);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void tellsABlurredFrameFromASharpOne() {
        try (CameraSimulator camera = net()) {
            camera.lay(View.SHEET);
            camera.failAlways(CameraFault.BLURRED);
            JsonNode json = run("photo", "--json", "--to", directory.resolve("a.jpg").toString(), "--timeout", LONG,
                    "--address", camera.address()).json();
            assertThat(json.path("ok").asBoolean()).isTrue();
            assertThat(json.path("sharpness").asString()).startsWith("blurred; ");
        }
    }

    @Test
    void takesNoPictureWhereTheFileIsThere() throws IOException {
        Path file = Files.writeString(directory.resolve("frame.jpg"), "somebody's");
        Run run = run("photo", "--to", file.toString(), "--address", "mjpeg:http://127.0.0.1:1/");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("frame.jpg: is there already; name a new file");
        assertThat(file).hasContent("somebody's");
    }

    @Test
    void findsFlattensAndWritesTheSheet() {
        Path file = directory.resolve("page.jpg");
        try (CameraSimulator camera = folder()) {
            camera.lay(View.SHEET);
            JsonNode json = run("scan-page", "--json", "--to", file.toString(), "--timeout", LONG, "--address",
                    camera.address()).json();
            assertThat(json.path("ok").asBoolean()).as(json.toString()).isTrue();
            assertThat(json.path("height").asInt()).isGreaterThan(json.path("width").asInt());
            assertThat(file).exists();
        }
    }

    @ParameterizedTest
    @CsvSource({"PLATE, NO_PAGE, four straight edges", "SHEET_CUT_OFF, CUT_OFF, into the middle"})
    void refusesASheetAndSaysWhatToDo(View view, String reason, String cure) {
        try (CameraSimulator camera = folder()) {
            camera.lay(view);
            Run run = run("scan-page", "--json", "--timeout", LONG, "--address", camera.address());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().path("error").path("reason").asString()).isEqualTo(reason);
            assertThat(run.json().path("error").path("message").asString()).contains(cure);
        }
    }

    @Test
    void readsACodeThroughTheConfiguredCamera() throws IOException {
        try (CameraSimulator camera = folder()) {
            camera.show("hello");
            Run run = run("scan", "--camera", "--timeout", LONG, "--config",
                    configuration("camera: " + camera.address()).toString());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out().lines()).contains("symbology  QR", "text       hello");
        }
    }

    @Test
    void asksBothCamerasHowTheyAreInTheSameWordsAsEveryDevice() throws IOException {
        try (CameraSimulator camera = net(); CameraSimulator plate = folder()) {
            plate.unplug();
            Path file = configuration("camera: '" + camera.address() + "'\n  document-camera: '" + plate.address()
                    + "'");
            Run run = run("status", "--json", "--timeout", LONG, "--config", file.toString());
            assertThat(run.exit()).isEqualTo(3);
            JsonNode devices = run.json().path("devices");
            assertThat(devices.path(0).path("class").asString()).isEqualTo("camera");
            assertThat(devices.path(0).path("state").asString()).isEqualTo("ONLINE");
            assertThat(devices.path(1).path("class").asString()).isEqualTo("document-camera");
            assertThat(devices.path(1).path("state").asString()).isEqualTo("NO_DEVICE");
            assertThat(run("list", "--config", file.toString()).exit()).isZero();
        }
    }

    @Test
    void saysThatNothingStandsThere() {
        Run run = run("photo", "--to", directory.resolve("none.jpg").toString(), "--timeout", LONG, "--address",
                "v4l2:///dev/v4l/by-id/none");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("/dev/v4l/by-id/none does not exist; is the camera plugged in?");
        assertThat(directory.resolve("none.jpg")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"serial:///dev/ttyUSB0, no camera stands there", "v4l2://dev/video0, three slashes",
        "mjpeg:rtsp://a/, no camera on the net stands there"})
    void namesAnAddressWhereNoCameraStands(String address, String problem) {
        Run run = run("photo", "--to", directory.resolve("none.jpg").toString(), "--address", address);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("address '" + address + "'").contains(problem);
    }

    @Test
    void namesTheLineOfAnAddressInAConfiguration() throws IOException {
        Run run = run("photo", "--to", directory.resolve("none.jpg").toString(), "--config",
                configuration("camera: serial:///dev/ttyUSB0").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).containsPattern("terminal\\.yaml:\\d+: devices\\.camera address 'serial:");
    }

    private CameraSimulator folder() {
        return new FolderCameraSimulator(directory.resolve("pictures"));
    }

    private static CameraSimulator net() {
        return new MjpegCameraSimulator(0, MjpegCameraSimulator.REALISTIC);
    }

    /** @param devices lines below {@code devices} */
    private Path configuration(String devices) throws IOException {
        String sample = Files.readString(Path.of(System.getProperty("banshi.root"), "installer/terminal.yaml"));
        return Files.writeString(directory.resolve("terminal.yaml"),
                sample.substring(0, sample.indexOf("devices:")) + "devices:\n  " + devices + "\n"
                        + sample.substring(sample.indexOf("places:")).replace("/var/lib/banshi", directory.toString()));
    }

    private static Run run(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "devices";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Run.of(line);
    }
}
