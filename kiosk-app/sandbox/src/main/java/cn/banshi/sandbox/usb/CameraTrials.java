package cn.banshi.sandbox.usb;

import static cn.banshi.sandbox.usb.Trials.require;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.plugin.Plugins;
import cn.banshi.vision.Vision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A camera on Video4Linux, which is the kernel's own vivid: a webcam that draws eight bars and the time above them. Its plug is
 * its driver's hold on it: let go of, its node goes and whoever has it open is told ENODEV, as with a camera on USB.
 */
final class CameraTrials {

    private static final String PLUG = "vivid.0";
    private static final Path DRIVER = Path.of("/sys/bus/platform/drivers/vivid");
    private static final Path NODE = Path.of("/dev/v4l/by-path/platform-" + PLUG + "-video-index0");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    /** White, yellow, cyan, green, magenta, red, blue, black: 4 for red, 2 for green, 1 for blue. */
    private static final String BARS = "76325410";
    /** Half of the 191 that a colour at 75 % has. */
    private static final int BRIGHT = 96;
    /** Loading OpenCV in an emulated machine, and again where the worker gave up half way. */
    private static final Duration START = Duration.ofSeconds(150);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** Frames stop at once; this is for a machine that is emulated on a busy one. */
    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Drivers drivers;

    CameraTrials(Vision cameras) {
        drivers = new Drivers("verify", cameras::open, new Plugins(Optional.empty()), List.of(), Optional.empty());
    }

    void make(Trials trials) {
        var wiring = Wiring.at("v4l2://" + NODE + "?size=" + WIDTH + "x" + HEIGHT);
        try (Camera camera = Trials.opened(drivers.open(DeviceClass.DOCUMENT_CAMERA, wiring))) {
            trials.run("vision worker: starts", () -> start(camera));
            trials.run("camera on Video4Linux: size as asked, colours right, moving", () -> look(camera));
            trials.run("camera: plug pulled under a look and put back, same worker", () -> pulled(camera));
        }
    }

    private static String start(Camera camera) {
        frame(camera, START);
        return "OpenCV loaded, first frame there";
    }

    private static String look(Camera camera) throws IOException {
        Frame first = frame(camera);
        require(first.width() == WIDTH && first.height() == HEIGHT, first.width() + "x" + first.height());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first.jpeg()));
        require(picture.getWidth() == WIDTH && picture.getHeight() == HEIGHT, "the picture has another size");
        require(bars(picture).equals(BARS), "bars " + bars(picture) + " instead of " + BARS);
        require(!Arrays.equals(first.jpeg(), frame(camera).jpeg()), "the picture stands still");
        require(camera.status().state() == DeviceState.ONLINE, camera.status());
        return first.width() + "x" + first.height() + " at " + NODE;
    }

    private static Frame frame(Camera camera) {
        return frame(camera, LIMIT);
    }

    private static Frame frame(Camera camera, Duration limit) {
        return switch (camera.frame(Deadline.after(limit))) {
            case Frame frame -> frame;
            case FrameResult.Failed(Failure failure) -> throw new AssertionError(failure);
        };
    }

    /** The eight bars as digits, below what is written over them. */
    private static String bars(BufferedImage picture) {
        int bar = WIDTH / BARS.length();
        return IntStream.range(0, BARS.length())
                .mapToObj(each -> Integer.toString(colour(picture.getRGB(each * bar + bar / 2, HEIGHT * 7 / 8))))
                .collect(Collectors.joining());
    }

    private static int colour(int rgb) {
        return ((rgb >> 16 & 0xFF) > BRIGHT ? 4 : 0) + ((rgb >> 8 & 0xFF) > BRIGHT ? 2 : 0)
                + ((rgb & 0xFF) > BRIGHT ? 1 : 0);
    }

    private static String pulled(Camera camera) throws IOException {
        frame(camera);
        long start = System.nanoTime();
        plug("unbind");
        Trials.await(() -> !(camera.frame(Deadline.after(SEEN)) instanceof Frame), () -> "the pulled plug is not seen");
        long seen = Duration.ofNanos(System.nanoTime() - start).toMillis();
        require(camera.status().state() == DeviceState.NO_DEVICE && !camera.attached(), camera.status());
        require(seen < SEEN.toMillis(), "the pulled plug was seen after " + seen + " ms");
        Trials.await(() -> Files.notExists(NODE, LinkOption.NOFOLLOW_LINKS), () -> "its name stays");
        plug("bind");
        Trials.await(camera::attached, () -> "it did not come back under its name");
        frame(camera);
        require(camera.status().state() == DeviceState.ONLINE, camera.status());
        return "no device after " + seen + " ms, frames again";
    }

    private static void plug(String how) throws IOException {
        Files.write(DRIVER.resolve(how), PLUG.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
    }
}
