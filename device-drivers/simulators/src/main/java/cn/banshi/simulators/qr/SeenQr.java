package cn.banshi.simulators.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** A symbol in a picture, as somebody with a good reader would see it. */
public final class SeenQr {

    private SeenQr() {}

    /**
     * The one that is found first.
     *
     * @param picture JPEG or PNG; never written to a disk
     * @return empty where there is none that can be read, or no picture
     */
    public static Optional<String> in(byte[] picture) {
        return Optional.ofNullable(decoded(picture)).flatMap(SeenQr::in);
    }

    /** It closes its stream by itself. */
    private static @Nullable BufferedImage decoded(byte[] picture) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)));
        } catch (IOException noPicture) {
            return null;
        }
    }

    private static Optional<String> in(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(pixels)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
