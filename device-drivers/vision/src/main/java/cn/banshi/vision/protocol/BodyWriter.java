package cn.banshi.vision.protocol;

import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Puts values into a body, big endian; {@link BodyReader} takes them out in the same order. */
final class BodyWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** A write into memory, which does not fail. */
    @FunctionalInterface
    private interface Write {

        void run() throws IOException;
    }

    private BodyWriter put(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    BodyWriter number(int value) {
        return put(() -> out.writeInt(value));
    }

    BodyWriter real(double value) {
        return put(() -> out.writeDouble(value));
    }

    @SuppressWarnings("EnumOrdinal") // both ends come from one build
    BodyWriter choice(Enum<?> value) {
        return put(() -> out.writeByte(value.ordinal()));
    }

    BodyWriter bytes(byte[] value) {
        return number(value.length).put(() -> out.write(value));
    }

    BodyWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BodyWriter failure(Failure failure) {
        return choice(failure.cause()).text(failure.code()).text(failure.detail());
    }

    BodyWriter frame(Frame frame) {
        return bytes(frame.jpeg()).number(frame.width())
                .number(frame.height())
                .put(() -> out.writeLong(frame.takenAt().toEpochMilli()));
    }

    Pipe.Message as(int kind) {
        return new Pipe.Message(kind, bytes.toByteArray());
    }
}
