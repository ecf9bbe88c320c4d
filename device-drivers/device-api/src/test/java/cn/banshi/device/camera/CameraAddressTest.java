package cn.banshi.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.camera.CameraAddress.Parsed;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraAddressTest {

    @Test
    void readsEveryKind() {
        assertThat(CameraAddress.parse("v4l2:///dev/v4l/by-id/usb-x-video-index0"))
                .isEqualTo(new Parsed.Valid(
                        new CameraAddress.Video(Path.of("/dev/v4l/by-id/usb-x-video-index0"), 1_280, 720)));
        assertThat(CameraAddress.parse("v4l2:///dev/video0?size=2592x1944"))
                .isEqualTo(new Parsed.Valid(new CameraAddress.Video(Path.of("/dev/video0"), 2_592, 1_944)));
        assertThat(CameraAddress.parse("mjpeg:http://10.0.0.7:8080/video?q=1"))
                .isEqualTo(new Parsed.Valid(new CameraAddress.Mjpeg(URI.create("http://10.0.0.7:8080/video?q=1"))));
        assertThat(CameraAddress.parse("images:///var/pictures"))
                .isEqualTo(new Parsed.Valid(new CameraAddress.Images(Path.of("/var/pictures"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v4l2://dev/video0", "v4l2:///dev/\0", "v4l2:///dev/video0?size=0x0",
        "v4l2:///dev/video0?fps=25", "mjpeg:file:///etc/passwd",
        "mjpeg:http:///video",
        "mjpeg:rtsp://10.0.0.7/", "mjpeg:http://a b/", "rtsp://10.0.0.7/", "images://pictures"})
    void refusalNamesTheAddressAndTheCure(String text) {
        assertThat(CameraAddress.parse(text)).isInstanceOfSatisfying(Parsed.Invalid.class,
                invalid -> assertThat(invalid.problem()).startsWith("address '" + text + "': "));
    }
}
