package cn.banshi.core.session;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.DocumentCamera;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A document camera that sees what the test lays on the plate. */
final class FakePlate implements DocumentCamera {

    private static final AtomicInteger PAGES = new AtomicInteger();

    /** Every picture handed out, to see whether it is overwritten. */
    final List<byte[]> handedOut = new ArrayList<>();
    DeviceStatus status = DeviceStatus.ONLINE;
    int looks;
    private Optional<Flaw> flaw = Optional.of(Flaw.NO_PAGE);
    private byte[] page = new byte[0];
    private boolean away;

    /** A new page, flat and in good light. */
    byte[] lay() {
        page = jpeg();
        flaw = Optional.empty();
        return page.clone();
    }

    /** What is no picture, or too large a one, in the place of a page. */
    void lay(byte[] bytes) {
        page = bytes;
        flaw = Optional.empty();
    }

    void show(Flaw wrong) {
        flaw = Optional.of(wrong);
    }

    void takeAway() {
        flaw = Optional.of(Flaw.NO_PAGE);
    }

    void unplug() {
        away = true;
        status = new DeviceStatus(DeviceState.NO_DEVICE, "unplugged");
    }

    /** As {@link #unplug}, and nobody knows before it is asked. */
    void breakUnseen() {
        away = true;
        status = DeviceStatus.STARTING;
    }

    void plugIn() {
        away = false;
        status = DeviceStatus.ONLINE;
    }

    /** One frame is lost, as when the worker behind the camera was killed. */
    void loseFrame() {
        lost = true;
    }

    private boolean lost;

    private static Failure gone() {
        return new Failure(Failure.Cause.NOT_READY, "fake.gone", "the camera vanished");
    }

    @Override
    public FrameResult frame(Deadline deadline) {
        looks++;
        if (away || lost) {
            lost = false;
            return new FrameResult.Failed(gone());
        }
        return frame(jpeg());
    }

    private FrameResult.Frame frame(byte[] jpeg) {
        handedOut.add(jpeg);
        return new FrameResult.Frame(jpeg, 1280, 720, Instant.EPOCH);
    }

    @Override
    public PageResult page(Deadline deadline) {
        if (away) {
            return new PageResult.Failed(gone());
        }
        return flaw.<PageResult>map(PageResult.Rejected::new)
                .orElseGet(() -> new PageResult.Accepted(frame(page.clone())));
    }

    /** No two are alike. */
    private static byte[] jpeg() {
        var picture = new BufferedImage(24, 32, BufferedImage.TYPE_3BYTE_BGR);
        int number = PAGES.incrementAndGet();
        for (int i = 0; i < 24; i++) {
            picture.setRGB(i, i, new Color((number * 37 + i * 11) & 0xff, number & 0xff, 128).getRGB());
        }
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "jpg", stream)) {
                throw new IllegalStateException("this Java writes no JPEG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        if (away) {
            status = new DeviceStatus(DeviceState.NO_DEVICE, "unplugged");
        }
        return status;
    }

    @Override
    public void close() {}
}
