package cn.banshi.vision.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.face.FaceCamera.CompareResult;
import cn.banshi.device.face.FaceCamera.Which;
import cn.banshi.vision.liveness.Sight;
import cn.banshi.vision.protocol.Request.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a pipe comes out the same, and nothing else than that is ever believed. */
class PipeTest {

    private static final Failure FAILURE = new Failure(Cause.NOT_READY, "camera.gone", "镜头 is gone");
    private static final FrameResult.Frame FRAME = new FrameResult.Frame(new byte[]{1, 2, 3}, 640, 480,
            Instant.ofEpochMilli(1_795_000_000_123L));

    static Stream<Request> requests() {
        return Stream.of(new Request.Ping(), new Request.Look("v4l2:///dev/video0", Task.PAGE, 700),
                new Request.Release("mjpeg:http://10.0.0.7/"), new Request.Compare(new byte[]{1}, new byte[]{2, 3}));
    }

    static Stream<Answer> answers() {
        return Stream.of(new Answer.Ready(), new Answer.Frame(FRAME),
                new Answer.Frame(new FrameResult.Failed(FAILURE)), new Answer.Page(new PageResult.Accepted(FRAME)),
                new Answer.Page(new PageResult.Rejected(Flaw.GLARE)), new Answer.Page(new PageResult.Failed(FAILURE)),
                new Answer.Code(new ScanResult.Scanned("QR", "办事\0")), new Answer.Code(new ScanResult.Nothing()),
                new Answer.Code(new ScanResult.Failed(FAILURE)),
                new Answer.Face(new FaceResult.Looked(new Sight.Nobody(), FRAME)),
                new Answer.Face(new FaceResult.Looked(new Sight.Several(), FRAME)),
                new Answer.Face(new FaceResult.Looked(
                        new Sight.Face(new Sight.Box(0.5, 0.4, 0.3), new Sight.Pose(0.31, -0.2, 0.01)), FRAME)),
                new Answer.Face(new FaceResult.Failed(FAILURE)), new Answer.Compared(new CompareResult.Compared(0.75)),
                new Answer.Compared(new CompareResult.NoFace(Which.LIVE)),
                new Answer.Compared(new CompareResult.NoModel()),
                new Answer.Compared(new CompareResult.Failed(FAILURE)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestComesOutAsItWentIn(Request request) throws IOException {
        var received = reading(bytes(pipe -> pipe.send(7, request))).receiveRequest();
        assertThat(received.sequence()).isEqualTo(7);
        assertThat(received.message()).usingRecursiveComparison().isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerComesOutAsItWentIn(Answer answer) throws IOException {
        var received = reading(bytes(pipe -> pipe.send(-1, answer))).receiveAnswer();
        assertThat(received.sequence()).isEqualTo(-1);
        assertThat(received.message()).usingRecursiveComparison().isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerThatIsCutAnywhereIsRefused(Answer answer) throws IOException {
        byte[] whole = bytes(pipe -> pipe.send(1, answer));
        for (int length = 0; length < whole.length; length++) {
            var cut = reading(Arrays.copyOf(whole, length));
            assertThatExceptionOfType(EOFException.class).isThrownBy(cut::receiveAnswer);
        }
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] message = bytes(pipe -> pipe.send(1, new Request.Ping()));
        message[0]++;
        assertThatIOException().isThrownBy(reading(message)::receiveRequest).withMessageContaining("version");
    }

    @Test
    void lengthThatNothingNeedsIsRefusedBeforeMemoryIsTaken() {
        byte[] head = {Pipe.VERSION, 1, 0, 0, 0, 1, 0x7F, -1, -1, -1};
        assertThatIOException().isThrownBy(reading(head)::receiveRequest).withMessageContaining("body");
        byte[] negative = {Pipe.VERSION, 1, 0, 0, 0, 1, -1, -1, -1, -1};
        assertThatIOException().isThrownBy(reading(negative)::receiveRequest).withMessageContaining("body");
    }

    @Test
    void bytesTooManyAreRefused() {
        byte[] ping = {Pipe.VERSION, 1, 0, 0, 0, 1, 0, 0, 0, 1, 42};
        assertThatIOException().isThrownBy(reading(ping)::receiveRequest).withMessageContaining("too many");
    }

    @Test
    void randomBodiesAreAnAnswerOrRefusedAndNothingElse() {
        var random = new Random(4);
        List<Integer> kinds = List.of(0x10, 0x20, 0x2F, 0x30, 0x31, 0x3F, 0x40, 0x50, 0x51, 0x60, 0x61, 0x99);
        for (int round = 0; round < 20_000; round++) {
            byte[] body = new byte[random.nextInt(80)];
            random.nextBytes(body);
            int few = random.nextInt(40);
            Arrays.fill(body, 0, Math.min(few, body.length), (byte) 0); // lengths that are small get further
            try {
                AnswerCodec.decode(new Pipe.Message(kinds.get(round % kinds.size()), body));
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    /** What is put into a pipe. */
    @FunctionalInterface
    private interface Sending {

        void to(Pipe pipe) throws IOException;
    }

    private static byte[] bytes(Sending sending) throws IOException {
        var sent = new ByteArrayOutputStream();
        sending.to(new Pipe(InputStream.nullInputStream(), sent));
        return sent.toByteArray();
    }

    private static Pipe reading(byte[] bytes) {
        return new Pipe(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }
}
