package cn.banshi.vision.opencv;

import java.util.Optional;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** A decoded picture, blue-green-red, in native memory until it is closed. */
public final class Picture implements AutoCloseable {

    private static final int QUALITY = 92;
    /** Tried one after the other; print stays readable down to the last. */
    private static final int[] SMALLER = {85, 75, 60, 45, 30};
    private static final int JPEG_START = 0xFFD8;

    private final Mat pixels;

    /** @param pixels owned by the picture from now on */
    Picture(Mat pixels) {
        this.pixels = pixels;
    }

    /** @return empty when the bytes are no whole picture of a size we accept */
    public static Optional<Picture> decode(byte[] encoded) {
        if (encoded.length == 0) {
            return Optional.empty();
        }
        var bytes = new MatOfByte(encoded);
        try {
            Mat pixels = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR);
            return pixels.empty() ? Optional.empty() : Optional.of(new Picture(pixels));
        } catch (CvException refused) { // more pixels than allowed
            return Optional.empty();
        } finally {
            bytes.release();
        }
    }

    public int width() {
        return pixels.cols();
    }

    public int height() {
        return pixels.rows();
    }

    Mat pixels() {
        return pixels;
    }

    /** @param encoded what it was decoded from; returned as it is when it was JPEG */
    public byte[] jpeg(byte[] encoded) {
        boolean isJpeg = encoded.length > 1 && ((encoded[0] & 0xFF) << 8 | (encoded[1] & 0xFF)) == JPEG_START;
        return isJpeg ? encoded : jpeg();
    }

    public byte[] jpeg() {
        return jpeg(QUALITY);
    }

    /** As good as it can be within so many bytes; larger than that only when even the worst is. */
    public byte[] jpegWithin(int bytes) {
        byte[] jpeg = jpeg();
        for (int i = 0; i < SMALLER.length && jpeg.length > bytes; i++) {
            jpeg = jpeg(SMALLER[i]);
        }
        return jpeg;
    }

    private byte[] jpeg(int percent) {
        var out = new MatOfByte();
        var quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, percent);
        try {
            Imgcodecs.imencode(".jpg", pixels, out, quality);
            return out.toArray();
        } finally {
            out.release();
            quality.release();
        }
    }

    @Override
    public void close() {
        pixels.release();
    }
}
