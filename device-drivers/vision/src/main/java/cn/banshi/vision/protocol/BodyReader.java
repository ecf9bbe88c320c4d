package cn.banshi.vision.protocol;

import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Takes values out of a body. Every method throws {@link IOException} when the body does not hold what it should. */
final class BodyReader {

    /** Longest text, in bytes: an address, a failure's detail, or what a QR code holds. */
    static final int LONGEST_TEXT = 32 << 10;

    private final DataInputStream in;

    BodyReader(byte[] body) {
        this.in = new DataInputStream(new ByteArrayInputStream(body));
    }

    int number() throws IOException {
        return in.readInt();
    }

    /** @throws IOException when it is not finite either: no comparison with it would be true */
    double real() throws IOException {
        double value = in.readDouble();
        if (!Double.isFinite(value)) {
            throw new IOException("a number that is none");
        }
        return value;
    }

    <E extends Enum<E>> E choice(Class<E> kind) throws IOException {
        E[] all = kind.getEnumConstants();
        int index = in.readUnsignedByte();
        if (index >= all.length) {
            throw new IOException("no " + kind.getSimpleName() + " has number " + index);
        }
        return all[index];
    }

    byte[] bytes() throws IOException {
        int length = number();
        if (length < 0 || length > in.available()) {
            throw new EOFException("a part of " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    String text() throws IOException {
        byte[] bytes = bytes();
        if (bytes.length > LONGEST_TEXT) {
            throw new IOException("a text of " + bytes.length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Failure failure() throws IOException {
        return new Failure(choice(Failure.Cause.class), text(), text());
    }

    Frame frame() throws IOException {
        return new Frame(bytes(), number(), number(), Instant.ofEpochMilli(in.readLong()));
    }

    /** @throws IOException when something is left: then the two ends do not mean the same message */
    <M> M whole(M message) throws IOException {
        if (in.available() > 0) {
            throw new IOException(in.available() + " bytes too many");
        }
        return message;
    }
}
