package cn.banshi.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banshi.device.Failure.Cause;
import cn.banshi.device.face.FaceCamera.CompareResult;
import cn.banshi.device.face.FaceCamera.Which;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparing drawn faces with a network that does nothing but hand on its pixels, written here byte by byte. */
class FaceComparisonTest {

    private static final int SIDE = 16;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadOpenCv() {
        Natives.load();
    }

    /** Fields of protocol buffers, as ONNX's onnx.proto numbers them. */
    private static final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, int value) {
            bytes.write(field << 3);
            bytes.write(value); // below 128
            return this;
        }

        Message part(int field, byte[] content) {
            bytes.write((field << 3) | 2);
            bytes.write((content.length & 0x7F) | 0x80);
            bytes.write(content.length >> 7);
            bytes.writeBytes(content);
            return this;
        }

        Message text(int field, String content) {
            return part(field, content.getBytes(StandardCharsets.US_ASCII));
        }

        Message part(int field, Message content) {
            return part(field, content.bytes.toByteArray());
        }

        byte[] whole() {
            return bytes.toByteArray();
        }
    }

    private static Message value(String name, int... sizes) {
        var shape = new Message();
        for (int size : sizes) {
            shape.part(1, new Message().number(1, size));
        }
        var tensor = new Message().number(1, 1).part(2, shape); // 1 is float
        return new Message().text(1, name).part(2, new Message().part(1, tensor));
    }

    /** y = Flatten(x). */
    private static byte[] network() {
        var node = new Message().text(1, "x").text(2, "y").text(4, "Flatten");
        var graph = new Message().part(1, node)
                .text(2, "pixels")
                .part(11, value("x", 1, 3, SIDE, SIDE))
                .part(12, value("y", 1, 100));
        return new Message().number(1, 8).part(7, graph).part(8, new Message().number(2, 13)).whole();
    }

    private Path description(String line, String instead) throws IOException {
        Files.write(folder.resolve("face.onnx"), network());
        String good = "model=face.onnx\nsha256=" + ModelFile.sha256(network()) + "\nside=" + SIDE
                + "\nmean=127.5\nscale=0.0078125\norder=rgb\nmargin=1.3\nmeasure=cosine\n";
        return Files.writeString(folder.resolve("face.properties"), good.replaceAll(line, instead));
    }

    private FaceComparison comparison() throws IOException {
        return FaceComparison.of(Optional.of(description("x", "x")));
    }

    private static double score(CompareResult result) {
        return result instanceof CompareResult.Compared(double score) ? score : -1;
    }

    @Test
    void sameFaceScoresOneAndAnotherLess() throws IOException {
        byte[] face = new FaceDrawing(1, 0, 0).jpeg();
        byte[] other = new FaceDrawing(1, 1, 0.8).jpeg();
        var comparison = comparison();
        assertThat(score(comparison.compare(face, face))).isCloseTo(1, within(1e-6));
        assertThat(score(comparison.compare(face, other))).isBetween(0.3, 0.99);
    }

    @Test
    void saysWhichPictureShowsNoFaceOrMoreThanOne() throws IOException {
        byte[] face = new FaceDrawing(1, 0, 0).jpeg();
        var comparison = comparison();
        assertThat(comparison.compare(new byte[]{1, 2}, face)).isEqualTo(new CompareResult.NoFace(Which.REFERENCE));
        try (Picture two = new FaceDrawing(1, 0, 0).picture(480, 860)) {
            assertThat(comparison.compare(face, two.jpeg())).isEqualTo(new CompareResult.NoFace(Which.LIVE));
        }
    }

    @Test
    void withoutAModelThereIsNone() {
        assertThat(FaceComparison.of(Optional.empty()).compare(new byte[0], new byte[0]))
                .isEqualTo(new CompareResult.NoModel());
    }

    @ParameterizedTest
    @CsvSource({"sha256=.,sha256=0,SHA-256", "face.onnx,gone.onnx,cannot be read", "side=16,side=many,number",
        "side=16,side=9999,number", "margin=1.3,margin=NaN,number", "order=rgb,order=grey,choice",
        "measure=.*,x=y,choice"})
    void descriptionThatIsWrongIsNamed(String line, String instead, String problem) throws IOException {
        assertThat(FaceComparison.of(Optional.of(description(line, instead))).compare(new byte[0], new byte[0]))
                .isInstanceOfSatisfying(CompareResult.Failed.class, failed -> {
                    assertThat(failed.failure().cause()).isEqualTo(Cause.UNSUPPORTED);
                    assertThat(failed.failure().detail()).contains("face.properties").contains(problem);
                });
    }

    @Test
    void fileThatIsNoNetworkIsNamed() throws IOException {
        byte[] none = {1, 2, 3};
        Path description = description("sha256=.*", "sha256=" + ModelFile.sha256(none));
        Files.write(folder.resolve("face.onnx"), none);
        assertThat(FaceComparison.of(Optional.of(description)).compare(new byte[0], new byte[0]))
                .isInstanceOfSatisfying(CompareResult.Failed.class,
                        failed -> assertThat(failed.failure().detail()).contains("none that OpenCV can run"));
    }
}
