package cn.banshi.sandbox.backend;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.camera.DocumentCamera;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import javax.imageio.ImageIO;

/** A document camera under which one sheet after the other is laid, each after the plate was empty for one look. */
final class LaidSheets implements DocumentCamera {

    /** Of one sheet; the first sees the empty plate, the others a good page. */
    private static final int LOOKS = 4;
    private static final int WIDTH = 24;
    private static final int HEIGHT = 32;

    private int looks;

    @Override
    public FrameResult frame(Deadline deadline) {
        return picture();
    }

    @Override
    public PageResult page(Deadline deadline) {
        return looks++ % LOOKS == 0 ? new PageResult.Rejected(Flaw.NO_PAGE) : new PageResult.Accepted(picture());
    }

    private FrameResult.Frame picture() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        picture.setRGB(0, 0, looks);
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "jpg", bytes)) {
                throw new IllegalStateException("this Java writes no JPEG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FrameResult.Frame(bytes.toByteArray(), WIDTH, HEIGHT, Instant.EPOCH);
    }

    @Override
    public DeviceStatus status() {
        return DeviceStatus.ONLINE;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return DeviceStatus.ONLINE;
    }

    @Override
    public void close() {}
}
